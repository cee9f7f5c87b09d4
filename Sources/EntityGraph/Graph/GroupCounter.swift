/// Counts the neighbours of one entity after another by type, kind and origin.
struct GroupCounter {
    /// How many distinct neighbours there are of each type.
    private(set) var types = [Int](repeating: 0, count: 64)
    private(set) var groups: [HubIndex.Group] = []
    /// The places to neighbours that are bound by several links.
    private(set) var manifold: [Place] = []
    private var keys: [UInt32] = []

    mutating func count(_ row: ArraySlice<Place>, of entity: UInt32, _ types: [UInt8], _ records: [LinkRecord]) {
        // The keys first, all of them, so that the processor waits for many records at once.
        keys = row.map { place in
            let record = records[place.link]
            return UInt32(types[Int(place.entity)]) << 16 | UInt32(record.kind) << 8 | UInt32(record.origin)
        }
        self.types = [Int](repeating: 0, count: 64)
        manifold = []
        var kept = 0
        var position = row.startIndex
        while position < row.endIndex {
            let first = position
            let neighbour = row[first].entity
            while position < row.endIndex, row[position].entity == neighbour { position += 1 }
            if neighbour == entity { continue }
            let key = keys[first - row.startIndex]
            self.types[Int(key >> 16)] += 1
            if position - first > 1 {
                manifold += row[first..<position]
            } else {
                keys[kept] = key
                kept += 1
            }
        }
        keys.removeSubrange(kept...)
        group()
    }

    /// Alike keys together.
    private mutating func group() {
        var counts: [UInt32: Int] = [:]
        for key in keys { counts[key, default: 0] += 1 }
        groups = counts.sorted { $0.key < $1.key }.map { key, count in
            HubIndex.Group(type: UInt8(key >> 16), kind: UInt8(key >> 8 & 255), origin: UInt8(key & 255), count: count)
        }
    }
}
