/// Lays out a connected part so that distances on the page follow distances in the network, by stochastic gradient descent
/// on the stress (Zheng, Pawar and Goodman 2018); where the part is large, on the sparse stress about pivots (Ortmann,
/// Klimenta and Brandes 2016).
enum StressDescent {
    private struct Term {
        var first: Int32
        var second: Int32
        var length: Double
        /// How much each end is moved.
        var firstWeight: Double
        var secondWeight: Double
    }

    /// Parts up to this size have a term for every pair.
    private static let wholeUpTo = 150
    private static let pivotCount = 56
    private static let rounds = 30
    /// How much more a distance from the focus counts, so that the others come to lie around it.
    private static let focusWeight = 4.0
    /// Larger parts are evened out: their middle would be too crowded for what lies there.
    private static let evenAbove = 400
    /// How much of the page boxes cover before they are pushed apart: more in a large part, whose boxes would else be
    /// too small on paper.
    private static func density(_ count: Int) -> Double { count <= 60 ? 0.36 : count <= 150 ? 0.46 : 0.58 }

    static func points(
        _ network: LayoutNetwork, boxes: [EntityLayout.Box], focus: Int?, aspect: Double
    ) -> [EntityLayout.Point] {
        let count = network.entityCount
        if count == 1 { return [EntityLayout.Point(x: 0, y: 0)] }
        var terms = count <= wholeUpTo ? allPairs(network) : sparse(network, focus: focus)
        if let focus {
            for index in terms.indices where terms[index].first == focus || terms[index].second == focus {
                terms[index].firstWeight *= focusWeight
                terms[index].secondWeight *= focusWeight
            }
        }
        var sequence = LayoutSequence(seed: 5)
        for index in stride(from: terms.count - 1, to: 0, by: -1) {
            terms.swapAt(index, sequence.below(index + 1))
        }
        var points = (0..<count).map { _ in
            EntityLayout.Point(x: sequence.fraction() - 0.5, y: sequence.fraction() - 0.5)
        }
        descend(&points, terms, sequence: &sequence)
        return fitted(points, boxes: boxes, focus: focus, aspect: aspect)
    }

    private static func allPairs(_ network: LayoutNetwork) -> [Term] {
        var terms: [Term] = []
        for first in 0..<network.entityCount {
            let distances = network.distances(from: first)
            for second in (first + 1)..<network.entityCount {
                let length = Double(distances[second])
                let weight = 1 / (length * length)
                terms.append(
                    Term(
                        first: Int32(first), second: Int32(second), length: length, firstWeight: weight,
                        secondWeight: weight))
            }
        }
        return terms
    }

    /// A term for each link, and one for each entity and pivot, weighted by how many of the pivot's own it speaks for.
    private static func sparse(_ network: LayoutNetwork, focus: Int?) -> [Term] {
        let count = network.entityCount
        var pivots: [Int] = []
        var rows: [[Int32]] = []
        var nearest = [Int32](repeating: .max, count: count)
        var owner = [Int](repeating: 0, count: count)
        var next = focus ?? (0..<count).max { network.degree($0) < network.degree($1) } ?? 0
        while pivots.count < min(pivotCount, count) {
            let distances = network.distances(from: next)
            for entity in 0..<count where distances[entity] < nearest[entity] {
                nearest[entity] = distances[entity]
                owner[entity] = pivots.count
            }
            pivots.append(next)
            rows.append(distances)
            next = (0..<count).max { nearest[$0] < nearest[$1] } ?? 0
        }
        var terms: [Term] = []
        terms.reserveCapacity(count * pivots.count + network.neighbours.count / 2)
        for first in 0..<count {
            for neighbour in network.neighbours(first) where Int(neighbour) > first {
                let length = Double(network.length(first, Int(neighbour)))
                let weight = 1 / (length * length)
                terms.append(
                    Term(
                        first: Int32(first), second: neighbour, length: length, firstWeight: weight,
                        secondWeight: weight))
            }
        }
        for (place, pivot) in pivots.enumerated() {
            // How many of the pivot's own lie within each distance of it.
            var within: [Int] = []
            for entity in 0..<count where owner[entity] == place {
                let distance = Int(rows[place][entity])
                while within.count <= distance { within.append(0) }
                within[distance] += 1
            }
            for distance in within.indices.dropFirst() { within[distance] += within[distance - 1] }
            for entity in 0..<count where entity != pivot {
                let distance = Int(rows[place][entity])
                if distance <= 1 { continue }
                let spokenFor = within.isEmpty ? 1 : within[min(distance / 2, within.count - 1)]
                let length = Double(distance)
                terms.append(
                    Term(
                        first: Int32(entity), second: Int32(pivot), length: length,
                        firstWeight: Double(spokenFor) / (length * length), secondWeight: 0))
            }
        }
        return terms
    }

    private static func descend(
        _ points: inout [EntityLayout.Point], _ terms: [Term], sequence: inout LayoutSequence
    ) {
        var longest = 1.0
        for term in terms { longest = max(longest, term.length) }
        var step = longest * longest
        let shrink = root(rounds - 1, of: 0.1 / step)
        points.withUnsafeMutableBufferPointer { points in
            for round in 0..<rounds {
                for place in terms.indices {
                    let term = terms[round % 2 == 0 ? place : terms.count - 1 - place]
                    let (a, b) = (Int(term.first), Int(term.second))
                    var dx = points[a].x - points[b].x
                    var dy = points[a].y - points[b].y
                    var distance = (dx * dx + dy * dy).squareRoot()
                    if distance < 1e-9 {
                        dx = sequence.fraction() - 0.5
                        dy = sequence.fraction() - 0.5
                        distance = max((dx * dx + dy * dy).squareRoot(), 1e-9)
                    }
                    let pull = (distance - term.length) / (2 * distance)
                    let first = min(1, term.firstWeight * step) * pull
                    let second = min(1, term.secondWeight * step) * pull
                    points[a].x -= first * dx
                    points[a].y -= first * dy
                    points[b].x += second * dx
                    points[b].y += second * dy
                }
                step *= shrink
            }
        }
    }

    /// The root of a number from 0 to 1, by halving: no library's logarithm, so the same on every machine.
    static func root(_ degree: Int, of value: Double) -> Double {
        var (low, high) = (0.0, 1.0)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            var power = 1.0
            for _ in 0..<degree { power *= middle }
            if power < value { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// Turned so that the part lies along the page, about the focus, and as large as its boxes need.
    private static func fitted(
        _ points: [EntityLayout.Point], boxes: [EntityLayout.Box], focus: Int?, aspect: Double
    ) -> [EntityLayout.Point] {
        var points = turned(points)
        if let focus {
            let middle = points[focus]
            for index in points.indices {
                points[index].x -= middle.x
                points[index].y -= middle.y
            }
            balance(&points, \.x)
            balance(&points, \.y)
        }
        if points.count > evenAbove { even(&points) }
        var (low, high) = (points[0], points[0])
        for point in points {
            low = EntityLayout.Point(x: min(low.x, point.x), y: min(low.y, point.y))
            high = EntityLayout.Point(x: max(high.x, point.x), y: max(high.y, point.y))
        }
        var area = 0.0
        var (width, height) = (0.0, 0.0)
        for box in boxes {
            area += box.width * box.height
            width += box.width / Double(boxes.count)
            height += box.height / Double(boxes.count)
        }
        // A part in one line has no height, and its boxes are the measure.
        let across = max(high.x - low.x, 0.5)
        let down = max(high.y - low.y, 0.5)
        let stretch = min(max(aspect * down / across, 0.8), 2.4).squareRoot()
        let scale = max(
            (area / density(boxes.count) / (across * down)).squareRoot(), 0.7 * (width * height).squareRoot())
        return points.map { EntityLayout.Point(x: $0.x * scale * stretch, y: $0.y * scale / stretch) }
    }

    /// Moves each outwards or inwards towards where it would lie, were all spread evenly from the middle in the same order
    /// and direction.
    private static func even(_ points: inout [EntityLayout.Point]) {
        let away = points.map { ($0.x * $0.x + $0.y * $0.y).squareRoot() }
        let order = points.indices.sorted { away[$0] != away[$1] ? away[$0] < away[$1] : $0 < $1 }
        let edge = away[order[order.count - 1]]
        for (rank, index) in order.enumerated() where away[index] > 1e-9 {
            let even = edge * (Double(rank) / Double(order.count)).squareRoot()
            let factor = (0.25 * away[index] + 0.75 * even) / away[index]
            points[index].x *= factor
            points[index].y *= factor
        }
    }

    /// Turned about its middle so that it is widest from left to right.
    private static func turned(_ points: [EntityLayout.Point]) -> [EntityLayout.Point] {
        var middle = EntityLayout.Point(x: 0, y: 0)
        for point in points {
            middle.x += point.x / Double(points.count)
            middle.y += point.y / Double(points.count)
        }
        var (xx, xy, yy) = (0.0, 0.0, 0.0)
        for point in points {
            let (x, y) = (point.x - middle.x, point.y - middle.y)
            xx += x * x
            xy += x * y
            yy += y * y
        }
        // The eigenvector of the larger eigenvalue of the 2 × 2 covariance.
        let half = (xx - yy) / 2
        let spread = (half * half + xy * xy).squareRoot()
        var (ux, uy) = half >= 0 ? (half + spread, xy) : (xy, spread - half)
        let length = (ux * ux + uy * uy).squareRoot()
        if length < 1e-12 { return points }
        ux /= length
        uy /= length
        return points.map { point in
            let (x, y) = (point.x - middle.x, point.y - middle.y)
            return EntityLayout.Point(x: x * ux + y * uy, y: y * ux - x * uy)
        }
    }

    /// Stretches the emptier side of the focus and draws in the fuller, so that the focus comes nearer the middle.
    private static func balance(
        _ points: inout [EntityLayout.Point], _ axis: WritableKeyPath<EntityLayout.Point, Double>
    ) {
        var (low, high) = (0.0, 0.0)
        for point in points {
            low = max(low, -point[keyPath: axis])
            high = max(high, point[keyPath: axis])
        }
        let half = (low + high) / 2
        if half <= 0 { return }
        let below = min(max(half / max(low, half / 10), 0.6), 1.8)
        let above = min(max(half / max(high, half / 10), 0.6), 1.8)
        for index in points.indices { points[index][keyPath: axis] *= points[index][keyPath: axis] < 0 ? below : above }
    }
}
