/// How often each comparison vector occurs.
struct PatternCounts: Sendable {
    private(set) var counts: [UInt64: Double] = [:]

    mutating func add(_ pattern: UInt64, _ count: Double = 1) { counts[pattern, default: 0] += count }

    mutating func merge(_ other: PatternCounts) {
        for (pattern, count) in other.counts { counts[pattern, default: 0] += count }
    }

    /// The patterns in ascending order: sums over them are the same on every run.
    var sorted: [(pattern: UInt64, count: Double)] {
        counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
