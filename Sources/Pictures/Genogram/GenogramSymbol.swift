/// A person's symbol: square, circle, diamond, diamond with a question mark, triangle; the index person's outline double, an
/// X for who has died, the age inside.
enum GenogramSymbol {
    static let size = 46.0

    private static func outline(_ sex: GenogramPerson.Sex, _ x: Double, _ y: Double, _ half: Double) -> String {
        switch sex {
        case .male:
            "M\(SVGCanvas.pair(x - half, y - half))h\(SVGText.number(2 * half))v\(SVGText.number(2 * half))"
                + "h\(SVGText.number(-2 * half))z"
        case .female:
            "M\(SVGCanvas.pair(x - half, y))a\(SVGCanvas.pair(half, half)) 0 1 1 \(SVGCanvas.pair(2 * half, 0))"
                + "a\(SVGCanvas.pair(half, half)) 0 1 1 \(SVGCanvas.pair(-2 * half, 0))z"
        case .other, .notKnown:
            "M\(SVGCanvas.pair(x, y - half))L\(SVGCanvas.pair(x + half, y)) \(SVGCanvas.pair(x, y + half)) "
                + "\(SVGCanvas.pair(x - half, y))z"
        case .unborn:
            "M\(SVGCanvas.pair(x, y - half))L\(SVGCanvas.pair(x + half, y + half)) "
                + "\(SVGCanvas.pair(x - half, y + half))z"
        }
    }

    /// - Parameter scale: 1 in the picture, less in the legend, where no age is written.
    static func draw(
        _ person: GenogramPerson, x: Double, y: Double, unit: Double, scale: Double = 1, on canvas: inout SVGCanvas
    ) {
        let half = size / 2 * scale
        let stroke = "stroke=\"\(Palette.ink)\" stroke-width=\"\(SVGText.number(1.6 * unit * (scale < 1 ? 0.7 : 1)))\""
        canvas.path(outline(person.sex, x, y, half), "fill=\"#fff\" \(stroke)")
        if person.isIndex {
            let middle = person.sex == .unborn ? y + half * 0.17 : y
            canvas.path(
                outline(person.sex, x, middle, half - (person.sex == .unborn ? 8 : 5) * scale),
                "fill=\"none\" \(stroke)")
        }
        if person.died != nil {
            canvas.path(
                "M\(SVGCanvas.pair(x - half, y - half))L\(SVGCanvas.pair(x + half, y + half))"
                    + "M\(SVGCanvas.pair(x + half, y - half))L\(SVGCanvas.pair(x - half, y + half))", stroke)
        }
        if scale < 1 {
            if person.sex == .notKnown { canvas.text("?", x, y + 4, size: 11, anchor: .middle) }
            return
        }
        let inside = person.age.map(String.init) ?? (person.sex == .notKnown ? "?" : nil)
        guard let inside else { return }
        let below = person.sex == .unborn ? 12.0 : 5.0
        let halo = person.died == nil ? "" : "stroke=\"#fff\" stroke-width=\"5\" paint-order=\"stroke\""
        canvas.text(inside, x, y + below, size: 15, anchor: .middle, halo)
        if person.sex == .notKnown, person.age != nil { canvas.text("?", x, y - 9, size: 10, anchor: .middle) }
    }
}

extension GenogramCouple.Bond {
    var dashes: String {
        switch self {
        case .married, .separated, .divorced: ""
        case .cohabiting: "stroke-dasharray=\"8 5\""
        case .coParents: "stroke-dasharray=\"2 4\""
        }
    }

    var slashes: Int {
        switch self {
        case .separated: 1
        case .divorced: 2
        case .married, .cohabiting, .coParents: 0
        }
    }

    var legendWords: String {
        switch self {
        case .married: "Married, civil partners"
        case .cohabiting: "Partners, living together"
        case .separated: "Separated"
        case .divorced: "Divorced"
        case .coParents: "Child together, tie not known"
        }
    }
}

extension GenogramParentage.Kind {
    var dashes: String {
        switch self {
        case .birth: ""
        case .adoptive: "stroke-dasharray=\"9 5\""
        case .step: "stroke-dasharray=\"9 4 2 4\""
        case .foster: "stroke-dasharray=\"2 4\""
        case .carer: "stroke-dasharray=\"9 3 2 3 2 3\""
        case .grandparent: "stroke-dasharray=\"4 8\""
        case .presumed: "stroke-dasharray=\"5 3\" stroke=\"\(Palette.quiet)\""
        }
    }

    var legendWords: String {
        switch self {
        case .birth: "Child of"
        case .adoptive: "Adopted child of"
        case .step: "Stepchild of"
        case .foster: "Foster child of"
        case .carer: "In the care of"
        case .grandparent: "Grandchild of"
        case .presumed: "Taken to be a child of"
        }
    }
}
