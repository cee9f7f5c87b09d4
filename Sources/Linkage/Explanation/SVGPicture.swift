import Foundation

/// Builds a picture in SVG element by element: every text is escaped, every number written with a point and two
/// digits at most, whatever the locale.
package struct SVGPicture: Sendable {
    package enum Anchor: String, Sendable { case start, middle, end }

    package let width: Double
    package let height: Double
    private var body = ""

    package init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    package mutating func rectangle(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: String, tip: String? = nil
    ) {
        let tip = tip.map { "<title>\(Self.escaped($0))</title>" } ?? ""
        body += "<rect class=\"\(style)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" "
        body += "width=\"\(Self.number(max(width, 0)))\" height=\"\(Self.number(max(height, 0)))\">\(tip)</rect>\n"
    }

    package mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
        body += "<line class=\"\(style)\" x1=\"\(Self.number(x1))\" y1=\"\(Self.number(y1))\" "
        body += "x2=\"\(Self.number(x2))\" y2=\"\(Self.number(y2))\"/>\n"
    }

    package mutating func path(_ points: [(x: Double, y: Double)], _ style: String, isClosed: Bool = false) {
        if points.isEmpty { return }
        let places = points.map { "\(Self.number($0.x)) \(Self.number($0.y))" }.joined(separator: "L")
        body += "<path class=\"\(style)\" d=\"M\(places)\(isClosed ? "Z" : "")\"/>\n"
    }

    package mutating func circle(_ x: Double, _ y: Double, _ radius: Double, _ style: String, tip: String? = nil) {
        let tip = tip.map { "<title>\(Self.escaped($0))</title>" } ?? ""
        body += "<circle class=\"\(style)\" cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" "
        body += "r=\"\(Self.number(radius))\">\(tip)</circle>\n"
    }

    package mutating func text(
        _ text: String, _ x: Double, _ y: Double, _ style: String = "", anchor: Anchor = .start, turned: Bool = false
    ) {
        let turn = turned ? " transform=\"rotate(-90 \(Self.number(x)) \(Self.number(y)))\"" : ""
        body += "<text class=\"\(style)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" "
        body += "text-anchor=\"\(anchor.rawValue)\"\(turn)>\(Self.escaped(text))</text>\n"
    }

    /// A file of its own, with its title and its text alternative inside.
    /// - Parameter style: style sheet and definitions; written by us, so not escaped.
    package func file(title: String, description: String, style: String, definitions: String = "") -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + opening(
                title, description, id: "picture",
                more: " width=\"\(Self.number(width))\" height=\"\(Self.number(height))\"")
            + "<style>\(style)</style>\n<defs>\(definitions)</defs>\n\(body)</svg>\n"
    }

    /// A part of a page, whose style sheet names the classes.
    /// - Parameter id: what no other picture of the page is called.
    package func inPage(id: String, title: String, description: String) -> String {
        opening(title, description, id: id, more: "") + body + "</svg>\n"
    }

    private func opening(_ title: String, _ description: String, id: String, more: String) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.number(width)) \(Self.number(height))"\(more) \
        role="img" aria-labelledby="\(id)-title \(id)-desc">
        <title id="\(id)-title">\(Self.escaped(title))</title>
        <desc id="\(id)-desc">\(Self.escaped(description))</desc>

        """
    }

    /// Two digits after the point at most; never an exponent, never "-0" or "nan".
    package static func number(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let hundredths = Int((min(max(value, -1e9), 1e9) * 100).rounded())
        let sign = hundredths < 0 ? "-" : ""
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return "\(sign)\(whole)" }
        return "\(sign)\(whole)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
    }

    /// Text fit for XML and HTML, between tags and in attributes; characters that XML forbids are left out.
    package static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE:
                break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// Round places for the marks of an axis.
package enum AxisMarks {
    /// About `count` marks at multiples of 1, 2 or 5 times a power of ten, all within `range`.
    package static func places(in range: ClosedRange<Double>, about count: Int = 6) -> [Double] {
        let span = range.upperBound - range.lowerBound
        guard span > 0, span.isFinite else { return [range.lowerBound] }
        let rough = span / Double(max(count, 1))
        let power = pow(10, floor(log10(rough)))
        let step = [1.0, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? rough
        let first = Int((range.lowerBound / step).rounded(.up))
        let last = Int((range.upperBound / step + 1e-9).rounded(.down))
        return first > last ? [] : (first...last).map { Double($0) * step }
    }
}
