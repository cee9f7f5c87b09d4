/// Which cells of a table with totals are suppressed, so that no small count can be worked out from what is published.
///
/// A reader knows, of each published cell, the counts that round to it, and of each suppressed cell that it is small or,
/// at worst, that it was suppressed only to protect another. A small count is safe when some other table that agrees with
/// all of that has another count in its place. Rows and columns are points and cells are links between them; such another
/// table exists exactly when a cycle of cells through the small count can be changed by one alternately up and down
/// (network flows of a two-way table: Gusfield 1988). Where there is none, the cheapest cells are suppressed that make one.
struct SuppressionPattern {
    private let table: MarginTable
    private let rule: DisclosureRule
    private(set) var suppressed: [Bool]

    init(_ table: MarginTable, rule: DisclosureRule) throws(AnalysisError) {
        self.table = table
        self.rule = rule
        let small = table.counts.indices.map { table.isPublished($0) && rule.suppresses(table.counts[$0]) }
        suppressed = small
        for cell in table.counts.indices where small[cell] {
            guard
                let added = [true, false].compactMap({ cheapestCycle(through: cell, raising: $0) })
                    .min(by: { $0.cost < $1.cost })
            else {
                let text = "No suppression hides a small count of this table; combine categories and try again."
                throw AnalysisError(.cannotBeProtected, text)
            }
            for cell in added.cells { suppressed[cell] = true }
        }
    }

    /// The counts that a reader must hold possible in a cell, once it is suppressed or as it is.
    private func possible(_ cell: Int, suppressed: Bool) -> ClosedRange<Int> {
        let count = table.counts[cell]
        guard table.isPublished(cell) else { return 0...Int.max }
        if rule.suppresses(count) { return 1...rule.suppressUpTo }
        return suppressed && count > 0 ? (rule.suppressUpTo + 1)...Int.max : rule.countsBehind(published: count)
    }

    /// What it costs to change a cell by one: nothing if a reader must hold that possible already, the count that is lost
    /// if the cell must be suppressed for it, and nil if even that would not do. Totals are dearer than cells.
    private func cost(_ cell: Int, raising: Bool) -> Int? {
        let changed = table.counts[cell] + (raising ? 1 : -1)
        if possible(cell, suppressed: suppressed[cell]).contains(changed) { return 0 }
        guard possible(cell, suppressed: true).contains(changed) else { return nil }
        return table.counts[cell] * (table.isTotal(cell) ? 8 : 1) + 1
    }

    /// The cheapest cycle of changes through a cell (Dijkstra 1959), and the cells that must be suppressed to allow it.
    /// - Complexity: O((rows + columns)²).
    private func cheapestCycle(through target: Int, raising: Bool) -> (cost: Int, cells: [Int])? {
        let start = table.rows + target % table.columns
        let end = target / table.columns
        // A total counts against its line, so its change has the other sign.
        let risesTowardsColumn = raising != table.isMargin(target)
        guard cost(target, raising: raising) == 0 else { return nil }
        let points = table.rows + table.columns
        var distance = [Int?](repeating: nil, count: points)
        var cameBy = [Int](repeating: -1, count: points)
        var isSettled = [Bool](repeating: false, count: points)
        distance[start] = 0
        while let point = nearest(distance, isSettled) {
            if point == end { break }
            isSettled[point] = true
            let isColumn = point >= table.rows
            for other in 0..<(isColumn ? table.rows : table.columns) {
                let row = isColumn ? other : point
                let column = isColumn ? point - table.rows : other
                let cell = row * table.columns + column
                let next = isColumn ? row : table.rows + column
                let rises = (risesTowardsColumn != isColumn) != table.isMargin(cell)
                guard cell != target, !isSettled[next], let cost = cost(cell, raising: rises),
                    let soFar = distance[point], soFar + cost < distance[next] ?? Int.max
                else { continue }
                distance[next] = soFar + cost
                cameBy[next] = cell
            }
        }
        guard let total = distance[end] else { return nil }
        return (total, cellsToSuppress(from: end, to: start, by: cameBy, risesTowardsColumn: risesTowardsColumn))
    }

    private func nearest(_ distance: [Int?], _ isSettled: [Bool]) -> Int? {
        distance.indices.filter { distance[$0] != nil && !isSettled[$0] }
            .min { (distance[$0] ?? 0, $0) < (distance[$1] ?? 0, $1) }
    }

    private func cellsToSuppress(from end: Int, to start: Int, by cameBy: [Int], risesTowardsColumn: Bool) -> [Int] {
        var cells: [Int] = []
        var point = end
        while point != start {
            let cell = cameBy[point]
            let towardsColumn = point >= table.rows
            let rises = (risesTowardsColumn == towardsColumn) != table.isMargin(cell)
            if let cost = cost(cell, raising: rises), cost > 0 { cells.append(cell) }
            point = towardsColumn ? cell / table.columns : table.rows + cell % table.columns
        }
        return cells
    }
}
