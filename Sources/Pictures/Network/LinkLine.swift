import EntityGraph

/// The links between two entities as one line between their icons.
struct LinkLine {
    let bundle: LinkBundle
    private let start: EntityLayout.Point
    private let bend: EntityLayout.Point
    private let end: EntityLayout.Point
    private let isStraight: Bool

    init(_ bundle: LinkBundle, from: EntityLayout.Point, to: EntityLayout.Point, radius: Double) {
        self.bundle = bundle
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        let length = (dx * dx + dy * dy).squareRoot()
        isStraight = length >= 1
        if length < 1 {
            // Links of an entity with itself: a loop above it.
            start = EntityLayout.Point(x: from.x - radius * 0.8, y: from.y - radius * 0.6)
            end = EntityLayout.Point(x: from.x + radius * 0.8, y: from.y - radius * 0.6)
            bend = EntityLayout.Point(x: from.x, y: from.y - radius * 2.4)
            return
        }
        bend = EntityLayout.Point(x: (from.x + to.x) / 2, y: (from.y + to.y) / 2)
        let trim = min(radius, length * 0.45)
        start = Self.towards(to, from: from, by: trim)
        end = Self.towards(from, from: to, by: trim)
    }

    private static func towards(
        _ goal: EntityLayout.Point, from: EntityLayout.Point, by distance: Double
    ) -> EntityLayout.Point {
        let (dx, dy) = (goal.x - from.x, goal.y - from.y)
        let length = max((dx * dx + dy * dy).squareRoot(), 1e-6)
        return EntityLayout.Point(x: from.x + dx / length * distance, y: from.y + dy / length * distance)
    }

    func point(at part: Double) -> EntityLayout.Point {
        if isStraight {
            return EntityLayout.Point(x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part)
        }
        let rest = 1 - part
        return EntityLayout.Point(
            x: rest * rest * start.x + 2 * rest * part * bend.x + part * part * end.x,
            y: rest * rest * start.y + 2 * rest * part * bend.y + part * part * end.y)
    }

    func draw(unit: Double, isCrowded: Bool, on canvas: inout SVGCanvas) {
        let title = bundle.links.count > 1 ? bundle.title : nil
        if let title {
            canvas.group("", title: title) { drawLine(unit: unit, isCrowded: isCrowded, on: &$0) }
        } else {
            drawLine(unit: unit, isCrowded: isCrowded, on: &canvas)
        }
    }

    private func drawLine(unit: Double, isCrowded: Bool, on canvas: inout SVGCanvas) {
        let from = SVGCanvas.pair(start.x, start.y)
        let to = SVGCanvas.pair(end.x, end.y)
        let d = isStraight ? "M\(from)L\(to)" : "M\(from)Q\(SVGCanvas.pair(bend.x, bend.y)) \(to)"
        let strength = bundle.strength
        var attributes: [String] = []
        // From hardly known to certain: from one to nearly three times the least width.
        if isCrowded {
            if strength >= 1 { attributes.append("stroke-width=\"\(SVGText.number(1.3 * unit))\"") }
        } else if strength < 1, strength > 0.66 {
            attributes.append("stroke-width=\"\(SVGText.number(1.6 * unit))\"")
        } else if strength >= 1 {
            attributes.append("stroke-width=\"\(SVGText.number(2 * unit))\"")
        }
        if bundle.hasEnded {
            attributes.append("stroke-dasharray=\"\(SVGText.number(6 * unit)) \(SVGText.number(4 * unit))\"")
        }
        canvas.path(d, attributes.joined(separator: " "))
    }

    /// In a group that fills.
    func drawArrow(unit: Double, isCrowded: Bool, on canvas: inout SVGCanvas) {
        let size = (isCrowded ? 5 : 8) * unit
        switch bundle.direction {
        case .forwards: drawArrow(at: end, from: isStraight ? start : bend, size: size, on: &canvas)
        case .backwards: drawArrow(at: start, from: isStraight ? end : bend, size: size, on: &canvas)
        case .none: break
        }
    }

    private func drawArrow(
        at tip: EntityLayout.Point, from origin: EntityLayout.Point, size: Double, on canvas: inout SVGCanvas
    ) {
        let tail = Self.towards(origin, from: tip, by: size)
        let (dx, dy) = ((tip.x - tail.x) * 0.4, (tip.y - tail.y) * 0.4)
        canvas.path(
            "M\(SVGCanvas.pair(tip.x, tip.y))L\(SVGCanvas.pair(tail.x - dy, tail.y + dx)) "
                + "\(SVGCanvas.pair(tail.x + dy, tail.y - dx))z")
    }

    /// How steep the line is: what stands beside a level line stands above or below it.
    var isLevel: Bool { abs(end.x - start.x) > abs(end.y - start.y) }
}
