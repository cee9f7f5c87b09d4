import Analysis

/// An attacker who knows the rule, each published figure and each suppressed cell's range, and tries every table that
/// agrees: written apart from the release's own method, by search.
struct TableAttack {
    private let ranges: [ClosedRange<Int>]
    private let truth: [Int]
    private let height: Int
    private let width: Int
    /// The positions, among the released cells, of the counts that the rule suppresses.
    let smallCells: [Int]

    init(_ rows: [[Int]], release: Release, rule: DisclosureRule) {
        height = rows.count
        width = rows[0].count
        var counts: [Int] = []
        for row in rows { counts += row + [row.reduce(0, +)] }
        if rows.count > 1 {
            let totals = rows[0].indices.map { column in rows.map { $0[column] }.reduce(0, +) }
            counts += totals + [totals.reduce(0, +)]
        }
        truth = counts
        smallCells = counts.indices.filter { (1...rule.suppressUpTo).contains(counts[$0]) }
        ranges = zip(counts, release.cells).map { count, cell in
            guard let published = cell.count else {
                return (1...rule.suppressUpTo).contains(count) ? 1...rule.suppressUpTo : (rule.suppressUpTo + 1)...1_000
            }
            if published == 0 { return 0...0 }
            return max(rule.suppressUpTo + 1, published - rule.rounding / 2)...(published + rule.rounding / 2)
        }
    }

    /// Whether a table with another count in the cell agrees with everything published.
    func canBeAnother(_ cell: Int) -> Bool {
        ranges[cell].sorted { abs($0 - truth[cell]) < abs($1 - truth[cell]) }
            .contains { $0 != truth[cell] && isPossible(cell, $0) }
    }

    private func isPossible(_ cell: Int, _ count: Int) -> Bool {
        var ranges = ranges
        ranges[cell] = count...count
        return search(&ranges)
    }

    /// Narrows all ranges by the sums until nothing changes, then splits the widest cell: exact, by exhaustion.
    private func search(_ ranges: inout [ClosedRange<Int>]) -> Bool {
        guard narrow(&ranges) else { return false }
        guard let open = ranges.indices.first(where: { ranges[$0].count > 1 }) else { return true }
        let near = min(max(truth[open], ranges[open].lowerBound), ranges[open].upperBound)
        for guess in ranges[open].sorted(by: { (abs($0 - near), $0) < (abs($1 - near), $1) }) {
            var narrowed = ranges
            narrowed[open] = guess...guess
            if search(&narrowed) { return true }
        }
        return false
    }

    private var lines: [(parts: [Int], total: Int)] {
        let stride = width + 1
        var lines: [(parts: [Int], total: Int)] = []
        let rows = height > 1 ? height + 1 : 1
        for row in 0..<rows { lines.append(((0..<width).map { row * stride + $0 }, row * stride + width)) }
        if height > 1 {
            for column in 0...width {
                lines.append(((0..<height).map { $0 * stride + column }, height * stride + column))
            }
        }
        return lines
    }

    private func narrow(_ ranges: inout [ClosedRange<Int>]) -> Bool {
        var changed = true
        while changed {
            changed = false
            for line in lines {
                let least = line.parts.map { ranges[$0].lowerBound }.reduce(0, +)
                let most = line.parts.map { ranges[$0].upperBound }.reduce(0, +)
                let total = ranges[line.total]
                guard cut(&ranges[line.total], least, most, &changed) else { return false }
                for part in line.parts {
                    let others = (least - ranges[part].lowerBound, most - ranges[part].upperBound)
                    let low = total.lowerBound - others.1
                    guard cut(&ranges[part], low, total.upperBound - others.0, &changed) else { return false }
                    if changed { break }
                }
            }
        }
        return true
    }

    private func cut(_ range: inout ClosedRange<Int>, _ low: Int, _ high: Int, _ changed: inout Bool) -> Bool {
        let lower = max(range.lowerBound, low)
        let upper = min(range.upperBound, high)
        guard lower <= upper else { return false }
        if lower...upper != range {
            range = lower...upper
            changed = true
        }
        return true
    }
}
