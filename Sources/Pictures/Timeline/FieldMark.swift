/// The marks of a timeline: each field of events has a shape of its own besides its colour.
package enum FieldMark {
    package static func colour(_ field: TimelineEvent.Field) -> String {
        switch field {
        case .education: Palette.blue
        case .socialCare: Palette.vermilion
        case .crime: Palette.quiet
        case .domesticAbuse: Palette.purple
        case .health: Palette.green
        case .housing: Palette.orange
        case .work: Palette.sky
        case .programme: Palette.yellow
        case .other: Palette.faint
        }
    }

    static func words(_ field: TimelineEvent.Field) -> String {
        switch field {
        case .education: "Education"
        case .socialCare: "Social care"
        case .crime: "Crime and disorder"
        case .domesticAbuse: "Domestic abuse"
        case .health: "Health"
        case .housing: "Housing"
        case .work: "Work and benefits"
        case .programme: "Programme"
        case .other: "Other"
        }
    }

    /// About 12 units across, about 0, 0.
    private static func path(_ field: TimelineEvent.Field) -> String {
        switch field {
        case .education: "M-5.500-5.500h11v11h-11z"
        case .socialCare: "M-6 0a6 6 0 1 1 12 0a6 6 0 1 1-12 0z"
        case .crime: "M0-6.500L6.500 5.500h-13z"
        case .domesticAbuse: "M0 6.500L6.500-5.500h-13z"
        case .health: "M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z"
        case .housing: "M-6.500 0L0-6.500 6.500 0H5v6H-5V0z"
        case .work: "M0-7L7 0 0 7-7 0z"
        case .programme: "M0-7L1.800-2.200 6.700-2 2.800 1 4.200 5.800 0 3-4.200 5.800-2.800 1-6.700-2-1.800-2.200z"
        case .other: "M-3-5.500h6l3 5.500-3 5.500h-6l-3-5.500z"
        }
    }

    static func draw(_ field: TimelineEvent.Field, x: Double, y: Double, unit: Double, on canvas: inout SVGCanvas) {
        canvas.path(
            path(field),
            "transform=\"translate(\(SVGCanvas.pair(x, y)))\" fill=\"\(colour(field))\" stroke=\"\(Palette.ink)\" "
                + "stroke-width=\"\(SVGText.number(unit))\"")
    }
}
