/// A label broken into lines that fit a width.
enum LabelLines {
    /// As many lines as allowed, broken between words; what does not fit ends in an ellipsis.
    static func of(_ text: String, width: Double, size: Double, most: Int, isBold: Bool = false) -> [String] {
        let words = SVGText.plain(text).split(separator: " ").map(String.init)
        var lines: [String] = []
        var place = 0
        while place < words.count, lines.count < most {
            if lines.count == most - 1 {
                let rest = words[place...].joined(separator: " ")
                lines.append(TextWidth.shortened(rest, to: width, size: size, isBold: isBold))
                break
            }
            var line = words[place]
            place += 1
            while place < words.count,
                TextWidth.of(line + " " + words[place], size: size, isBold: isBold) <= width
            {
                line += " " + words[place]
                place += 1
            }
            lines.append(TextWidth.shortened(line, to: width, size: size, isBold: isBold))
        }
        return lines
    }
}
