import EntityGraph

/// The words of a line between two entities, put where there is room: the whole words if they can be, shortened ones
/// otherwise; on the line, or beside it. Where a line stands for several links, how many is always told.
struct LinkLabel {
    let line: LinkLine
    let size: Double

    private static let parts = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82]
    /// How wide the words may be, in order of liking.
    private static let widths = [150.0, 104, 72]

    private var isSeveral: Bool { line.bundle.count > 1 }
    private var badgeRadius: Double { size * 0.72 }

    /// Draws the number of links on the line's middle, if there are several.
    func drawCount(unit: Double, room: inout LabelRoom, on canvas: inout SVGCanvas) {
        guard isSeveral else { return }
        let middle = line.point(at: 0.5)
        let text = String(line.bundle.count)
        let width = max(2 * badgeRadius, TextWidth.of(text, size: size, isBold: true) + size * 0.7)
        let (x, y) = (middle.x - width / 2, middle.y - badgeRadius)
        room.take(x: x, y: y, width: width, height: 2 * badgeRadius)
        canvas.rect(
            x, y, width, 2 * badgeRadius,
            "fill=\"\(Palette.paper)\" stroke=\"\(Palette.quiet)\" stroke-width=\"\(SVGText.number(unit))\"",
            round: badgeRadius)
        canvas.text(text, middle.x, middle.y + size * 0.36, "font-weight=\"bold\" stroke=\"none\"")
    }

    /// Returns false where there is no room.
    func draw(room: inout LabelRoom, on canvas: inout SVGCanvas) -> Bool {
        let words = line.bundle.kinds
        if words.isEmpty { return true }
        let forms = self.forms(of: words)
        // Whole words before shortened ones.
        for lines in forms.filter({ !Self.isShortened($0) }) + forms.filter(Self.isShortened)
        where draw(lines, room: &room, on: &canvas) { return true }
        return false
    }

    /// The words in one line and, where they tell several kinds, in two, by width.
    private func forms(of words: String) -> [[String]] {
        Self.widths.flatMap { width in
            let one = [TextWidth.shortened(words, to: width, size: size)]
            return line.bundle.links.count == 1
                ? [one] : [one, LabelLines.of(words, width: width, size: size, most: 2)]
        }
    }

    private static func isShortened(_ lines: [String]) -> Bool { lines.contains { $0.hasSuffix("…") } }

    private func draw(_ lines: [String], room: inout LabelRoom, on canvas: inout SVGCanvas) -> Bool {
        let width = lines.map { TextWidth.of($0, size: size) }.max() ?? 0
        let leading = size * 1.1
        let height = leading * Double(lines.count - 1) + size
        for part in Self.parts {
            let middle = line.point(at: part)
            for shift in shifts(width: width, height: height) {
                let (x, y) = (middle.x + shift.x - width / 2, middle.y + shift.y - height / 2)
                if !room.isFree(x: x, y: y, width: width, height: height) { continue }
                room.take(x: x, y: y, width: width, height: height)
                for (row, text) in lines.enumerated() {
                    canvas.text(text, middle.x + shift.x, y + size * 0.85 + Double(row) * leading)
                }
                return true
            }
        }
        return false
    }

    /// On the line, then on either side of it, then on either side of the number on it.
    private func shifts(width: Double, height: Double) -> [EntityLayout.Point] {
        let steps = isSeveral ? [size * 0.3, badgeRadius + 1.5] : [size * 0.3]
        let beside = steps.flatMap { gap -> [EntityLayout.Point] in
            let shift =
                line.isLevel
                ? EntityLayout.Point(x: 0, y: height / 2 + gap) : EntityLayout.Point(x: width / 2 + gap, y: 0)
            return [EntityLayout.Point(x: -shift.x, y: -shift.y), shift]
        }
        return [EntityLayout.Point(x: 0, y: 0)] + beside
    }
}
