/// A table of two dimensions with its totals as a last row and a last column. A table of one dimension is a single row
/// whose column totals are not published.
struct MarginTable {
    let rows: Int
    let columns: Int
    let publishesColumnTotals: Bool
    /// The counts with totals, row by row; `rows` and `columns` count the totals in.
    let counts: [Int]

    init(_ table: FrequencyTable) {
        let inner = table.dimensions.map(\.categories.count)
        let height = inner.count == 2 ? inner[0] : 1
        let width = inner[inner.count - 1]
        rows = height + 1
        columns = width + 1
        publishesColumnTotals = inner.count == 2
        var counts = [Int](repeating: 0, count: rows * columns)
        for row in 0..<height {
            for column in 0..<width {
                let count = table.counts[row * width + column]
                counts[row * columns + column] = count
                counts[row * columns + width] += count
                counts[height * columns + column] += count
                counts[height * columns + width] += count
            }
        }
        self.counts = counts
    }

    func isPublished(_ cell: Int) -> Bool { publishesColumnTotals || cell / columns < rows - 1 }

    /// Whether a cell is a total, but not the total of totals.
    func isMargin(_ cell: Int) -> Bool { (cell / columns == rows - 1) != (cell % columns == columns - 1) }

    func isTotal(_ cell: Int) -> Bool { cell / columns == rows - 1 || cell % columns == columns - 1 }
}
