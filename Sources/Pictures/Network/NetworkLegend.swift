/// What the marks of a network chart mean: those that are in it.
enum NetworkLegend {
    static func legend(_ chart: NetworkChart, _ bundles: [LinkBundle], unit: Double) -> PictureLegend {
        var legend = PictureLegend()
        let stroke = "stroke=\"\(Palette.ink)\" stroke-width=\"\(SVGText.number(unit))\""
        let kinds = Set(chart.entities.map(\.kind))
        for kind in ChartEntity.Kind.allCases where kinds.contains(kind) {
            legend.add(kind.words) { EntityIcon.draw(kind, x: $0, y: $1, size: 0.7, stroke, on: &$2) }
        }
        if chart.entities.contains(where: \.isFocus) {
            legend.add("What the chart is about") { x, y, canvas in
                canvas.circle(x, y, 10, "fill=\"none\" \(stroke)")
                canvas.circle(x, y, 6.5, "fill=\"none\" \(stroke)")
            }
        }
        if chart.entities.contains(where: { $0.foldedCount > 0 }) {
            legend.add("More links than drawn") {
                $2.circle($0, $1, 9, "fill=\"none\" stroke-dasharray=\"3 3\" \(stroke)")
            }
        }
        for (words, mark) in marks(chart) {
            legend.add(words) { OpeningMark.draw(mark, x: $0, y: $1, unit: unit, on: &$2) }
        }
        if bundles.contains(where: \.hasEnded) {
            legend.addLine("Link that has ended", "stroke-dasharray=\"6 4\" \(stroke)")
        }
        if bundles.contains(where: { $0.count > 1 }) {
            legend.add("How many links") { x, y, canvas in
                canvas.line(x - 14, y, x + 14, y, stroke)
                canvas.circle(x, y, 7.5, "fill=\"\(Palette.paper)\" \(stroke)")
                canvas.text("3", x, y + 3.5, size: 10, anchor: .middle, "font-weight=\"bold\"")
            }
        }
        if bundles.contains(where: { $0.direction != .none }) {
            legend.add("Read this way") { x, y, canvas in
                canvas.line(x - 14, y, x + 6, y, stroke)
                canvas.path("M\(SVGCanvas.pair(x + 13, y))l-8-4v8z")
            }
        }
        if bundles.contains(where: { $0.strength < 1 }) {
            legend.add("The thicker, the surer") { x, y, canvas in
                canvas.line(x - 14, y - 5, x + 14, y - 5, stroke)
                canvas.line(
                    x - 14, y + 4, x + 14, y + 4,
                    "stroke=\"\(Palette.ink)\" stroke-width=\"\(SVGText.number(2 * unit))\"")
            }
        }
        return legend
    }

    /// The first of each sign that a click changes the picture.
    private static func marks(_ chart: NetworkChart) -> [(String, ChartEntity.Opening)] {
        let openings = chart.entities.compactMap(\.opening)
        let opens = openings.first { if case .opens = $0 { true } else { false } }
        let closes = openings.first { if case .closes = $0 { true } else { false } }
        return [opens.map { ("Click: show more", $0) }, closes.map { ("Click: take out again", $0) }]
            .compactMap(\.self)
    }
}
