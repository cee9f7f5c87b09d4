import Linkage

/// The strongest pair of rows of every two mentions, as a pair of mentions.
enum StrongestPairs {
    /// - Parameters:
    ///   - pairs: of rows, in their order; empty afterwards, since there are many.
    ///   - mentions: whose rows stand together, so that mentions have the order of their rows.
    ///   - others: pairs of mentions; of two alike the stronger counts.
    /// - Returns: in order of the two.
    static func all(
        of pairs: inout [ScoredPair], _ mentions: MentionTable, and others: [RecordPair: ScoredPair], threads: Int
    ) -> [ScoredPair] {
        let mentionOfRow = mentions.mentionOfRow
        func mention(_ position: Int) -> Int32 { mentionOfRow[Int(pairs[position].first)] }
        // A lot ends where a first mention does.
        let ends = (1...lots).map { lot in
            var end = pairs.count * lot / lots
            while end > 0, end < pairs.count, mention(end) == mention(end - 1) { end += 1 }
            return end
        }
        let strongest = Workers.map(lots, threads: threads) { [pairs] lot in
            self.strongest(pairs[(lot == 0 ? 0 : ends[lot - 1])..<ends[lot]], mentionOfRow)
        }
        pairs = []
        return united(strongest, others)
    }

    private static let lots = 64

    /// The first of equals counts.
    private static func strongest(_ pairs: ArraySlice<ScoredPair>, _ mentionOfRow: [Int32]) -> [ScoredPair] {
        var strongest: [ScoredPair] = []
        var ofFirst: [(second: Int32, position: Int)] = []
        var start = pairs.startIndex
        while start < pairs.endIndex {
            let first = mentionOfRow[Int(pairs[start].first)]
            var end = start
            ofFirst.removeAll(keepingCapacity: true)
            while end < pairs.endIndex, mentionOfRow[Int(pairs[end].first)] == first {
                ofFirst.append((mentionOfRow[Int(pairs[end].second)], end))
                end += 1
            }
            ofFirst.sort { ($0.second, $0.position) < ($1.second, $1.position) }
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

    private static func united(_ lots: [[ScoredPair]], _ others: [RecordPair: ScoredPair]) -> [ScoredPair] {
        let others = others.sorted { $0.key < $1.key }
        var united: [ScoredPair] = []
        united.reserveCapacity(lots.reduce(others.count) { $0 + $1.count })
        var next = 0
        for pair in lots.joined() {
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
}
