/// How often each comparison vector occurs: a flat table with open addressing.
struct PatternCounts: Sendable {
    private var patterns = [UInt64](repeating: 0, count: 64)
    /// Zero for a free place.
    private var counts = [Double](repeating: 0, count: 64)
    private var used = 0

    mutating func add(_ pattern: UInt64, _ count: Double = 1) {
        if count == 0 { return }
        let mask = patterns.count - 1
        var place = Int(truncatingIfNeeded: mix(pattern)) & mask
        while counts[place] != 0 {
            if patterns[place] == pattern {
                counts[place] += count
                return
            }
            place = (place + 1) & mask
        }
        patterns[place] = pattern
        counts[place] = count
        used += 1
        if used * 2 > mask { grow() }
    }

    mutating func merge(_ other: PatternCounts) {
        for (pattern, count) in zip(other.patterns, other.counts) { add(pattern, count) }
    }

    /// The patterns in ascending order: sums over them are the same on every run.
    var sorted: [(pattern: UInt64, count: Double)] {
        zip(patterns, counts).filter { $0.1 != 0 }.sorted { $0.0 < $1.0 }.map { ($0.0, $0.1) }
    }

    private mutating func grow() {
        let (oldPatterns, oldCounts) = (patterns, counts)
        patterns = [UInt64](repeating: 0, count: oldPatterns.count * 2)
        counts = [Double](repeating: 0, count: oldPatterns.count * 2)
        used = 0
        for (pattern, count) in zip(oldPatterns, oldCounts) { add(pattern, count) }
    }
}
