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
    private let mentions: MentionTable
    private let pairsOfMention: PairsOfMention
    private var givens: NameLikeness

    /// - Parameter pairs: of rows, from the engine.
    init(_ pairs: [ScoredPair], mentions: MentionTable, givens: NameLikeness) {
        self.pairs = pairs
        self.mentions = mentions
        self.givens = givens
        pairsOfMention = PairsOfMention(pairs, mentions: mentions)
    }

    mutating func run(threshold: Double, on entities: inout EntityTable) {
        var open = pairs.indices.filter { Double(pairs[$0].probability) >= threshold }.sorted { left, right in
            if pairs[left].matchWeight != pairs[right].matchWeight {
                return pairs[left].matchWeight > pairs[right].matchWeight
            }
            return left < right
        }
        var forbidden: [Int] = []
        var isSettling = true
        // What is joined may settle who is who among the pairs left open.
        while isSettling {
            isSettling = false
            var still: [Int] = []
            for index in open {
                switch decide(pairs[index], &entities) {
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
            (pairs[$1].matchWeight, $0) < (pairs[$0].matchWeight, $1)
        }.map { pairs[$0] }
    }

    private enum Decision { case known, joined, open, forbidden }

    private mutating func decide(_ pair: ScoredPair, _ entities: inout EntityTable) -> Decision {
        let first = entities.root(mentions.mentionOfRow[Int(pair.first)])
        let second = entities.root(mentions.mentionOfRow[Int(pair.second)])
        if first == second { return .known }
        if !entities.mayJoin(first, second)
            || haveOtherGivenNames(entities.entities[first], entities.entities[second])
        {
            return .forbidden
        }
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
        let mention = mentions.mentionOfRow[Int(row)]
        for index in pairsOfMention[mention] {
            let rival = pairs[Int(index)]
            if rival.matchWeight < pair.matchWeight { continue }
            let one = mentions.mentionOfRow[Int(rival.first)]
            let third = entities.root(one == mention ? mentions.mentionOfRow[Int(rival.second)] : one)
            if third == person || third == other { continue }
            if !entities.mayJoin(other, third), entities.mayJoin(person, third) { return true }
        }
        return false
    }

    private mutating func haveOtherGivenNames(_ first: Entity, _ second: Entity) -> Bool {
        guard givens.best(first.givens, second.givens) == .different else { return false }
        if first.givens.shares(second.middles) || second.givens.shares(first.middles) { return false }
        return !first.sharesIdentifier(with: second) && !areExchanged(first, second)
    }

    /// True when a given name of one is a family name of the other.
    private func areExchanged(_ first: Entity, _ second: Entity) -> Bool {
        first.givensAsFamilies.shares(second.families) || second.givensAsFamilies.shares(first.families)
    }
}
