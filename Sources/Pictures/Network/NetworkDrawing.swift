import EntityGraph

/// Draws a network chart: sizes by how much there is, the layout, links below and entities above, a legend.
struct NetworkDrawing {
    private let chart: NetworkChart
    private let sizes: Sizes
    private let labels: [EntityLabel]
    private let layout: EntityLayout
    private let links: [LinkLine]
    private let width: Double
    private let height: Double
    private let unit: Double

    private static let margin = 24.0
    private static let titleHeight = 44.0
    private static let noteHeight = 18.0
    /// What an A4 page on its side shows within margins of 10 mm, in CSS pixels.
    private static let paper = (width: 1047.0, height: 718.0)

    init(_ chart: NetworkChart) throws(GraphError) {
        self.chart = chart
        let sizes = Sizes(entities: chart.entities.count)
        self.sizes = sizes
        labels = chart.entities.map { EntityLabel($0, sizes: sizes) }
        var positions: [String: Int] = [:]
        for (index, entity) in chart.entities.enumerated() { positions[entity.id] = index }
        let bundles = LinkBundle.all(chart.links, positions: positions)
        layout = try EntityLayout(
            boxes: labels.map { EntityLayout.Box(width: $0.width, height: $0.height) },
            links: bundles.map { ($0.source, $0.target) },
            focus: chart.entities.firstIndex(where: \.isFocus),
            arrangement: chart.arrangement == .rings ? .rings : .spread,
            gap: sizes.gap + Self.roomForLabels(links: bundles.count, entities: chart.entities.count))
        let inner = max(layout.frame.width, 760)
        width = inner + 2 * Self.margin
        let legend = NetworkLegend.legend(chart, bundles, unit: 1).height(width: inner)
        height = layout.frame.height + Self.titleHeight + legend + Self.noteHeight + 3 * Self.margin
        unit = max(1, width / Self.paper.width, height / Self.paper.height)
        let shift = (x: (width - layout.frame.width) / 2, y: Self.margin + Self.titleHeight)
        let centres = zip(layout.points, labels).map { point, label in
            EntityLayout.Point(x: point.x + shift.x, y: point.y + shift.y - label.height / 2 + label.iconOffset)
        }
        let radius = sizes.icon * EntityIcon.radius + 4
        links = bundles.map { bundle in
            LinkLine(bundle, from: centres[bundle.source], to: centres[bundle.target], radius: radius)
        }
        self.centres = centres
    }

    private let centres: [EntityLayout.Point]

    /// Where many lines meet, entities stand further apart, so that what the lines say has room between them.
    private static func roomForLabels(links: Int, entities: Int) -> Double {
        guard entities > 0, entities <= 150 else { return 0 }
        return min(44, max(0, Double(links) / Double(entities) - 1) * 20)
    }

    func svg() -> String {
        var canvas = SVGCanvas()
        let title = TextWidth.shortened(SVGText.plain(chart.title), to: width - 2 * Self.margin, size: 20, isBold: true)
        canvas.text(title, Self.margin, Self.margin + 18, size: 20, "font-weight=\"bold\"")
        if chart.entities.isEmpty { canvas.text("Nothing to show.", Self.margin, Self.margin + 60, size: 14) }
        var room = LabelRoom()
        for (label, centre) in zip(labels, centres) {
            room.take(
                x: centre.x - label.width / 2, y: centre.y - label.iconOffset, width: label.width, height: label.height)
        }
        var leftOut = 0
        canvas.group(
            "fill=\"none\" stroke=\"\(Palette.quiet)\" stroke-width=\"\(SVGText.number((sizes.isCrowded ? 1 : 1.2) * unit))\""
        ) {
            for line in links { line.draw(unit: unit, isCrowded: sizes.isCrowded, on: &$0) }
        }
        canvas.group("fill=\"\(Palette.quiet)\"") {
            for line in links { line.drawArrow(unit: unit, isCrowded: sizes.isCrowded, on: &$0) }
        }
        // White about the letters, so that lines do not cross them out.
        let halo = "stroke=\"#fff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\""
        canvas.group(
            "font-size=\"\(SVGText.number(sizes.linkFont))\" text-anchor=\"middle\" font-style=\"italic\" \(halo)"
        ) { canvas in
            let labels = links.map { LinkLabel(line: $0, size: sizes.linkFont) }
            for label in labels { label.drawCount(unit: unit, room: &room, on: &canvas) }
            for label in labels where !label.draw(room: &room, on: &canvas) {
                leftOut += label.line.bundle.links.count
            }
        }
        canvas.group("font-size=\"\(SVGText.number(sizes.font))\" text-anchor=\"middle\" \(halo)") { canvas in
            for (index, entity) in chart.entities.enumerated() {
                labels[index].draw(entity, at: centres[index], sizes: sizes, unit: unit, on: &canvas)
            }
        }
        let legend = NetworkLegend.legend(chart, links.map(\.bundle), unit: unit)
        let inner = width - 2 * Self.margin
        let bottom = height - Self.margin
        legend.draw(
            x: Self.margin, y: bottom - Self.noteHeight - legend.height(width: inner), width: inner, on: &canvas)
        if leftOut > 0 {
            let words = leftOut == 1 ? "1 link has" : "\(leftOut) links have"
            canvas.text(
                "\(words) no room for a label here: the table of links has them all.", Self.margin, bottom, size: 12,
                "fill=\"\(Palette.quiet)\"")
        }
        return canvas.document(width: width, height: height, title: chart.title, description: description)
    }

    private var description: String {
        let entities = chart.entities.count == 1 ? "1 entity" : "\(chart.entities.count) entities"
        let links = chart.links.count == 1 ? "1 link" : "\(chart.links.count) links"
        return "A network chart of \(entities) and \(links). The same content stands in the tables beside it."
    }

    /// How large things are, by how many there are.
    struct Sizes {
        let font: Double
        let labelWidth: Double
        let gap: Double
        let icon: Double
        let linkFont: Double
        /// So many that thick lines would hide what they link.
        let isCrowded: Bool

        init(entities: Int) {
            isCrowded = entities > 150
            switch entities {
            case ...60: (font, labelWidth, gap, icon, linkFont) = (13, 122, 34, 1.2, 11)
            case ...150: (font, labelWidth, gap, icon, linkFont) = (12, 100, 16, 1, 10)
            default: (font, labelWidth, gap, icon, linkFont) = (12, 84, 7, 0.8, 9)
            }
        }
    }
}
