/// An SVG document as it is drawn: shapes and texts in presentation attributes only, so that it needs no style sheet and
/// no page's rules can refuse it.
struct SVGCanvas {
    enum Anchor: String { case start, middle, end }

    private(set) var body = ""
    /// What a title holds and pointing at something shows at most, in characters.
    private static let longestTitle = 240

    mutating func add(_ text: String) { body += text }

    /// A path with its attributes: `fill="none"`.
    mutating func path(_ d: String, _ attributes: String = "") {
        body += attributes.isEmpty ? "<path d=\"\(d)\"/>" : "<path d=\"\(d)\" \(attributes)/>"
    }

    mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ attributes: String = "") {
        path("M\(Self.pair(x1, y1))L\(Self.pair(x2, y2))", attributes)
    }

    mutating func rect(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ attributes: String = "", round: Double = 0
    ) {
        let corner = round > 0 ? " rx=\"\(SVGText.number(round))\"" : ""
        body +=
            "<rect x=\"\(SVGText.number(x))\" y=\"\(SVGText.number(y))\" width=\"\(SVGText.number(max(0, width)))\""
            + " height=\"\(SVGText.number(max(0, height)))\"\(corner)\(attributes.isEmpty ? "" : " \(attributes)")/>"
    }

    mutating func circle(_ x: Double, _ y: Double, _ radius: Double, _ attributes: String = "") {
        body +=
            "<circle cx=\"\(SVGText.number(x))\" cy=\"\(SVGText.number(y))\" r=\"\(SVGText.number(radius))\""
            + "\(attributes.isEmpty ? "" : " \(attributes)")/>"
    }

    /// A text on one line. Size and anchor are left out where they are those of the group it stands in.
    mutating func text(
        _ text: String, _ x: Double, _ y: Double, size: Double? = nil, anchor: Anchor? = nil,
        _ attributes: String = ""
    ) {
        var tag = "<text x=\"\(SVGText.number(x))\" y=\"\(SVGText.number(y))\""
        if let size { tag += " font-size=\"\(SVGText.number(size))\"" }
        if let anchor { tag += " text-anchor=\"\(anchor.rawValue)\"" }
        if !attributes.isEmpty { tag += " \(attributes)" }
        body += tag + ">\(SVGText.escaped(text))</text>"
    }

    /// What is drawn in it stands in a group.
    mutating func group(_ attributes: String, title: String? = nil, _ draw: (inout SVGCanvas) -> Void) {
        body += attributes.isEmpty ? "<g>" : "<g \(attributes)>"
        if let title { body += "<title>\(SVGText.escaped(String(title.prefix(Self.longestTitle))))</title>" }
        draw(&self)
        body += "</g>"
    }

    /// What is drawn in it leads to an address, if there is one.
    ///
    /// - Parameter about: names what is drawn, for a script that swaps one picture for the next.
    mutating func link(_ href: String?, about: String? = nil, _ draw: (inout SVGCanvas) -> Void) {
        guard let href = SafeAddress.checked(href) else { return draw(&self) }
        let mark = about.map { " data-about=\"\(SVGText.escaped($0))\"" } ?? ""
        body += "<a href=\"\(SVGText.escaped(href))\"\(mark)>"
        draw(&self)
        body += "</a>"
    }

    /// The whole document: white paper, dark ink, a title and a description for those who cannot see it.
    ///
    /// It is an image to a screen reader, unless it holds links: then it is a group, so that they can be reached.
    func document(width: Double, height: Double, title: String, description: String) -> String {
        let name = SVGText.escaped(String(SVGText.plain(title).prefix(Self.longestTitle)))
        let role = body.contains("<a href=") ? "group" : "img"
        return
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"\(role)\" aria-label=\"\(name)\" viewBox=\"0 0 "
            + "\(SVGText.number(width)) \(SVGText.number(height))\" font-family=\"Arial, Helvetica, 'Liberation Sans', "
            + "sans-serif\" fill=\"\(Palette.ink)\"><title>\(name)</title>"
            + "<desc>\(SVGText.escaped(SVGText.plain(description)))</desc><rect width=\"100%\" height=\"100%\" "
            + "fill=\"\(Palette.paper)\"/>\(body)</svg>"
    }

    /// Two coordinates of a path: `12.5 3`.
    static func pair(_ x: Double, _ y: Double) -> String { "\(SVGText.number(x)) \(SVGText.number(y))" }
}

extension SVGText {
    /// A text on one line, without the marks that turn the direction of writing round: a name cannot rearrange what
    /// stands beside it.
    static func plain(_ text: String) -> String {
        var result = ""
        var hasSpace = true
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
            case ...0x20, 0x7F...0xA0, 0x2028, 0x2029:
                if !hasSpace { result += " " }
                hasSpace = true
            default:
                result.unicodeScalars.append(scalar)
                hasSpace = false
            }
        }
        if result.last == " " { result.removeLast() }
        return result
    }
}
