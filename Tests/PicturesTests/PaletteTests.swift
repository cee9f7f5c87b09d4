import Foundation
import Pictures
import Testing

/// Whether colours stay apart for colour-blind readers: by the matrices of Machado, Oliveira and Fernandes, "A
/// physiologically-based model for simulation of color vision deficiency" (2009), severity 1.0, in linear sRGB; distances
/// are those of CIE 1976 L*a*b*.
@Suite struct PaletteTests {
    static let visions: [(String, [[Double]])] = [
        ("normal", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
        (
            "protanopia",
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        ),
        (
            "deuteranopia",
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        ),
        (
            "tritanopia",
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
        ),
    ]

    static func linear(_ colour: String) -> [Double] {
        let digits = Array(colour.dropFirst())
        return stride(from: 0, to: 6, by: 2).map { place in
            let value = Double(Int(String(digits[place...place + 1]), radix: 16) ?? 0) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
    }

    static func seen(_ colour: String, _ matrix: [[Double]]) -> [Double] {
        let rgb = linear(colour)
        let turned = matrix.map { row in min(1, max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])) }
        let xyz = [
            (0.4124564 * turned[0] + 0.3575761 * turned[1] + 0.1804375 * turned[2]) / 0.95047,
            0.2126729 * turned[0] + 0.7151522 * turned[1] + 0.0721750 * turned[2],
            (0.0193339 * turned[0] + 0.1191920 * turned[1] + 0.9503041 * turned[2]) / 1.08883,
        ].map { $0 > 0.008856 ? pow($0, 1.0 / 3) : 7.787 * $0 + 16.0 / 116 }
        return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])]
    }

    /// The contrast of WCAG 2.2.
    static func contrast(_ first: String, _ second: String) -> Double {
        let light = [first, second].map { colour in
            let rgb = linear(colour)
            return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2] + 0.05
        }.sorted()
        return light[1] / light[0]
    }

    @Test func theContrastOfBlackOnWhiteIs21() { #expect(abs(Self.contrast("#000000", "#ffffff") - 21) < 1e-9) }

    @Test func coloursOfOnePictureStayApartForEveryReader() {
        for set in [
            ChartEntity.Kind.allCases.map(EntityIcon.colour), TimelineEvent.Field.allCases.map(FieldMark.colour),
        ] {
            for (vision, matrix) in Self.visions {
                for (place, first) in set.enumerated() {
                    for second in set[..<place] {
                        let (a, b) = (Self.seen(first, matrix), Self.seen(second, matrix))
                        let distance = zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
                        #expect(distance >= 15, "\(first) and \(second) with \(vision): \(distance)")
                    }
                }
            }
        }
    }

    @Test func wordsAndOutlinesStandOutFromThePaper() {
        // WCAG 2.2: text 4.5 to 1, outlines 3 to 1, also on a timeline's shaded bands.
        for paper in [Palette.paper, "#f5f5f5"] {
            #expect(Self.contrast(Palette.ink, paper) >= 7)
            #expect(Self.contrast(Palette.quiet, paper) >= 4.5)
            #expect(Self.contrast(Palette.green, paper) >= 3)
        }
    }

    @Test func outlinesStandOutFromWhatTheyBound() {
        for colour in ChartEntity.Kind.allCases.map(EntityIcon.colour) {
            #expect(Self.contrast(Palette.ink, colour) >= 3)
        }
    }
}
