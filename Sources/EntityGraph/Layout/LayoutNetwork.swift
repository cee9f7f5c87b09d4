/// Who is linked to whom, for laying out: no types, each pair once.
struct LayoutNetwork {
    let starts: [Int]
    let neighbours: [Int32]

    var entityCount: Int { starts.count - 1 }

    init(entities: Int, links: [(source: Int, target: Int)]) {
        var degrees = [Int](repeating: 0, count: entities + 1)
        for link in links where link.source != link.target {
            degrees[link.source + 1] += 1
            degrees[link.target + 1] += 1
        }
        for entity in 0..<entities { degrees[entity + 1] += degrees[entity] }
        var next = degrees
        var all = [Int32](repeating: 0, count: degrees[entities])
        for link in links where link.source != link.target {
            all[next[link.source]] = Int32(link.target)
            next[link.source] += 1
            all[next[link.target]] = Int32(link.source)
            next[link.target] += 1
        }
        var starts = [0]
        starts.reserveCapacity(entities + 1)
        var kept: [Int32] = []
        kept.reserveCapacity(all.count)
        for entity in 0..<entities {
            var last: Int32 = -1
            for neighbour in all[degrees[entity]..<degrees[entity + 1]].sorted() where neighbour != last {
                kept.append(neighbour)
                last = neighbour
            }
            starts.append(kept.count)
        }
        self.starts = starts
        neighbours = kept
    }

    private init(starts: [Int], neighbours: [Int32]) {
        self.starts = starts
        self.neighbours = neighbours
    }

    func degree(_ entity: Int) -> Int { starts[entity + 1] - starts[entity] }

    func neighbours(_ entity: Int) -> ArraySlice<Int32> { neighbours[starts[entity]..<starts[entity + 1]] }

    /// The connected parts, each in order of position: that of `first` before all, then the largest first.
    func parts(first: Int?) -> [[Int]] {
        var part = [Int32](repeating: -1, count: entityCount)
        var parts: [[Int]] = []
        for start in 0..<entityCount where part[start] < 0 {
            var members = [start]
            part[start] = Int32(parts.count)
            var place = 0
            while place < members.count {
                for neighbour in neighbours(members[place]) where part[Int(neighbour)] < 0 {
                    part[Int(neighbour)] = Int32(parts.count)
                    members.append(Int(neighbour))
                }
                place += 1
            }
            parts.append(members.sorted())
        }
        let leading = first.map { Int(part[$0]) }
        let order = parts.indices.sorted { left, right in
            if (left == leading) != (right == leading) { return left == leading }
            if parts[left].count != parts[right].count { return parts[left].count > parts[right].count }
            return left < right
        }
        return order.map { parts[$0] }
    }

    /// A connected part by itself, its entities numbered by their place in `members`.
    func part(_ members: [Int]) -> LayoutNetwork {
        if members.count == entityCount { return self }
        var place = [Int32](repeating: -1, count: (members.last ?? -1) + 1)
        for (index, member) in members.enumerated() { place[member] = Int32(index) }
        var starts = [0]
        var kept: [Int32] = []
        for member in members {
            for neighbour in neighbours(member) { kept.append(place[Int(neighbour)]) }
            starts.append(kept.count)
        }
        return LayoutNetwork(starts: starts, neighbours: kept)
    }

    /// How long a link should be, 1 to 4: the longer, the more links its busier end has, so that a hub's neighbours find
    /// room around it.
    func length(_ first: Int, _ second: Int) -> Int {
        switch max(degree(first), degree(second)) {
        case ...12: 1
        case ...48: 2
        case ...200: 3
        default: 4
        }
    }

    /// How far every entity is from one, over the lengths of links; `Int32.max` out of reach.
    ///
    /// The queue is Dial's (1969): lengths are whole and at most 4.
    /// - Complexity: O(entities + links).
    func distances(from start: Int) -> [Int32] {
        var distances = [Int32](repeating: .max, count: entityCount)
        var buckets: [[Int32]] = Array(repeating: [], count: 5)
        distances[start] = 0
        buckets[0].append(Int32(start))
        var waiting = 1
        var reached: Int32 = 0
        while waiting > 0 {
            let bucket = Int(reached % 5)
            while let entity = buckets[bucket].popLast() {
                waiting -= 1
                if distances[Int(entity)] != reached { continue }
                for neighbour in neighbours(Int(entity)) {
                    let distance = reached + Int32(length(Int(entity), Int(neighbour)))
                    if distance >= distances[Int(neighbour)] { continue }
                    distances[Int(neighbour)] = distance
                    buckets[Int(distance % 5)].append(neighbour)
                    waiting += 1
                }
            }
            reached += 1
        }
        return distances
    }
}
