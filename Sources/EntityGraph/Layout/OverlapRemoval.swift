/// Moves boxes apart until none overlap, each as little as may be.
///
/// Overlapping pairs push one another along the axis on which they overlap less, again and again, with the whole drawn
/// larger when it is too crowded; what still overlaps in the end is put on the nearest free spot, so that the result never
/// depends on the pushing to have come to rest.
enum OverlapRemoval {
    private static let passes = 24
    private static let enlargements = 6
    /// More boxes than these are not pushed for long but stacked in columns.
    private static let pushedUpTo = 3000
    /// Where more than these find no room where they are, all are stacked in columns.
    private static let settledUpTo = 300

    /// - Parameter fixed: the box that stays where it is.
    static func separate(
        _ points: inout [EntityLayout.Point], boxes: [EntityLayout.Box], gap: Double, fixed: Int?
    ) {
        if points.count < 2 { return }
        var order = points.indices.sorted { left, right in
            points[left].x != points[right].x ? points[left].x < points[right].x : left < right
        }
        for enlargement in 0...enlargements {
            var overlaps = 0
            for _ in 0..<passes {
                overlaps = push(&points, boxes: boxes, gap: gap, fixed: fixed, order: &order)
                if overlaps == 0 { return }
                if points.count > pushedUpTo, overlaps * 20 > points.count {
                    return stack(&points, boxes: boxes, gap: gap)
                }
            }
            if enlargement == enlargements || overlaps * 50 <= points.count { break }
            let middle = fixed.map { points[$0] } ?? EntityLayout.Point(x: 0, y: 0)
            for index in points.indices {
                points[index].x = middle.x + (points[index].x - middle.x) * 1.12
                points[index].y = middle.y + (points[index].y - middle.y) * 1.12
            }
        }
        settle(&points, boxes: boxes, gap: gap, fixed: fixed)
    }

    /// One pass over all pairs, by a sweep from the left. Returns how many overlapped.
    private static func push(
        _ points: inout [EntityLayout.Point], boxes: [EntityLayout.Box], gap: Double, fixed: Int?, order: inout [Int]
    ) -> Int {
        // Nearly in order since the last pass: insertion is linear.
        for place in order.indices.dropFirst() {
            let moved = order[place]
            var hole = place
            while hole > 0, points[order[hole - 1]].x > points[moved].x {
                order[hole] = order[hole - 1]
                hole -= 1
            }
            order[hole] = moved
        }
        var widest = 0.0
        for box in boxes { widest = max(widest, box.width) }
        var overlaps = 0
        for (place, a) in order.enumerated() {
            let reach = (boxes[a].width + widest) / 2 + gap
            for b in order[(place + 1)...] {
                if points[b].x - points[a].x >= reach { break }
                let dx = points[b].x - points[a].x
                let dy = points[b].y - points[a].y
                let width = (boxes[a].width + boxes[b].width) / 2 + gap
                let height = (boxes[a].height + boxes[b].height) / 2 + gap
                let overlapX = width - abs(dx)
                let overlapY = height - abs(dy)
                if overlapX <= 1e-7 || overlapY <= 1e-7 { continue }
                overlaps += 1
                let shareA = a == fixed ? 0 : b == fixed ? 1 : 0.5
                // A trifle more than the overlap, so that the last bits do not keep them at it for ever.
                if overlapX / width < overlapY / height {
                    let move = (overlapX + 1e-4) * (dx > 0 || (dx == 0 && a < b) ? 1 : -1)
                    points[a].x -= move * shareA
                    points[b].x += move * (1 - shareA)
                } else {
                    let move = (overlapY + 1e-4) * (dy > 0 || (dy == 0 && a < b) ? 1 : -1)
                    points[a].y -= move * shareA
                    points[b].y += move * (1 - shareA)
                }
            }
        }
        return overlaps
    }

    /// Puts each box, from the middle outwards, where it is, or on the nearest free spot that is tried.
    private static func settle(
        _ points: inout [EntityLayout.Point], boxes: [EntityLayout.Box], gap: Double, fixed: Int?
    ) {
        let middle = fixed.map { points[$0] } ?? EntityLayout.Point(x: 0, y: 0)
        let away = points.map { ($0.x - middle.x) * ($0.x - middle.x) + ($0.y - middle.y) * ($0.y - middle.y) }
        let order = points.indices.sorted { left, right in
            if (left == fixed) != (right == fixed) { return left == fixed }
            return away[left] != away[right] ? away[left] < away[right] : left < right
        }
        var taken = TakenSpots(boxes: boxes, gap: gap)
        var homeless: [Int] = []
        for index in order {
            if taken.admits(points[index], boxes[index]) {
                taken.add(points[index], boxes[index])
            } else {
                homeless.append(index)
            }
        }
        if homeless.count > settledUpTo { return stack(&points, boxes: boxes, gap: gap) }
        for index in homeless {
            let wanted = points[index]
            let (stepX, stepY) = (boxes[index].width / 3 + gap / 2, boxes[index].height / 3 + gap / 2)
            var ring = 0
            search: while true {
                for (x, y) in Self.ring(ring) {
                    let spot = EntityLayout.Point(x: wanted.x + Double(x) * stepX, y: wanted.y + Double(y) * stepY)
                    if taken.admits(spot, boxes[index]) {
                        points[index] = spot
                        break search
                    }
                }
                ring += 1
            }
            taken.add(points[index], boxes[index])
        }
    }

    /// Puts boxes in columns, from left to right as they lie, and in each column below one another in their order, each as
    /// near to its height as the others let it.
    ///
    /// - Complexity: O(*n* log *n*), however they lie.
    private static func stack(_ points: inout [EntityLayout.Point], boxes: [EntityLayout.Box], gap: Double) {
        var (width, height) = (0.0, 0.0)
        for box in boxes {
            width += box.width + gap
            height += box.height + gap
        }
        let ratio = (width / height * 0.7).squareRoot()
        let inColumn = max(1, Int((Double(points.count).squareRoot() * ratio).rounded(.up)))
        let order = points.indices.sorted { left, right in
            points[left].x != points[right].x ? points[left].x < points[right].x : left < right
        }
        var x = 0.0
        for start in stride(from: 0, to: order.count, by: inColumn) {
            let column = order[start..<min(start + inColumn, order.count)].sorted { left, right in
                points[left].y != points[right].y ? points[left].y < points[right].y : left < right
            }
            var widest = 0.0
            for index in column { widest = max(widest, boxes[index].width) }
            // Down from the middle, then up from it, so that the column grows to both sides alike.
            let middle = column.count / 2
            for place in column.indices.dropFirst(middle) {
                let index = column[place]
                points[index].x = x + widest / 2
                if place == middle { continue }
                let above = column[place - 1]
                let least = points[above].y + (boxes[above].height + boxes[index].height) / 2 + gap
                points[index].y = max(least, min(points[index].y, least + gap))
            }
            for place in column.indices.prefix(middle).reversed() {
                let index = column[place]
                let below = column[place + 1]
                points[index].x = x + widest / 2
                let most = points[below].y - (boxes[below].height + boxes[index].height) / 2 - gap
                points[index].y = min(most, max(points[index].y, most - gap))
            }
            x += widest + gap
        }
    }

    /// The places of a square ring, the nearest first.
    private static func ring(_ ring: Int) -> [(Int, Int)] {
        if ring == 0 { return [(0, 0)] }
        var places: [(Int, Int)] = []
        for along in 0...ring {
            for sign in along == 0 ? [1] : [1, -1] {
                places += [(sign * along, ring), (sign * along, -ring)]
                if along < ring { places += [(ring, sign * along), (-ring, sign * along)] }
            }
        }
        return places
    }
}

/// Where boxes lie already, by cells as large as the largest box.
private struct TakenSpots {
    private struct Cell: Hashable {
        var column: Int
        var row: Int
    }

    private var cells: [Cell: [(point: EntityLayout.Point, box: EntityLayout.Box)]] = [:]
    private var width = 1.0
    private var height = 1.0
    private let gap: Double
    /// What the last bits of a sum may miss.
    private let slack = 1e-6

    init(boxes: [EntityLayout.Box], gap: Double) {
        self.gap = gap
        for box in boxes {
            width = max(width, box.width + gap)
            height = max(height, box.height + gap)
        }
    }

    private func cell(_ point: EntityLayout.Point) -> Cell {
        Cell(column: Int((point.x / width).rounded(.down)), row: Int((point.y / height).rounded(.down)))
    }

    mutating func add(_ point: EntityLayout.Point, _ box: EntityLayout.Box) {
        cells[cell(point), default: []].append((point, box))
    }

    func admits(_ point: EntityLayout.Point, _ box: EntityLayout.Box) -> Bool {
        let own = cell(point)
        for column in own.column - 1...own.column + 1 {
            for row in own.row - 1...own.row + 1 {
                for (other, otherBox) in cells[Cell(column: column, row: row)] ?? [] {
                    let isClear =
                        abs(other.x - point.x) + slack >= (otherBox.width + box.width) / 2 + gap
                        || abs(other.y - point.y) + slack >= (otherBox.height + box.height) / 2 + gap
                    if !isClear { return false }
                }
            }
        }
        return true
    }
}
