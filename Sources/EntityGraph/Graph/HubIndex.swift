/// What is counted beforehand of entities with many links, so that folding one costs nothing like its degree.
struct HubIndex: Sendable {
    /// An entity with more links than this is in the index: it is large.
    static let leastDegree = 64

    /// Neighbours by one link of an entity that are alike: of one type, by links of one kind and origin.
    struct Group: Hashable, Sendable {
        let type: UInt8
        let kind: UInt8
        let origin: UInt8
        let count: Int
    }

    struct Hub: Hashable, Sendable {
        let entity: UInt32
        /// How many distinct neighbours it has of each type; itself is none of them.
        let neighbours: [TypeCount]
        /// Those of its neighbours that are bound to it by one link, by type, kind and origin.
        let groups: [Group]
        /// Its places to neighbours bound to it by several links, in order.
        let manifold: [Place]
        /// Its places whose other end is large too, in order; itself is among them if it has a link to itself.
        let bonds: [Place]
    }

    /// In order of entity.
    let hubs: [Hub]

    init(types: [UInt8], starts: [UInt32], places: [Place], records: [LinkRecord]) {
        func degree(_ entity: Int) -> Int { Int(starts[entity + 1] - starts[entity]) }
        let large = types.indices.filter { degree($0) > HubIndex.leastDegree }
        var counter = GroupCounter()
        hubs = large.map { entity in
            let row = places[Int(starts[entity])..<Int(starts[entity + 1])]
            counter.count(row, of: UInt32(entity), types, records)
            return Hub(
                entity: UInt32(entity), neighbours: TypeCount.list(counter.types), groups: counter.groups,
                manifold: counter.manifold, bonds: row.filter { degree(Int($0.entity)) > HubIndex.leastDegree })
        }
    }

    subscript(entity: UInt32) -> Hub? {
        var low = 0
        var high = hubs.count
        while low < high {
            let middle = (low + high) / 2
            if hubs[middle].entity < entity { low = middle + 1 } else { high = middle }
        }
        return low < hubs.count && hubs[low].entity == entity ? hubs[low] : nil
    }
}
