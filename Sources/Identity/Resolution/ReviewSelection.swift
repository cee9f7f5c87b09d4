import Linkage
import Records

/// Chooses the pairs that a human should look at: one for each two persons, the most doubtful first.
struct ReviewSelection {
    private(set) var candidates: [ReviewCandidate] = []

    /// Below this probability a pair is not worth a human's time.
    private static let leastProbability = 0.2

    init(
        pairs: [ScoredPair], refused: [ScoredPair], doubtful: [(first: Int32, second: Int32, weight: Double)],
        threshold: Double, mentions: MentionTable, rootOfMention: [Int], records: [PersonRecord],
        judged: Set<JudgementLedger.Pair>, limit: Int
    ) {
        struct Roots: Hashable {
            var first: Int
            var second: Int
        }
        var best: [Roots: ReviewCandidate] = [:]
        func add(_ one: Int32, _ other: Int32, weight: Double, probability: Double, reason: String) {
            let first = rootOfMention[Int(one)]
            let second = rootOfMention[Int(other)]
            if first == second { return }
            let roots = Roots(first: min(first, second), second: max(first, second))
            let a = records[Int(mentions.records[Int(one)][0])].id
            let b = records[Int(mentions.records[Int(other)][0])].id
            if judged.contains(JudgementLedger.Pair(a, b)) { return }
            if let rival = best[roots], rival.matchWeight >= weight { return }
            best[roots] = ReviewCandidate(
                first: min(a, b), second: max(a, b), matchWeight: weight, matchProbability: probability,
                isJoined: false, reason: reason)
        }
        for pair in refused {
            add(
                mentions.mentionOfRow[Int(pair.first)], mentions.mentionOfRow[Int(pair.second)],
                weight: Double(pair.matchWeight), probability: Double(pair.probability),
                reason: "the records agree, but others of the two people contradict one another")
        }
        for pair in pairs
        where Double(pair.probability) >= Self.leastProbability && Double(pair.probability) < threshold {
            add(
                mentions.mentionOfRow[Int(pair.first)], mentions.mentionOfRow[Int(pair.second)],
                weight: Double(pair.matchWeight), probability: Double(pair.probability),
                reason: "the records agree in part")
        }
        for pair in doubtful {
            let odds = pair.weight > 20 ? 1e6 : Self.power(pair.weight)
            add(
                pair.first, pair.second, weight: pair.weight, probability: odds / (1 + odds) / 2,
                reason: "the household fits, and fits another person nearly as well")
        }
        candidates = best.values.sorted { left, right in
            let a = abs(left.matchProbability - 0.5)
            let b = abs(right.matchProbability - 0.5)
            if a != b { return a < b }
            return (left.first, left.second) < (right.first, right.second)
        }
        if candidates.count > limit { candidates.removeLast(candidates.count - limit) }
    }

    /// Two to the power of whole and broken bits, near enough for an order.
    private static func power(_ bits: Double) -> Double {
        let whole = bits.rounded(.down)
        return Double(sign: .plus, exponent: Int(whole), significand: 1 + (bits - whole))
    }
}
