/// A connected part with its entities' places among themselves.
struct PlacedPart {
    var members: [Int]
    var points: [EntityLayout.Point]
    var boxes: [EntityLayout.Box]
    /// Where in `members` the focus stands, if it is in this part.
    var focus: Int?

    /// The corners of everything that it covers.
    func bounds() -> (low: EntityLayout.Point, high: EntityLayout.Point) {
        var low = EntityLayout.Point(x: .infinity, y: .infinity)
        var high = EntityLayout.Point(x: -.infinity, y: -.infinity)
        for (point, box) in zip(points, boxes) {
            low = EntityLayout.Point(x: min(low.x, point.x - box.width / 2), y: min(low.y, point.y - box.height / 2))
            high = EntityLayout.Point(
                x: max(high.x, point.x + box.width / 2), y: max(high.y, point.y + box.height / 2))
        }
        guard let focus else { return (low, high) }
        // Room on the focus's emptier side brings it to the middle, as far as that costs little.
        let middle = points[focus]
        let extraX = (high.x - low.x) * 0.25
        let extraY = (high.y - low.y) * 0.25
        let (left, right) = (middle.x - low.x, high.x - middle.x)
        let (above, below) = (middle.y - low.y, high.y - middle.y)
        low.x -= min(extraX, max(0, right - left))
        high.x += min(extraX, max(0, left - right))
        low.y -= min(extraY, max(0, below - above))
        high.y += min(extraY, max(0, above - below))
        return (low, high)
    }
}

/// Puts the parts on one page, in rows, the first part first.
enum PartPacking {
    static func page(
        _ parts: [PlacedPart], entities: Int, gap: Double, aspect: Double
    ) -> (points: [EntityLayout.Point], frame: EntityLayout.Box) {
        var points = [EntityLayout.Point](repeating: EntityLayout.Point(x: 0, y: 0), count: entities)
        let margin = 2 * gap
        let bounds = parts.map { $0.bounds() }
        var area = 0.0
        var widest = 0.0
        for (low, high) in bounds {
            area += (high.x - low.x + margin) * (high.y - low.y + margin)
            widest = max(widest, high.x - low.x)
        }
        let width = max(widest, (area * aspect).squareRoot())
        var rows: [(parts: [Int], width: Double, height: Double)] = []
        for (index, (low, high)) in bounds.enumerated() {
            let (across, down) = (high.x - low.x, high.y - low.y)
            if var row = rows.last, row.width + margin + across <= width {
                row.parts.append(index)
                row.width += margin + across
                row.height = max(row.height, down)
                rows[rows.count - 1] = row
            } else {
                rows.append(([index], across, down))
            }
        }
        var frame = EntityLayout.Box(width: 0, height: 0)
        for row in rows { frame.width = max(frame.width, row.width) }
        for row in rows {
            if frame.height > 0 { frame.height += margin }
            var x = (frame.width - row.width) / 2
            for index in row.parts {
                let (low, high) = bounds[index]
                let y = frame.height + (row.height - (high.y - low.y)) / 2
                for (member, point) in zip(parts[index].members, parts[index].points) {
                    points[member] = EntityLayout.Point(x: point.x - low.x + x, y: point.y - low.y + y)
                }
                x += high.x - low.x + margin
            }
            frame.height += row.height
        }
        return (points, frame)
    }
}
