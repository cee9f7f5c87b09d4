import Foundation

extension LinkGraph {
    /// The path whose links' strengths have the largest product (Dijkstra 1959, over −log₂ strength); of equally strong
    /// ones one of the fewest links.
    ///
    /// - Parameter within: the most links. The default, nil, is any number.
    /// - Returns: nil where there is no path; a path of one entity from an entity to itself.
    /// - Throws: `outOfRange` for what is no entity.
    /// - Complexity: O(links · log links) of what is bound to the source more strongly than the target is; times `within`
    ///   where it is given.
    public func strongestPath(
        from source: Int, to target: Int, within: Int? = nil, through filter: LinkFilter = .everything
    ) throws(GraphError) -> LinkPath? {
        answer(StrongestPathQuery(named: try named([source, target]), within: within), through: filter)
    }
}

struct StrongestPathQuery: GraphQuery {
    let named: [UInt32]
    let within: Int?

    /// A way to an entity, found and not yet known to be the best.
    private struct Way: Comparable {
        let cost: Double
        let links: Int
        let entity: UInt32
        /// Its position among all ways, and that of the way it goes on from.
        let number: Int
        let from: Int

        static func < (one: Way, other: Way) -> Bool {
            (one.cost, one.links, one.entity, one.number) < (other.cost, other.links, other.entity, other.number)
        }
    }

    func answer(_ view: some GraphView, _ trail: inout Trail) -> LinkPath? {
        guard within ?? 0 >= 0, view.admits(entity: named[0]), view.admits(entity: named[1]) else { return nil }
        var ways: [(entity: UInt32, from: Int)] = [(named[0], -1)]
        var heap = MinimumHeap<Way>()
        heap.insert(Way(cost: 0, links: 0, entity: named[0], number: 0, from: -1))
        while let way = heap.popMinimum() {
            if way.entity == named[1] { return path(ways, to: way.number, view) }
            if let slot = trail.slot(of: way.entity) {
                if within == nil || way.links >= trail.notes[slot] { continue }
                trail.notes[slot] = UInt32(way.links)
            } else {
                trail.append(way.entity, note: UInt32(way.links))
            }
            if way.links >= within ?? .max || (way.entity != named[0] && view.isHub(way.entity)) { continue }
            for place in view.rows.row(way.entity) where view.admits(place) {
                if let slot = trail.slot(of: place.entity), within == nil || way.links + 1 >= trail.notes[slot] {
                    continue
                }
                let cost = way.cost - log2(Double(view.rows.records[place.link].strength))
                heap.insert(
                    Way(cost: cost, links: way.links + 1, entity: place.entity, number: ways.count, from: way.number))
                ways.append((place.entity, way.number))
            }
        }
        return nil
    }

    private func path(_ ways: [(entity: UInt32, from: Int)], to number: Int, _ view: some GraphView) -> LinkPath {
        var entities: [UInt32] = []
        var number = number
        while number >= 0 {
            entities.append(ways[number].entity)
            number = ways[number].from
        }
        return LinkPath(entities.reversed(), view)
    }
}
