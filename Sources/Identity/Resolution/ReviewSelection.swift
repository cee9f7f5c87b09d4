import Linkage
import Records

/// Chooses the pairs that a human should look at, as ``Linkage/ReviewQueue`` orders them: persons held apart whose
/// records agree, and persons that hang together by one link.
struct ReviewSelection {
    private(set) var candidates: [ReviewCandidate] = []

    /// Below this probability a pair of two persons is not worth a human's time.
    private static let leastProbability = 0.2

    /// - Parameters:
    ///   - strongest: pairs of mentions, in order, those that fit two among them.
    ///   - fitsTwo: see ``fitting(_:)``.
    ///   - refused: of the engine's pairs those that other records of the two persons forbade or left open, as rows.
    init(
        _ strongest: [ScoredPair], fitsTwo: [RecordPair: ScoredPair], refused: [ScoredPair], threshold: Double,
        mentions: MentionTable, rootOfMention: [Int], records: [PersonRecord], ledger: JudgementLedger,
        positions: (RecordID) -> Int?, limit: Int, threads: Int
    ) {
        func ofMentions(_ pair: ScoredPair) -> RecordPair {
            RecordPair(Int(mentions.mentionOfRow[Int(pair.first)]), Int(mentions.mentionOfRow[Int(pair.second)]))
        }
        let contradicted = Set(refused.map(ofMentions))
        func judged(_ pairs: some Sequence<JudgementLedger.Pair>) -> Set<RecordPair> {
            Set(
                pairs.compactMap { pair in
                    guard let first = positions(pair.first), let second = positions(pair.second) else { return nil }
                    return RecordPair(
                        Int(mentions.mentionOfRecord[first]), Int(mentions.mentionOfRecord[second]))
                })
        }
        let queue = ReviewQueue(
            strongest, clusters: rootOfMention.map { Int32($0) },
            judged: .init(
                same: judged(ledger.same), different: judged(ledger.different), unsure: judged(ledger.unsure)),
            weights: (0..<mentions.records.count).map { mentions.records[$0].count }, threads: threads)
        // Persons are joined along their surest pair, so a join is doubtful when that pair is; and what the household alone
        // holds together says little by its pair: neither is asked about.
        let worth = queue.questions.lazy.filter {
            $0.isJoined
                ? $0.probability >= threshold && 1 - $0.probability >= ReviewQueue.leastChance
                : $0.probability >= Self.leastProbability
        }
        candidates = worth.prefix(limit).map { question in
            let ids = [question.pair.first, question.pair.second].map {
                records[Int(mentions.records[$0].first ?? 0)].id
            }
            let reason =
                question.isJoined
                ? "the two hang together by this pair alone"
                : contradicted.contains(question.pair)
                    ? "the records agree, but others of the two people contradict one another"
                    : fitsTwo[question.pair] != nil
                        ? "the household fits, and fits another person nearly as well" : "the records agree in part"
            return ReviewCandidate(
                first: min(ids[0], ids[1]), second: max(ids[0], ids[1]), matchWeight: question.matchWeight,
                matchProbability: question.probability, isJoined: question.isJoined, reason: reason,
                effect: question.effect, value: question.value)
        }
    }

    /// Mentions that the household fits, and fits another person nearly as well, as pairs.
    static func fitting(_ doubtful: [(first: Int32, second: Int32, weight: Double)]) -> [RecordPair: ScoredPair] {
        var fitsTwo: [RecordPair: ScoredPair] = [:]
        for pair in doubtful {
            let odds = pair.weight > 20 ? 1e6 : power(pair.weight)
            let key = RecordPair(Int(pair.first), Int(pair.second))
            if let rival = fitsTwo[key], rival.matchWeight >= Float(pair.weight) { continue }
            fitsTwo[key] = ScoredPair(
                first: Int32(key.first), second: Int32(key.second), matchWeight: Float(pair.weight),
                probability: Float(odds / (1 + odds) / 2))
        }
        return fitsTwo
    }

    /// Two to the power of whole and broken bits, near enough for an order.
    private static func power(_ bits: Double) -> Double {
        let whole = bits.rounded(.down)
        return Double(sign: .plus, exponent: Int(whole), significand: 1 + (bits - whole))
    }
}
