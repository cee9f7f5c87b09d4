/// How deep in the thick of the network each entity lies: it is in the k-core when it has k links to others that are in it
/// too, and its coreness is the greatest such k.
///
/// Parallel links count each, a link from an entity to itself twice, as igraph counts them. Source: V. Batagelj and
/// M. Zaveršnik, "An O(m) algorithm for cores decomposition of networks" (2003).
public struct Cores: Hashable, Sendable {
    /// One an entity.
    public let coreness: [Int]

    /// - Complexity: O(entities + links).
    public init(of graph: LinkGraph) {
        let rows = LinkRows(graph)
        // What is left of each entity's links as the loosest entity is taken away, over and over.
        var left = (0..<rows.count).map { rows.row(of: $0).count + 2 * Int(rows.selfLinks[$0]) }
        // Entities in the order of what is left to them, and where those with so many begin.
        var begins = [Int](repeating: 0, count: (left.max() ?? 0) + 2)
        for degree in left { begins[degree + 1] += 1 }
        for degree in 1..<begins.count { begins[degree] += begins[degree - 1] }
        var order = [Int](repeating: 0, count: rows.count)
        var places = order
        var next = begins
        for entity in 0..<rows.count {
            places[entity] = next[left[entity]]
            order[places[entity]] = entity
            next[left[entity]] += 1
        }
        for turn in 0..<rows.count {
            let entity = order[turn]
            for place in rows.row(of: entity) {
                let other = Int(rows.others[place])
                guard left[other] > left[entity] else { continue }
                // It trades places with the first of those that have as many left, and so joins those with one fewer.
                let first = begins[left[other]]
                let displaced = order[first]
                order.swapAt(first, places[other])
                places.swapAt(displaced, other)
                begins[left[other]] = first + 1
                left[other] -= 1
            }
        }
        coreness = left
    }

    /// The entities of the k-core, in ascending order.
    public func entities(inCore k: Int) -> [Int] { coreness.indices.filter { coreness[$0] >= k } }

    /// Whether each entity has as many links inside its core as its coreness says, and not enough for the next.
    package func checkInvariants(of graph: LinkGraph) -> Bool {
        guard coreness.count == graph.entityCount else { return false }
        let rows = LinkRows(graph)
        func holds(_ k: Int) -> Bool {
            // Taking away what is too loose leaves exactly those that are said to be in the core.
            var left = (0..<rows.count).map { rows.row(of: $0).count + 2 * Int(rows.selfLinks[$0]) }
            var taken = left.map { $0 < k }
            var waiting = taken.indices.filter { taken[$0] }
            while let entity = waiting.popLast() {
                for place in rows.row(of: entity) {
                    let other = Int(rows.others[place])
                    left[other] -= 1
                    if left[other] < k, !taken[other] {
                        taken[other] = true
                        waiting.append(other)
                    }
                }
            }
            return taken.indices.allSatisfy { taken[$0] == (coreness[$0] < k) }
        }
        return Set(coreness).union([(coreness.max() ?? 0) + 1]).allSatisfy(holds)
    }
}
