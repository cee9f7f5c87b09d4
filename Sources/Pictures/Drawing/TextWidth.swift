/// How wide a text is in a sans-serif face, near enough to lay boxes out by: the advance widths of Helvetica (Adobe's
/// AFM files, in thousandths of the size), and a broad guess for other scripts.
enum TextWidth {
    private static let ascii: [Int] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584,
    ]

    /// In thousandths of the font's size.
    static func thousandths(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            let value = scalar.value
            if value >= 32, value < 127 { return sum + ascii[Int(value) - 32] }
            if scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .format {
                return sum
            }
            return sum + (value < 0x1100 ? 667 : 1000)
        }
    }

    static func of(_ text: some StringProtocol, size: Double, isBold: Bool = false) -> Double {
        Double(thousandths(text)) * size * (isBold ? 1.08 : 1.03) / 1000
    }

    /// The text, or as much of its beginning as fits with an ellipsis.
    static func shortened(_ text: String, to width: Double, size: Double, isBold: Bool = false) -> String {
        if of(text, size: size, isBold: isBold) <= width { return text }
        let room = width - of("…", size: size, isBold: isBold)
        var kept = ""
        var used = 0.0
        for character in text {
            used += of(String(character), size: size, isBold: isBold)
            if used > room { break }
            kept.append(character)
        }
        while kept.last == " " { kept.removeLast() }
        return kept + "…"
    }
}
