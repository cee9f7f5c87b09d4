/// The parts of a graph that no link joins, numbered in the order of their smallest entities.
public struct Components: Hashable, Sendable {
    /// For each entity the number of its component; −1 where the filter does not admit it.
    public let ofEntity: [Int32]
    /// For each component, how many entities it has.
    public let sizes: [Int]

    public var count: Int { sizes.count }

    /// Checks that the components are numbered by their smallest entities and have the sizes that are told.
    /// - Throws: `broken`.
    public func checkInvariants() throws(GraphError) {
        var counted: [Int] = []
        for label in ofEntity where label >= 0 {
            try GraphError.require(label <= counted.count, "components are numbered out of order")
            if label == counted.count { counted.append(0) }
            counted[Int(label)] += 1
        }
        try GraphError.require(counted == sizes, "a component has another size")
    }

    public func component(of entity: Int) -> Int? { ofEntity[entity] < 0 ? nil : Int(ofEntity[entity]) }
}

extension LinkGraph {
    /// Which entities some path joins. A hub joins nothing: it is a component of its own.
    /// - Complexity: O(entities + links).
    public func components(through filter: LinkFilter = .everything) -> Components {
        answer(ComponentsQuery(), through: filter)
    }
}

struct ComponentsQuery: GraphQuery {
    let named: [UInt32] = []

    func answer(_ view: some GraphView, _ trail: inout Trail) -> Components {
        let entityCount = view.rows.types.count
        var labels = [Int32](repeating: -1, count: entityCount)
        var sizes: [Int] = []
        var queue: [UInt32] = []
        for entity in 0..<UInt32(entityCount) where labels[Int(entity)] < 0 && view.admits(entity: entity) {
            let label = Int32(sizes.count)
            labels[Int(entity)] = label
            queue.append(entity)
            var size = 0
            while let next = queue.popLast() {
                size += 1
                if view.isHub(next) { continue }
                for place in view.rows.row(next) where labels[Int(place.entity)] < 0 && view.admits(place) {
                    if view.isHub(place.entity) { continue }
                    labels[Int(place.entity)] = label
                    queue.append(place.entity)
                }
            }
            sizes.append(size)
        }
        return Components(ofEntity: labels, sizes: sizes)
    }
}
