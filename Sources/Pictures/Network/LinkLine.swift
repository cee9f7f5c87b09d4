import EntityGraph

/// A link as a line between two icons; several between two entities bow apart.
struct LinkLine {
    let link: ChartLink
    private let start: EntityLayout.Point
    private let bend: EntityLayout.Point
    private let end: EntityLayout.Point
    private let isStraight: Bool

    private static let bow = 26.0

    static func lines(
        _ links: [ChartLink], ends: [(source: Int, target: Int)], centres: [EntityLayout.Point], radius: Double
    ) -> [LinkLine] {
        struct Pair: Hashable {
            var low: Int
            var high: Int
        }
        var siblings: [Pair: Int] = [:]
        for end in ends {
            siblings[Pair(low: min(end.source, end.target), high: max(end.source, end.target)), default: 0] += 1
        }
        var drawn: [Pair: Int] = [:]
        return zip(links, ends).map { link, end in
            let pair = Pair(low: min(end.source, end.target), high: max(end.source, end.target))
            let number = drawn[pair, default: 0]
            drawn[pair] = number + 1
            // The bow is measured from the lower end, so that links read either way bow apart.
            let side = Double(number) - Double((siblings[pair] ?? 1) - 1) / 2
            let offset = side * bow * (end.source <= end.target ? 1 : -1)
            return LinkLine(
                link, from: centres[end.source], to: centres[end.target], offset: offset, radius: radius, loop: number)
        }
    }

    private init(
        _ link: ChartLink, from: EntityLayout.Point, to: EntityLayout.Point, offset: Double, radius: Double, loop: Int
    ) {
        self.link = link
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        let length = (dx * dx + dy * dy).squareRoot()
        if length < 1 {
            // A link of an entity with itself: a loop above it.
            let height = radius * 2.4 + Double(loop) * 14
            start = EntityLayout.Point(x: from.x - radius * 0.8, y: from.y - radius * 0.6)
            end = EntityLayout.Point(x: from.x + radius * 0.8, y: from.y - radius * 0.6)
            bend = EntityLayout.Point(x: from.x, y: from.y - height)
            isStraight = false
            return
        }
        let (ux, uy) = (dx / length, dy / length)
        let middle = EntityLayout.Point(
            x: (from.x + to.x) / 2 - uy * offset * 2, y: (from.y + to.y) / 2 + ux * offset * 2)
        bend = middle
        isStraight = offset == 0
        let trim = min(radius, length * 0.45)
        start = Self.towards(middle, from: from, by: trim)
        end = Self.towards(middle, from: to, by: trim)
    }

    private static func towards(
        _ goal: EntityLayout.Point, from: EntityLayout.Point, by distance: Double
    ) -> EntityLayout.Point {
        let (dx, dy) = (goal.x - from.x, goal.y - from.y)
        let length = max((dx * dx + dy * dy).squareRoot(), 1e-6)
        return EntityLayout.Point(x: from.x + dx / length * distance, y: from.y + dy / length * distance)
    }

    private func point(at part: Double) -> EntityLayout.Point {
        if isStraight {
            return EntityLayout.Point(x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part)
        }
        let rest = 1 - part
        return EntityLayout.Point(
            x: rest * rest * start.x + 2 * rest * part * bend.x + part * part * end.x,
            y: rest * rest * start.y + 2 * rest * part * bend.y + part * part * end.y)
    }

    /// The label with how many links it stands for.
    private var words: String { SVGText.plain(link.label) + (link.count > 1 ? " ×\(link.count)" : "") }

    func draw(unit: Double, isCrowded: Bool, on canvas: inout SVGCanvas) {
        let from = SVGCanvas.pair(start.x, start.y)
        let to = SVGCanvas.pair(end.x, end.y)
        let d = isStraight ? "M\(from)L\(to)" : "M\(from)Q\(SVGCanvas.pair(bend.x, bend.y)) \(to)"
        var attributes: [String] = []
        // From hardly known to certain: from one to nearly three times the least width.
        if isCrowded {
            if link.strength >= 1 { attributes.append("stroke-width=\"\(SVGText.number(1.3 * unit))\"") }
        } else if link.strength < 1, link.strength > 0.66 {
            attributes.append("stroke-width=\"\(SVGText.number(1.6 * unit))\"")
        } else if link.strength >= 1 {
            attributes.append("stroke-width=\"\(SVGText.number(2 * unit))\"")
        }
        if link.hasEnded {
            attributes.append("stroke-dasharray=\"\(SVGText.number(6 * unit)) \(SVGText.number(4 * unit))\"")
        }
        canvas.path(d, attributes.joined(separator: " "))
        if link.isDirected {
            let tail = Self.towards(isStraight ? start : bend, from: end, by: (isCrowded ? 5 : 8) * unit)
            let (dx, dy) = ((end.x - tail.x) * 0.4, (end.y - tail.y) * 0.4)
            canvas.path(
                "M\(to)L\(SVGCanvas.pair(tail.x - dy, tail.y + dx)) \(SVGCanvas.pair(tail.x + dy, tail.y - dx))z",
                "fill=\"\(Palette.quiet)\" stroke=\"none\"")
        }
    }

    /// Puts the label on the line where there is room. Returns false where there is none.
    func drawLabel(size: Double, room: inout LabelRoom, on canvas: inout SVGCanvas) -> Bool {
        let text = TextWidth.shortened(words, to: 130, size: size)
        if text.isEmpty { return true }
        let width = TextWidth.of(text, size: size)
        for part in [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] {
            let middle = point(at: part)
            let (x, y) = (middle.x - width / 2, middle.y - size / 2)
            if !room.isFree(x: x, y: y, width: width, height: size) { continue }
            room.take(x: x, y: y, width: width, height: size)
            canvas.text(text, middle.x, middle.y + size * 0.35)
            return true
        }
        return false
    }
}
