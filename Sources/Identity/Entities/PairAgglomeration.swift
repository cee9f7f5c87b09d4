import Linkage

/// The first pass: joins persons along the engine's pairs, the surest first, unless what is known of the two persons by
/// then forbids it.
///
/// Besides what ``EntityTable/mayJoin(_:_:)`` forbids, two persons of whom no given name of one agrees with any of the
/// other (twins, brothers and sisters whose dates of birth are mistaken) are joined by a common identifier only.
struct PairAgglomeration {
    /// Pairs that a person's other records forbade, as rows, the surest first.
    private(set) var refused: [ScoredPair] = []

    private var givens: NameLikeness

    init(givens: NameLikeness) {
        self.givens = givens
    }

    /// - Parameter pairs: of rows, from the engine.
    mutating func run(_ pairs: [ScoredPair], threshold: Double, mentions: MentionTable, entities: inout EntityTable) {
        let strong = pairs.indices.filter { Double(pairs[$0].probability) >= threshold }.sorted { left, right in
            if pairs[left].matchWeight != pairs[right].matchWeight {
                return pairs[left].matchWeight > pairs[right].matchWeight
            }
            return left < right
        }
        for index in strong {
            let pair = pairs[index]
            let first = entities.root(mentions.mentionOfRow[Int(pair.first)])
            let second = entities.root(mentions.mentionOfRow[Int(pair.second)])
            if first == second { continue }
            if entities.mayJoin(first, second),
                !haveOtherGivenNames(entities.entities[first], entities.entities[second])
            {
                entities.join(first, second)
            } else {
                refused.append(pair)
            }
        }
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
