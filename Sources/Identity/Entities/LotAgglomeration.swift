/// The first pass over one lot, whose mentions are numbered anew.
struct LotAgglomeration {
    /// A pair of mentions, by their places in the lot.
    struct Tie {
        var first: Int32
        var second: Int32
        var weight: Float
        /// That the two are one, 0 to 1.
        var probability: Float
        /// Among all pairs.
        var position: Int32
        /// At or above the threshold.
        var isSure: Bool
    }

    private(set) var entities: EntityTable
    /// The persons joined, in this order.
    private(set) var joined: [(Int, Int)] = []
    /// The positions of pairs that a person's other records forbade or left open.
    private(set) var refused: [Int32] = []
    /// The surest first.
    private let ties: [Tie]
    /// The ties of each mention, the surest first.
    private let tiesOfMention: [[Int32]]

    init(_ unsorted: [Tie], _ entities: EntityTable) {
        let ties = unsorted.sorted {
            $0.weight != $1.weight ? $0.weight > $1.weight : $0.position < $1.position
        }
        var ofMention = [[Int32]](repeating: [], count: entities.entities.count)
        for (place, tie) in ties.enumerated() {
            ofMention[Int(tie.first)].append(Int32(place))
            if tie.second != tie.first { ofMention[Int(tie.second)].append(Int32(place)) }
        }
        self.ties = ties
        tiesOfMention = ofMention
        self.entities = entities
    }

    mutating func decide(by givens: inout NameLikeness) {
        var open = ties.indices.filter { ties[$0].isSure }
        var isSettling = true
        // What is joined may settle who is who among the pairs left open.
        while isSettling {
            isSettling = false
            var still: [Int] = []
            for place in open {
                switch decision(on: ties[place], &givens) {
                case .forbidden: refused.append(ties[place].position)
                case .open: still.append(place)
                case .joined: isSettling = true
                case .known: continue
                }
            }
            isSettling = isSettling && !still.isEmpty
            open = still
        }
        refused += open.map { ties[$0].position }
    }

    /// The match probability from which names alone make one person of two. Below it the home and the children of whoever
    /// is named without either tell (``HouseholdPass``).
    private static let leastByNamesAlone: Float = 0.9

    private enum Decision { case known, joined, open, forbidden }

    private mutating func decision(on tie: Tie, _ givens: inout NameLikeness) -> Decision {
        let first = entities.root(tie.first)
        let second = entities.root(tie.second)
        if first == second { return .known }
        if !entities.mayJoin(first, second) || haveOtherGivenNames(first, second, &givens) { return .forbidden }
        if tie.probability < Self.leastByNamesAlone, entities.shareOnlyNames(first, second) { return .open }
        if fitsAnother(tie, mention: tie.first, person: first, than: second)
            || fitsAnother(tie, mention: tie.second, person: second, than: first)
        {
            return .open
        }
        entities.join(first, second)
        joined.append((first, second))
        return .joined
    }

    /// True when a mention of one person fits a third as well as it fits the other, and the third is not the other.
    private mutating func fitsAnother(_ tie: Tie, mention: Int32, person: Int, than other: Int) -> Bool {
        for place in tiesOfMention[Int(mention)] {
            let rival = ties[Int(place)]
            if rival.weight < tie.weight { return false }
            let third = entities.root(rival.first == mention ? rival.second : rival.first)
            if third == person || third == other { continue }
            if !entities.mayJoin(other, third), entities.mayJoin(person, third) { return true }
        }
        return false
    }

    private func haveOtherGivenNames(_ first: Int, _ second: Int, _ givens: inout NameLikeness) -> Bool {
        guard givens.best(entities.entities[first].givens, entities.entities[second].givens) == .different else {
            return false
        }
        return !entities.shareMiddle(first, second) && !entities.shareIdentifier(first, second)
            && !entities.areExchanged(first, second)
    }
}
