/// A picture's legend: a mark and its meaning for each thing that is in the picture, in rows.
struct PictureLegend {
    struct Entry {
        var words: String
        /// Draws the mark in about 28 by 20 units, about a middle.
        var draw: (_ x: Double, _ y: Double, _ canvas: inout SVGCanvas) -> Void
    }

    private(set) var entries: [Entry] = []
    let entryWidth: Double
    private static let rowHeight = 28.0

    init(entryWidth: Double = 180) { self.entryWidth = entryWidth }

    mutating func add(_ words: String, _ draw: @escaping (Double, Double, inout SVGCanvas) -> Void) {
        entries.append(Entry(words: words, draw: draw))
    }

    /// A line with its attributes.
    mutating func addLine(_ words: String, _ attributes: String) {
        add(words) { x, y, canvas in canvas.line(x - 14, y, x + 14, y, attributes) }
    }

    private func perRow(_ width: Double) -> Int { max(1, Int(width / entryWidth)) }

    func height(width: Double) -> Double {
        Double((entries.count + perRow(width) - 1) / perRow(width)) * Self.rowHeight + 8
    }

    func draw(x: Double, y: Double, width: Double, on canvas: inout SVGCanvas) {
        if entries.isEmpty { return }
        canvas.line(x, y - 6, x + width, y - 6, "stroke=\"\(Palette.faint)\"")
        for (index, entry) in entries.enumerated() {
            let left = x + Double(index % perRow(width)) * entryWidth
            let middle = y + Double(index / perRow(width)) * Self.rowHeight + 14
            entry.draw(left + 16, middle, &canvas)
            canvas.text(entry.words, left + 38, middle + 4, size: 12)
        }
    }
}
