import Linkage
import Records

/// Chooses the pairs that a human should look at, as ``Linkage/ReviewQueue`` orders them: persons held apart whose
/// records agree, and persons that hang together by one link.
struct ReviewSelection {
    private(set) var candidates: [ReviewCandidate] = []

    /// Below this probability a pair of two persons is not worth a human's time.
    private static let leastProbability = 0.2

    /// - Parameters:
    ///   - pairs: of rows, as the engine scored them.
    ///   - refused: of them, those that other records of the two persons forbade or left open.
    ///   - doubtful: mentions that the household fits, and fits another person nearly as well.
    init(
        pairs: [ScoredPair], refused: [ScoredPair], doubtful: [(first: Int32, second: Int32, weight: Double)],
        threshold: Double, mentions: MentionTable, rootOfMention: [Int], records: [PersonRecord],
        ledger: JudgementLedger, positions: (RecordID) -> Int?, limit: Int
    ) {
        func ofMentions(_ pair: ScoredPair) -> RecordPair {
            RecordPair(Int(mentions.mentionOfRow[Int(pair.first)]), Int(mentions.mentionOfRow[Int(pair.second)]))
        }
        var strongest: [RecordPair: ScoredPair] = [:]
        func add(_ pair: RecordPair, _ weight: Float, _ probability: Float) {
            if pair.first == pair.second { return }
            if let rival = strongest[pair], rival.matchWeight >= weight { return }
            strongest[pair] = ScoredPair(
                first: Int32(pair.first), second: Int32(pair.second), matchWeight: weight, probability: probability)
        }
        for pair in pairs { add(ofMentions(pair), pair.matchWeight, pair.probability) }
        var fitsTwo: Set<RecordPair> = []
        for pair in doubtful {
            let odds = pair.weight > 20 ? 1e6 : Self.power(pair.weight)
            let mentions = RecordPair(Int(pair.first), Int(pair.second))
            fitsTwo.insert(mentions)
            add(mentions, Float(pair.weight), Float(odds / (1 + odds) / 2))
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
            strongest.values.sorted { ($0.first, $0.second) < ($1.first, $1.second) },
            clusters: rootOfMention.map { Int32($0) },
            judged: .init(
                same: judged(ledger.same), different: judged(ledger.different), unsure: judged(ledger.unsure)),
            weights: mentions.records.map(\.count))
        // Persons are joined along their surest pair, so a join is doubtful when that pair is; and what the household alone
        // holds together says little by its pair: neither is asked about.
        let worth = queue.questions.lazy.filter {
            $0.isJoined
                ? $0.probability >= threshold && 1 - $0.probability >= ReviewQueue.leastChance
                : $0.probability >= Self.leastProbability
        }
        candidates = worth.prefix(limit).map { question in
            let ids = [question.pair.first, question.pair.second].map { records[Int(mentions.records[$0][0])].id }
            let reason =
                question.isJoined
                ? "the two hang together by this pair alone"
                : contradicted.contains(question.pair)
                    ? "the records agree, but others of the two people contradict one another"
                    : fitsTwo.contains(question.pair)
                        ? "the household fits, and fits another person nearly as well" : "the records agree in part"
            return ReviewCandidate(
                first: min(ids[0], ids[1]), second: max(ids[0], ids[1]), matchWeight: question.matchWeight,
                matchProbability: question.probability, isJoined: question.isJoined, reason: reason,
                effect: question.effect, value: question.value)
        }
    }

    /// Two to the power of whole and broken bits, near enough for an order.
    private static func power(_ bits: Double) -> Double {
        let whole = bits.rounded(.down)
        return Double(sign: .plus, exponent: Int(whole), significand: 1 + (bits - whole))
    }
}
