import EntityGraph

/// An entity's icon and the lines of words below it, and how much room they take.
struct EntityLabel {
    let lines: [String]
    let sublabel: String?
    let folded: String?
    let width: Double
    let height: Double
    /// From the top to the icon's middle.
    let iconOffset: Double

    init(_ entity: ChartEntity, sizes: NetworkDrawing.Sizes) {
        let small = sizes.font - 1.5
        lines = LabelLines.of(
            entity.label, width: sizes.labelWidth, size: sizes.font, most: 2, isBold: entity.isFocus)
        sublabel = entity.sublabel.map {
            TextWidth.shortened(SVGText.plain($0), to: sizes.labelWidth, size: small)
        }.flatMap { $0.isEmpty ? nil : $0 }
        folded =
            entity.foldedCount > 0
            ? TextWidth.shortened(
                SVGText.plain("and \(entity.foldedCount) \(entity.foldedWords)"), to: sizes.labelWidth * 1.35,
                size: small, isBold: true) : nil
        var widest = sizes.icon * 2 * EntityIcon.radius + 12
        for line in lines { widest = max(widest, TextWidth.of(line, size: sizes.font, isBold: entity.isFocus)) }
        if let sublabel { widest = max(widest, TextWidth.of(sublabel, size: small)) }
        if let folded { widest = max(widest, TextWidth.of(folded, size: small, isBold: true)) }
        width = widest + 2
        iconOffset = sizes.icon * EntityIcon.radius + (entity.isFocus ? 8 : 3)
        let below = Double(lines.count) * (sizes.font + 1.5) + (sublabel == nil ? 0 : small + 1.5)
        height = 2 * iconOffset + below + (folded == nil ? 0 : small + 1.5) + 3
    }

    func draw(
        _ entity: ChartEntity, at centre: EntityLayout.Point, sizes: NetworkDrawing.Sizes, unit: Double,
        on canvas: inout SVGCanvas
    ) {
        let small = sizes.font - 1.5
        let whole = [
            entity.kind.words + ": " + SVGText.plain(entity.label), entity.sublabel.map(SVGText.plain),
            entity.foldedCount > 0 ? "and \(entity.foldedCount) \(SVGText.plain(entity.foldedWords))" : nil,
            entity.opening?.step.words,
        ].compactMap(\.self).joined(separator: ", ")
        canvas.link(
            entity.opening?.step.href ?? entity.href, about: entity.opening?.step.about
        ) { canvas in
            canvas.group("", title: whole) { canvas in
                let radius = sizes.icon * EntityIcon.radius
                let stroke = "stroke=\"\(Palette.ink)\" stroke-width=\"\(SVGText.number(unit))\""
                if entity.isFocus {
                    canvas.circle(centre.x, centre.y, radius + 7, "fill=\"#fff\" \(stroke)")
                    canvas.circle(centre.x, centre.y, radius + 3, "fill=\"#fff\" \(stroke)")
                } else if entity.foldedCount > 0 {
                    canvas.circle(
                        centre.x, centre.y, radius + 3, "fill=\"#fff\" stroke-dasharray=\"3 3\" \(stroke)")
                }
                EntityIcon.draw(
                    entity.kind, x: centre.x, y: centre.y, size: sizes.icon * (entity.isFocus ? 0.8 : 1),
                    "paint-order=\"normal\" " + stroke,
                    on: &canvas)
                var y = centre.y + iconOffset + sizes.font
                for line in lines {
                    canvas.text(line, centre.x, y, entity.isFocus ? "font-weight=\"bold\"" : "")
                    y += sizes.font + 1.5
                }
                y -= 1.5
                if let sublabel {
                    canvas.text(sublabel, centre.x, y, size: small, "fill=\"\(Palette.quiet)\"")
                    y += small + 1.5
                }
                if let folded { canvas.text(folded, centre.x, y, size: small, "font-weight=\"bold\"") }
                if let opening = entity.opening {
                    OpeningMark.draw(
                        opening, x: centre.x + radius * 0.95, y: centre.y - radius * 0.8, unit: unit, on: &canvas)
                }
            }
        }
    }
}
