import Foundation
import Linkage

/// Where data stand in a chart, and its axes.
struct PlotFrame {
    /// How a value becomes a place along an axis.
    enum Scale {
        case linear(ClosedRange<Double>)
        /// Base ten, for counts: 0 stands below 1.
        case logarithmic(ClosedRange<Double>)
        /// log2 odds, with the probabilities at the marks.
        case odds(ClosedRange<Double>)

        /// 0 to 1 along the axis.
        func share(_ value: Double) -> Double {
            let (range, value) =
                switch self {
                case .linear(let range), .odds(let range): (range, value)
                case .logarithmic(let range):
                    (log10(range.lowerBound)...log10(range.upperBound), log10(max(value, range.lowerBound)))
                }
            let span = range.upperBound - range.lowerBound
            return span > 0 ? min(max((value - range.lowerBound) / span, 0), 1) : 0
        }

        /// Marks with their words.
        var marks: [(place: Double, text: String)] {
            switch self {
            case .linear(let range):
                return AxisMarks.places(in: range, about: 5).map { ($0, Figure.plain($0)) }
            case .logarithmic(let range):
                let low = Int(log10(range.lowerBound).rounded())
                let high = Int(log10(range.upperBound).rounded())
                let step = max(1, (high - low + 5) / 6)
                return stride(from: low, through: high, by: step).map { (pow(10, Double($0)), Figure.power($0)) }
            case .odds(let range):
                return [0.02, 0.1, 0.5, 0.9, 0.99, 0.999, 0.9999].map { (log2($0 / (1 - $0)), Figure.plain($0)) }
                    .filter { range.contains($0.0) }
            }
        }
    }

    let x: Scale
    let y: Scale
    let xTitle: String
    let yTitle: String
    static let width = 380.0
    static let height = 250.0
    private static let left = 56.0
    private static let right = 368.0
    private static let top = 26.0
    private static let bottom = 206.0

    func place(_ xValue: Double, _ yValue: Double) -> (x: Double, y: Double) {
        (
            Self.left + x.share(xValue) * (Self.right - Self.left),
            Self.bottom - y.share(yValue) * (Self.bottom - Self.top)
        )
    }

    /// A picture with the axes drawn.
    func picture() -> SVGPicture {
        var picture = SVGPicture(width: Self.width, height: Self.height)
        for mark in y.marks {
            let at = Self.bottom - y.share(mark.place) * (Self.bottom - Self.top)
            picture.line(Self.left, at, Self.right, at, "grid")
            picture.text(mark.text, Self.left - 5, at + 4, "label", anchor: .end)
        }
        for mark in x.marks {
            let at = Self.left + x.share(mark.place) * (Self.right - Self.left)
            picture.line(at, Self.bottom, at, Self.bottom + 4, "axis")
            picture.text(mark.text, at, Self.bottom + 17, "label", anchor: .middle)
        }
        picture.line(Self.left, Self.bottom, Self.right, Self.bottom, "axis")
        picture.text(xTitle, (Self.left + Self.right) / 2, Self.bottom + 35, "label", anchor: .middle)
        picture.text(yTitle, 11, (Self.top + Self.bottom) / 2, "label", anchor: .middle, turned: true)
        return picture
    }

    /// A line across at an x, with its word at the top.
    func mark(_ xValue: Double, _ word: String, in picture: inout SVGPicture) {
        let at = Self.left + x.share(xValue) * (Self.right - Self.left)
        picture.line(at, Self.top - 6, at, Self.bottom, "mark")
        let anchor: SVGPicture.Anchor = x.share(xValue) > 0.8 ? .end : x.share(xValue) < 0.2 ? .start : .middle
        picture.text(word, at, Self.top - 10, "label", anchor: anchor)
    }
}

/// Numbers in words for people; a comma parts thousands, a point decimals, whatever the locale.
enum Figure {
    static func count(_ value: Int) -> String {
        var digits = String(value.magnitude)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return (value < 0 ? "\u{2212}" : "") + ([digits] + groups).joined(separator: ",")
    }

    static func count(_ value: Double) -> String {
        value < 10 ? String(format: "%.1f", value) : count(Int(value.rounded()))
    }

    /// `98.4 %`; a share that is not whole never reads as 0.0 or 100.0.
    static func percent(_ share: Double) -> String {
        if share > 0, share < 0.0005 { return "< 0.1 %" }
        if share < 1, share > 0.9995 { return "> 99.9 %" }
        return String(format: "%.1f %%", share * 100)
    }

    static func three(_ value: Double) -> String { String(format: "%.3f", value) }

    static func interval(_ interval: ConfidenceInterval?) -> String {
        interval.map { "\(three($0.low)) to \(three($0.high))" } ?? "–"
    }

    static func weight(_ value: Double) -> String {
        abs(value) < 0.05 ? "0.0" : String(format: "%+.1f", value).replacing("-", with: "\u{2212}")
    }

    /// A probability with as many digits as it needs, up to six.
    static func probability(_ value: Double) -> String {
        if value == 0 { return "0" }
        return value < 0.000001 ? "< 0.000001" : value < 0.001 ? String(format: "%.6f", value) : three(value)
    }

    static func threshold(_ value: Double) -> String {
        value > 0.999 ? String(format: "%.5f", value) : three(value)
    }

    static func plain(_ value: Double) -> String {
        let text = String(format: "%.4f", value)
        guard text.contains(".") else { return text }
        let trimmed = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
        return trimmed.isEmpty ? "0" : String(trimmed.reversed()).replacing("-", with: "\u{2212}")
    }

    static func power(_ exponent: Int) -> String {
        switch exponent {
        case 0...3: return count(Int(pow(10, Double(exponent))))
        case 4, 5: return "\(Int(pow(10, Double(exponent - 3)))) k"
        case 6...8: return "\(Int(pow(10, Double(exponent - 6)))) M"
        default:
            let digits = Array("\u{2070}\u{00B9}\u{00B2}\u{00B3}\u{2074}\u{2075}\u{2076}\u{2077}\u{2078}\u{2079}")
            let raised = String(exponent.magnitude).compactMap(\.wholeNumberValue).map { String(digits[$0]) }.joined()
            return "10" + (exponent < 0 ? "\u{207B}" : "") + raised
        }
    }
}
