/// Disjoint sets of entities, each under its smallest (Rem's algorithm: Dijkstra 1976, chapter 23).
struct EntitySets {
    /// What each entity points to: itself, or a smaller one of its set.
    private(set) var parents: [UInt32]

    init(count: Int) { parents = Array(0..<UInt32(count)) }

    mutating func join(_ one: UInt32, _ other: UInt32) {
        parents.withUnsafeMutableBufferPointer { parents in
            var (one, other) = (Int(one), Int(other))
            while parents[one] != parents[other] {
                if parents[one] < parents[other] { swap(&one, &other) }
                let parent = Int(parents[one])
                parents[one] = parents[other]
                if parent == one { return }
                one = parent
            }
        }
    }

    /// Makes every entity point to its root.
    mutating func flatten() {
        for entity in parents.indices { parents[entity] = parents[Int(parents[entity])] }
    }

    /// The root that most of a thousand entities have, spread evenly; they must be flat.
    func commonest() -> UInt32? {
        var counts: [UInt32: Int] = [:]
        for entity in stride(from: 0, to: parents.count, by: max(1, parents.count / 1024)) {
            counts[parents[entity], default: 0] += 1
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
