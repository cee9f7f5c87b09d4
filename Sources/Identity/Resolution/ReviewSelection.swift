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
        ledger: JudgementLedger, positions: (RecordID) -> Int?, limit: Int, threads: Int
    ) {
        func ofMentions(_ pair: ScoredPair) -> RecordPair {
            RecordPair(Int(mentions.mentionOfRow[Int(pair.first)]), Int(mentions.mentionOfRow[Int(pair.second)]))
        }
        var fitsTwo: [RecordPair: ScoredPair] = [:]
        for pair in doubtful {
            let odds = pair.weight > 20 ? 1e6 : Self.power(pair.weight)
            let key = RecordPair(Int(pair.first), Int(pair.second))
            if let rival = fitsTwo[key], rival.matchWeight >= Float(pair.weight) { continue }
            fitsTwo[key] = ScoredPair(
                first: Int32(key.first), second: Int32(key.second), matchWeight: Float(pair.weight),
                probability: Float(odds / (1 + odds) / 2))
        }
        let strongest = Self.united(Self.strongest(pairs, mentionOfRow: mentions.mentionOfRow), fitsTwo)
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
            weights: mentions.records.map(\.count), threads: threads)
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
                    : fitsTwo[question.pair] != nil
                        ? "the household fits, and fits another person nearly as well" : "the records agree in part"
            return ReviewCandidate(
                first: min(ids[0], ids[1]), second: max(ids[0], ids[1]), matchWeight: question.matchWeight,
                matchProbability: question.probability, isJoined: question.isJoined, reason: reason,
                effect: question.effect, value: question.value)
        }
    }

    /// The strongest pair of rows of every two mentions, the first of equals, as a pair of mentions; in order of the two.
    ///
    /// - Parameters:
    ///   - pairs: in order of their rows.
    ///   - mentionOfRow: rows of one mention stand together, so that mentions have the order of their rows.
    private static func strongest(_ pairs: [ScoredPair], mentionOfRow: [Int32]) -> [ScoredPair] {
        var strongest: [ScoredPair] = []
        var start = 0
        while start < pairs.count {
            let first = mentionOfRow[Int(pairs[start].first)]
            var end = start + 1
            while end < pairs.count, mentionOfRow[Int(pairs[end].first)] == first { end += 1 }
            let ofFirst = (start..<end).map { (second: mentionOfRow[Int(pairs[$0].second)], position: $0) }
                .sorted { ($0.second, $0.position) < ($1.second, $1.position) }
            for (second, position) in ofFirst where second != first {
                let pair = pairs[position]
                let scored = ScoredPair(
                    first: first, second: second, matchWeight: pair.matchWeight, probability: pair.probability)
                if let last = strongest.last, last.first == first, last.second == second {
                    if pair.matchWeight > last.matchWeight { strongest[strongest.count - 1] = scored }
                } else {
                    strongest.append(scored)
                }
            }
            start = end
        }
        return strongest
    }

    /// Sorted pairs and others, of two alike the stronger; sorted.
    private static func united(_ pairs: [ScoredPair], _ others: [RecordPair: ScoredPair]) -> [ScoredPair] {
        if others.isEmpty { return pairs }
        let others = others.sorted { $0.key < $1.key }
        var united: [ScoredPair] = []
        united.reserveCapacity(pairs.count + others.count)
        var next = 0
        for pair in pairs {
            let key = RecordPair(Int(pair.first), Int(pair.second))
            while next < others.count, others[next].key < key {
                united.append(others[next].value)
                next += 1
            }
            if next < others.count, others[next].key == key {
                united.append(pair.matchWeight < others[next].value.matchWeight ? others[next].value : pair)
                next += 1
            } else {
                united.append(pair)
            }
        }
        for other in others[next...] { united.append(other.value) }
        return united
    }

    /// Two to the power of whole and broken bits, near enough for an order.
    private static func power(_ bits: Double) -> Double {
        let whole = bits.rounded(.down)
        return Double(sign: .plus, exponent: Int(whole), significand: 1 + (bits - whole))
    }
}
