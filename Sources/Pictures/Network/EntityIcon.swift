/// The icons of entities, 28 units across, about 0, 0. Each kind has a shape of its own besides its colour.
package enum EntityIcon {
    static let radius = 14.0

    package static func colour(_ kind: ChartEntity.Kind) -> String {
        switch kind {
        case .person: Palette.blue
        case .place: Palette.vermilion
        case .event: Palette.orange
        case .organisation: Palette.green
        case .programme: Palette.purple
        }
    }

    /// The filled outline.
    static func path(_ kind: ChartEntity.Kind) -> String {
        switch kind {
        case .person: "M0-13a6 6 0 0 1 0 12a6 6 0 0 1 0-12zM-11 13c0-8 5-11.500 11-11.500s11 3.500 11 11.500z"
        case .place: "M-14 0L0-13 14 0H10V13H3V5H-3V13H-10V0z"
        case .event: "M-12-10H-7V-13H-4V-10H4V-13H7V-10H12V12H-12zM-12-4H12"
        case .organisation: "M-13-6L0-13 13-6V-3H10V7H13V12H-13V7H-10V-3H-13zM-4-3V7M4-3V7M-10-3H10M-10 7H10"
        case .programme:
            "M0-14L3.500-4.500 13.500-4.300 5.600 1.800 8.500 11.500 0 5.800-8.500 11.500-5.600 1.800-13.500-4.300-3.500-4.500z"
        }
    }

    static func draw(
        _ kind: ChartEntity.Kind, x: Double, y: Double, size: Double, _ attributes: String = "",
        on canvas: inout SVGCanvas
    ) {
        let scale = size == 1 ? "" : " scale(\(SVGText.number(size)))"
        canvas.path(
            path(kind),
            "transform=\"translate(\(SVGCanvas.pair(x, y)))\(scale)\" fill=\"\(colour(kind))\" \(attributes)")
    }
}
