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
    ///
    /// Disjoint sets over the first two links of each entity, then over all links of those that are not in the largest
    /// set by then (Afforest: Sutton, Ben-Nun and Barak 2018).
    /// - Complexity: O((entities + links) · log entities), in practice fewer than three steps an entity.
    public func components(through filter: LinkFilter = .everything) -> Components {
        answer(ComponentsQuery(), through: filter)
    }
}

struct ComponentsQuery: GraphQuery {
    let named: [UInt32] = []

    func answer(_ view: some GraphView, _ trail: inout Trail) -> Components {
        let entities = 0..<UInt32(view.rows.types.count)
        let isApart = !view.hasHubs ? [] : entities.map(view.isHub)
        var sets = EntitySets(count: entities.count)
        func join(_ entity: UInt32, most: Int) {
            if view.hasHubs, isApart[Int(entity)] { return }
            var joined = 0
            for place in view.rows.row(entity) where view.admits(place) {
                if view.hasHubs, isApart[Int(place.entity)] { continue }
                sets.join(entity, place.entity)
                joined += 1
                if joined == most { return }
            }
        }
        for entity in entities where view.admits(entity: entity) { join(entity, most: 2) }
        sets.flatten()
        let largest = sets.commonest()
        for entity in entities where sets.parents[Int(entity)] != largest && view.admits(entity: entity) {
            join(entity, most: .max)
        }
        return components(sets, view)
    }

    /// A set's root is its smallest entity, and what an entity points to is never larger than itself.
    private func components(_ sets: EntitySets, _ view: some GraphView) -> Components {
        var sizes: [Int] = []
        let labels = [Int32](unsafeUninitializedCapacity: sets.parents.count) { labels, initialised in
            for entity in 0..<sets.parents.count {
                let parent = Int(sets.parents[entity])
                if !view.admits(entity: UInt32(entity)) {
                    labels.initializeElement(at: entity, to: -1)
                } else if parent == entity {
                    labels.initializeElement(at: entity, to: Int32(sizes.count))
                    sizes.append(1)
                } else {
                    labels.initializeElement(at: entity, to: labels[parent])
                    sizes[Int(labels[parent])] += 1
                }
            }
            initialised = sets.parents.count
        }
        let components = Components(ofEntity: labels, sizes: sizes)
        assert(GraphError.isMet(components.checkInvariants))
        return components
    }
}
