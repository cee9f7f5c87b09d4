import Linkage

/// The first pass: joins persons along the engine's pairs, the surest first, unless what is known of the two persons by
/// then forbids it.
///
/// Besides what ``EntityTable/mayJoin(_:_:)`` forbids, two persons of whom no given name of one agrees with any of the
/// other (twins, brothers and sisters whose dates of birth are mistaken) are joined by a common identifier only. And a
/// record that fits two people equally well, who are not one, is joined to neither until other records tell: of two
/// namesakes the first met is no likelier than the other.
struct PairAgglomeration {
    /// Pairs that a person's other records forbade or left open, as rows, the surest first.
    private(set) var refused: [ScoredPair] = []

    private let pairs: [ScoredPair]
    private let mentionOfRow: [Int32]
    private let pairsOfMention: PairsOfMention
    /// The pairs at or above the threshold, by position, the surest first.
    private let surest: [Int32]
    private var givens: NameLikeness

    /// - Parameter pairs: of rows, from the engine.
    init(_ pairs: [ScoredPair], threshold: Double, mentions: MentionTable, givens: NameLikeness) {
        self.pairs = pairs
        mentionOfRow = mentions.mentionOfRow
        self.givens = givens
        pairsOfMention = PairsOfMention(pairs, mentions: mentions)
        surest = pairs.indices.filter { Double(pairs[$0].probability) >= threshold }
            .map { (weight: pairs[$0].matchWeight, position: Int32($0)) }
            .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.position < $1.position }
            .map(\.position)
    }

    mutating func run(on entities: inout EntityTable) {
        var open = surest
        var forbidden: [Int32] = []
        var isSettling = true
        // What is joined may settle who is who among the pairs left open.
        while isSettling {
            isSettling = false
            var still: [Int32] = []
            for index in open {
                switch decide(pairs[Int(index)], &entities) {
                case .forbidden: forbidden.append(index)
                case .open: still.append(index)
                case .joined: isSettling = true
                case .known: continue
                }
            }
            isSettling = isSettling && !still.isEmpty && still.count < open.count
            open = still
        }
        refused = (forbidden + open).sorted {
            (pairs[Int($1)].matchWeight, $0) < (pairs[Int($0)].matchWeight, $1)
        }.map { pairs[Int($0)] }
    }

    private enum Decision { case known, joined, open, forbidden }

    private mutating func decide(_ pair: ScoredPair, _ entities: inout EntityTable) -> Decision {
        let first = entities.root(mentionOfRow[Int(pair.first)])
        let second = entities.root(mentionOfRow[Int(pair.second)])
        if first == second { return .known }
        if !entities.mayJoin(first, second) || haveOtherGivenNames(first, second, entities) { return .forbidden }
        if fitsAnother(pair, row: pair.first, person: first, than: second, &entities)
            || fitsAnother(pair, row: pair.second, person: second, than: first, &entities)
        {
            return .open
        }
        entities.join(first, second)
        return .joined
    }

    /// True when a row of one person fits a third as well as it fits the other, and the third is not the other.
    private func fitsAnother(
        _ pair: ScoredPair, row: Int32, person: Int, than other: Int, _ entities: inout EntityTable
    ) -> Bool {
        let mention = mentionOfRow[Int(row)]
        for index in pairsOfMention[mention] {
            let rival = pairs[Int(index)]
            if rival.matchWeight < pair.matchWeight { continue }
            let one = mentionOfRow[Int(rival.first)]
            let third = entities.root(one == mention ? mentionOfRow[Int(rival.second)] : one)
            if third == person || third == other { continue }
            if !entities.mayJoin(other, third), entities.mayJoin(person, third) { return true }
        }
        return false
    }

    private mutating func haveOtherGivenNames(_ first: Int, _ second: Int, _ entities: EntityTable) -> Bool {
        guard givens.best(entities.entities[first].givens, entities.entities[second].givens) == .different else {
            return false
        }
        return !entities.shareMiddle(first, second) && !entities.shareIdentifier(first, second)
            && !entities.areExchanged(first, second)
    }
}
