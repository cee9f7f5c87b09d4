/// Links between two files in which each record has one partner at most: the strongest pair first (a stable matching,
/// since both sides rank by the same weight). Pairs decided to be one come before all others, in their order. Ties go to
/// the earliest records.
package enum OneToOneAssignment {
    package static func links(
        _ pairs: [ScoredPair], count: Int, threshold: Double, contradictions: Contradictions,
        decided: [ScoredPair] = []
    ) -> [ScoredPair] {
        var isTaken = [Bool](repeating: false, count: count)
        var links: [ScoredPair] = []
        let ordered = pairs.filter { Double($0.probability) >= threshold }.sorted {
            ($1.matchWeight, $0.first, $0.second) < ($0.matchWeight, $1.first, $1.second)
        }
        for pair in decided + ordered where !isTaken[Int(pair.first)] && !isTaken[Int(pair.second)] {
            if contradictions.forbid(Int(pair.first), Int(pair.second)) { continue }
            isTaken[Int(pair.first)] = true
            isTaken[Int(pair.second)] = true
            links.append(pair)
        }
        return links.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }
}
