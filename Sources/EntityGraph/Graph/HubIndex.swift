/// What is counted beforehand of entities with many links, so that folding one costs nothing like its degree.
struct HubIndex: Sendable {
    /// An entity with more links than this is in the index.
    static let leastDegree = 64

    struct Hub: Hashable, Sendable {
        let entity: UInt32
        /// How many distinct neighbours it has of each type; itself is none of them.
        let neighbours: [TypeCount]
        /// Its places whose other end is in the index too, in order.
        let bonds: [Place]
    }

    /// In order of entity.
    let hubs: [Hub]

    init(types: [UInt8], starts: [UInt32], places: [Place]) {
        func degree(_ entity: Int) -> Int { Int(starts[entity + 1] - starts[entity]) }
        hubs = types.indices.filter { degree($0) > HubIndex.leastDegree }.map { entity in
            var counts = [Int](repeating: 0, count: 64)
            var bonds: [Place] = []
            var last: UInt32?
            for place in places[Int(starts[entity])..<Int(starts[entity + 1])] where Int(place.entity) != entity {
                if degree(Int(place.entity)) > HubIndex.leastDegree { bonds.append(place) }
                if place.entity == last { continue }
                last = place.entity
                counts[Int(types[Int(place.entity)])] += 1
            }
            return Hub(entity: UInt32(entity), neighbours: TypeCount.list(counts), bonds: bonds)
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
