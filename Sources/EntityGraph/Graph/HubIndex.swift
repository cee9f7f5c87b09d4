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
        hubs = types.indices.filter { degree($0) > HubIndex.leastDegree }.map { entity in
            let row = places[Int(starts[entity])..<Int(starts[entity + 1])]
            let (groups, manifold, counts) = HubIndex.counted(row, of: UInt32(entity), types, records)
            return Hub(
                entity: UInt32(entity), neighbours: TypeCount.list(counts), groups: groups, manifold: manifold,
                bonds: row.filter { degree(Int($0.entity)) > HubIndex.leastDegree })
        }
    }

    private static func counted(
        _ row: ArraySlice<Place>, of entity: UInt32, _ types: [UInt8], _ records: [LinkRecord]
    ) -> ([Group], manifold: [Place], types: [Int]) {
        var groups: [UInt32: Int] = [:]
        var manifold: [Place] = []
        var counts = [Int](repeating: 0, count: 64)
        var position = row.startIndex
        while position < row.endIndex {
            let place = row[position]
            let first = position
            while position < row.endIndex, row[position].entity == place.entity { position += 1 }
            if place.entity == entity { continue }
            let type = types[Int(place.entity)]
            counts[Int(type)] += 1
            if position - first > 1 {
                manifold += row[first..<position]
            } else {
                let record = records[place.link]
                groups[UInt32(type) << 16 | UInt32(record.kind) << 8 | UInt32(record.origin), default: 0] += 1
            }
        }
        let sorted = groups.sorted { $0.key < $1.key }.map { key, count in
            Group(
                type: UInt8(key >> 16), kind: UInt8(key >> 8 & 255), origin: UInt8(key & 255), count: count)
        }
        return (sorted, manifold, counts)
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
