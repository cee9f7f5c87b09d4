import Linkage

/// The first pass: joins persons along the engine's pairs, the surest first, unless what is known of the two persons by
/// then forbids it.
struct PairAgglomeration {
    /// Pairs that a person's other records forbade, as rows, the surest first.
    private(set) var refused: [ScoredPair] = []

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
            if entities.mayJoin(first, second) { entities.join(first, second) } else { refused.append(pair) }
        }
    }
}
