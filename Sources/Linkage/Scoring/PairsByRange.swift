/// The pairs that one worker scores, by range of their first record: so that those of many workers are put in order range
/// by range, and each is let go as soon as it is copied.
struct PairsByRange: Sendable {
    /// At most this many.
    private static let ranges = 32
    private var parts: [[ScoredPair]]
    /// A first record's range stands in its bits above these.
    private let shift: Int

    /// - Parameter records: of the table.
    init(records: Int) {
        shift = max(0, Int.bitWidth - max(records - 1, 1).leadingZeroBitCount - Self.ranges.trailingZeroBitCount)
        parts = Array(repeating: [], count: Self.ranges)
    }

    mutating func append(_ pair: ScoredPair) { parts[Int(pair.first) >> shift].append(pair) }

    /// All workers' pairs by first and second record: counted by first, then put in order among the few that share it.
    ///
    /// - Parameter all: of one table; empty afterwards.
    /// - Complexity: O(pairs + records), but for the sorting of the pairs of one first record.
    static func sorted(_ all: inout [PairsByRange], threads: Int) -> [ScoredPair] {
        var starts = [0]
        for range in 0..<ranges { starts.append(starts[range] + all.reduce(0) { $0 + $1.parts[range].count }) }
        let count = starts[ranges]
        let sorted = [ScoredPair](unsafeUninitializedCapacity: count) { sorted, initialised in
            for range in 0..<ranges {
                place(
                    range, of: &all, in: UnsafeMutableBufferPointer(rebasing: sorted[starts[range]..<starts[range + 1]])
                )
            }
            // Each range is put in order by exactly one worker, and all are done before the buffer is read.
            nonisolated(unsafe) let placed = sorted
            _ = Workers.map(ranges, threads: threads) { [starts] range in
                sortAmongFirsts(UnsafeMutableBufferPointer(rebasing: placed[starts[range]..<starts[range + 1]]))
            }
            initialised = count
        }
        all = []
        return sorted
    }

    /// Copies a range's pairs to where the pairs of their first records stand, and lets them go.
    private static func place(
        _ range: Int, of all: inout [PairsByRange], in sorted: UnsafeMutableBufferPointer<ScoredPair>
    ) {
        guard let shift = all.first?.shift, let start = sorted.baseAddress else { return }
        let least = range << shift
        var next = [Int](repeating: 0, count: 1 << shift + 1)
        for one in all { for pair in one.parts[range] { next[Int(pair.first) - least + 1] += 1 } }
        for record in 0..<1 << shift { next[record + 1] += next[record] }
        for index in all.indices {
            for pair in all[index].parts[range] {
                let record = Int(pair.first) - least
                (start + next[record]).initialize(to: pair)
                next[record] += 1
            }
            all[index].parts[range] = []
        }
    }

    private static func sortAmongFirsts(_ pairs: UnsafeMutableBufferPointer<ScoredPair>) {
        var start = 0
        while start < pairs.count {
            var end = start + 1
            while end < pairs.count, pairs[end].first == pairs[start].first { end += 1 }
            if end - start > 1 { pairs[start..<end].sort { $0.second < $1.second } }
            start = end
        }
    }
}
