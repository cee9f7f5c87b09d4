import Identity

/// Who lives together: a dashed ring about them where no stranger would fall inside it, and the home's number beside each
/// where there are several homes or no ring can be drawn.
struct HomeRings {
    private let layout: GenogramLayout
    /// The members of each home, as positions.
    private let homes: [[Int]]
    /// The extents of each home's ring by row, the upper first; nil where it cannot be drawn.
    private let rings: [[(row: Int, low: Double, high: Double)]?]

    init(_ layout: GenogramLayout, households: [[PersonID]]) {
        self.layout = layout
        let homes = households.map { $0.compactMap { layout.positions[$0] }.sorted() }.filter { $0.count > 1 }
        self.homes = homes
        rings = homes.map { members in
            let inside = Set(members)
            var rows: [Int: (low: Double, high: Double)] = [:]
            for member in members {
                let row = layout.generations.generation[member]
                let x = layout.x[member]
                rows[row] = (min(rows[row]?.low ?? x, x), max(rows[row]?.high ?? x, x))
            }
            let ordered = rows.map { (row: $0.key, low: $0.value.low, high: $0.value.high) }.sorted { $0.row < $1.row }
            for (above, below) in zip(ordered, ordered.dropFirst()) {
                if below.row != above.row + 1 || below.low > above.high || above.low > below.high { return nil }
            }
            for person in layout.people.indices where !inside.contains(person) {
                guard let row = rows[layout.generations.generation[person]] else { continue }
                if layout.x[person] > row.low - 0.9, layout.x[person] < row.high + 0.9 { return nil }
            }
            return ordered
        }
    }

    var hasRing: Bool { rings.contains { $0 != nil } }
    var hasNumbers: Bool { homes.count > 1 || rings.contains { $0 == nil } }

    static func attributes(_ unit: Double) -> String {
        "fill=\"none\" stroke=\"\(Palette.green)\" stroke-width=\"\(SVGText.number(1.4 * unit))\" "
            + "stroke-dasharray=\"7 5\" stroke-linejoin=\"round\""
    }

    func draw(
        unit: Double, px: (Double) -> Double, rowY: [Double], below: Double, on canvas: inout SVGCanvas
    ) {
        for (index, ring) in rings.enumerated() {
            guard let ring, let first = ring.first else { continue }
            let inset = Double(index % 3) * 4
            func left(_ row: (row: Int, low: Double, high: Double)) -> Double { px(row.low - 0.5) + 3 + inset }
            func right(_ row: (row: Int, low: Double, high: Double)) -> Double { px(row.high + 0.5) - 3 - inset }
            let top = rowY[first.row] - GenogramSymbol.size / 2 - 19 + inset
            var d = "M\(SVGCanvas.pair(left(first), top))H\(SVGText.number(right(first)))"
            for (place, row) in ring.enumerated() {
                d += "V\(SVGText.number(rowY[row.row] + below - inset))"
                if place + 1 < ring.count { d += "H\(SVGText.number(right(ring[place + 1])))" }
            }
            for (place, row) in ring.enumerated().reversed() {
                d += "H\(SVGText.number(left(row)))"
                d += place > 0 ? "V\(SVGText.number(rowY[ring[place - 1].row] + below - inset))" : "z"
            }
            canvas.path(d, Self.attributes(unit))
        }
    }

    /// The numbers of a person's homes, each in a little house.
    func drawNumbers(of person: Int, x: Double, y: Double, on canvas: inout SVGCanvas) {
        if !hasNumbers { return }
        let numbers = homes.indices.filter { homes[$0].contains(person) }
        for (place, home) in numbers.prefix(2).enumerated() {
            Self.drawNumber(home + 1, x: x + 8 + Double(place) * 17, y: y, on: &canvas)
        }
    }

    static func drawNumber(_ number: Int, x: Double, y: Double, on canvas: inout SVGCanvas) {
        canvas.path(
            "M\(SVGCanvas.pair(x - 8, y - 2))l8-7 8 7v10h-16z",
            "fill=\"#fff\" stroke=\"\(Palette.green)\" stroke-width=\"1.2\"")
        canvas.text(String(number), x, y + 6, size: 10, anchor: .middle)
    }
}
