/// The shortest paths from one entity to all that it reaches: how long they are and how many.
///
/// Parallel links make parallel paths. By steps it is a search in breadth; by length that of E. W. Dijkstra (1959).
/// One walk after another uses the same room.
struct PathWalk {
    let rows: LinkRows
    let lengths: LinkLengths
    /// What was reached, the nearest first, beginning with the entity itself.
    private(set) var reached: [Int] = []
    /// How far each entity is, in the parts of ``LinkLengths/unit``; −1 where it was not reached.
    private(set) var distances: [Int]
    /// How many links the paths have, where that decides between equally long ones; else 0.
    private(set) var hops: [Int32]
    /// How many shortest paths lead to each entity; infinite when there are more than 10³⁰⁸.
    private(set) var pathCounts: [Double]
    private var queue = MinimumHeap<Way>()

    /// A way to an entity, found and not yet known to be the shortest.
    private struct Way: Comparable {
        let distance: Int
        let hops: Int32
        let entity: UInt32

        static func < (one: Way, other: Way) -> Bool {
            (one.distance, one.hops, one.entity) < (other.distance, other.hops, other.entity)
        }
    }

    init(_ rows: LinkRows, _ lengths: LinkLengths) {
        self.rows = rows
        self.lengths = lengths
        distances = [Int](repeating: -1, count: rows.count)
        hops = [Int32](repeating: 0, count: lengths.areSteps ? 0 : rows.count)
        pathCounts = [Double](repeating: 0, count: rows.count)
    }

    /// - Complexity: O(entities + links) by steps, O((entities + links) log links) by length, of the component.
    mutating func walk(from source: Int) {
        for entity in reached { distances[entity] = -1 }
        reached.removeAll(keepingCapacity: true)
        distances[source] = 0
        pathCounts[source] = 1
        if lengths.areSteps { walkInSteps(from: source) } else { walkByLength(from: source) }
    }

    /// Whether some shortest path to `entity` comes over this place of its row.
    func arrives(at entity: Int, by place: Int) -> Bool {
        let other = Int(rows.others[place])
        if lengths.areSteps { return distances[other] + 1 == distances[entity] }
        return distances[other] + lengths.ofLinks[Int(rows.links[place])] == distances[entity]
            && hops[other] + lengths.tie == hops[entity]
    }

    private mutating func walkInSteps(from source: Int) {
        reached.append(source)
        var next = 0
        while next < reached.count {
            let entity = reached[next]
            next += 1
            let distance = distances[entity] + 1
            let count = pathCounts[entity]
            for place in rows.row(of: entity) {
                let other = Int(rows.others[place])
                if distances[other] < 0 {
                    distances[other] = distance
                    pathCounts[other] = count
                    reached.append(other)
                } else if distances[other] == distance {
                    pathCounts[other] += count
                }
            }
        }
    }

    private mutating func walkByLength(from source: Int) {
        hops[source] = 0
        queue.insert(Way(distance: 0, hops: 0, entity: UInt32(source)))
        while let nearest = queue.popMinimum() {
            let entity = Int(nearest.entity)
            // A longer way to what is already reached.
            guard nearest.distance == distances[entity], nearest.hops == hops[entity] else { continue }
            reached.append(entity)
            let count = pathCounts[entity]
            for place in rows.row(of: entity) {
                let other = Int(rows.others[place])
                let distance = nearest.distance + lengths.ofLinks[Int(rows.links[place])]
                let hop = nearest.hops + lengths.tie
                if distances[other] < 0 || (distance, hop) < (distances[other], hops[other]) {
                    distances[other] = distance
                    hops[other] = hop
                    pathCounts[other] = count
                    queue.insert(Way(distance: distance, hops: hop, entity: rows.others[place]))
                } else if distance == distances[other], hop == hops[other] {
                    pathCounts[other] += count
                }
            }
        }
    }
}
