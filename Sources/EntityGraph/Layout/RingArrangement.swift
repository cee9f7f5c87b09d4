/// Lays out a connected part on rings about its focus, one for each number of links away, in the order of a tree, so that
/// entities lie near whom they are reached through.
enum RingArrangement {
    static func points(
        _ network: LayoutNetwork, boxes: [EntityLayout.Box], focus: Int, gap: Double
    ) -> [EntityLayout.Point] {
        let count = network.entityCount
        var ring = [Int](repeating: -1, count: count)
        var children: [[Int]] = Array(repeating: [], count: count)
        var reached = [focus]
        ring[focus] = 0
        var place = 0
        while place < reached.count {
            let entity = reached[place]
            for neighbour in network.neighbours(entity).map(Int.init) where ring[neighbour] < 0 {
                ring[neighbour] = ring[entity] + 1
                children[entity].append(neighbour)
                reached.append(neighbour)
            }
            place += 1
        }
        var leaves = [Double](repeating: 0, count: count)
        for entity in reached.reversed() {
            leaves[entity] = children[entity].isEmpty ? 1 : children[entity].reduce(0) { $0 + leaves[$1] }
        }
        // Each entity's share of the circle, in turns: its middle is where it would like to lie.
        var from = [Double](repeating: 0, count: count)
        var share = [Double](repeating: 1, count: count)
        for entity in reached {
            var start = from[entity]
            for child in children[entity] {
                share[child] = share[entity] * leaves[child] / leaves[entity]
                from[child] = start
                start += share[child]
            }
        }
        var widest = 0.0
        for box in boxes { widest = max(widest, (box.width * box.width + box.height * box.height).squareRoot()) }
        var points = [EntityLayout.Point](repeating: EntityLayout.Point(x: 0, y: 0), count: count)
        var radius = 0.0
        for number in 1...max(1, ring.max() ?? 0) {
            let members = reached.filter { ring[$0] == number }.sorted {
                from[$0] != from[$1] ? from[$0] < from[$1] : $0 < $1
            }
            if members.isEmpty { continue }
            let round = Double(members.count) * (widest + gap) / 6.28
            radius = max(radius + widest + gap, round * 1.1)
            let turns = spaced(members.map { from[$0] + share[$0] / 2 }, apart: (widest + gap) / (6.28 * radius))
            for (member, turn) in zip(members, turns) {
                let direction = UnitCircle.point(turns: turn)
                points[member] = EntityLayout.Point(x: direction.x * radius, y: direction.y * radius)
            }
        }
        return points
    }

    /// Turns in order, moved on until each is at least so far from the last; evenly round the circle where that does not
    /// fit.
    private static func spaced(_ wanted: [Double], apart: Double) -> [Double] {
        var turns = wanted
        for index in turns.indices.dropFirst() { turns[index] = max(turns[index], turns[index - 1] + apart) }
        if turns.count > 1, turns[turns.count - 1] > turns[0] + 1 - apart {
            return turns.indices.map { wanted[0] + Double($0) / Double(turns.count) }
        }
        return turns
    }
}

/// Points on the circle of radius 1 by the series of sine and cosine: no library's, so the same on every machine.
enum UnitCircle {
    static func point(turns: Double) -> EntityLayout.Point {
        let within = turns - turns.rounded(.down)
        let quarter = (within * 4).rounded(.down)
        let angle = (within * 4 - quarter) * 1.570_796_326_794_896_6
        let square = angle * angle
        var (sine, cosine) = (0.0, 0.0)
        for power in stride(from: 22.0, through: 0, by: -2) {
            cosine = 1 - cosine * square / ((power + 1) * (power + 2))
            sine = 1 - sine * square / ((power + 2) * (power + 3))
        }
        sine *= angle
        switch Int(quarter) % 4 {
        case 0: return EntityLayout.Point(x: cosine, y: sine)
        case 1: return EntityLayout.Point(x: -sine, y: cosine)
        case 2: return EntityLayout.Point(x: -cosine, y: -sine)
        default: return EntityLayout.Point(x: sine, y: -cosine)
        }
    }
}
