/// The small sign at an entity's icon that a click changes the picture: a plus where there is more, a minus where it can be
/// taken out again.
enum OpeningMark {
    private static let radius = 6.5

    static func draw(
        _ opening: ChartEntity.Opening, x: Double, y: Double, unit: Double, on canvas: inout SVGCanvas
    ) {
        let ink: String
        let paper: String
        let arms: String
        switch opening {
        case .opens: (ink, paper, arms) = (Palette.paper, Palette.ink, "M-3.500 0h7M0-3.500v7")
        case .closes: (ink, paper, arms) = (Palette.ink, Palette.paper, "M-3.500 0h7")
        }
        let line = "stroke=\"\(Palette.ink)\" stroke-width=\"\(SVGText.number(unit))\""
        canvas.circle(x, y, radius, "fill=\"\(paper)\" \(line)")
        canvas.path(
            arms,
            "transform=\"translate(\(SVGCanvas.pair(x, y)))\" fill=\"none\" stroke=\"\(ink)\" "
                + "stroke-width=\"\(SVGText.number(max(1.6, unit)))\"")
    }
}
