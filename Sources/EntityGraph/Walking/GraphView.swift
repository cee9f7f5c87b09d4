/// A graph as a walk sees it: all of it, or what a filter admits.
protocol GraphView {
    var rows: Rows { get }
    /// Whether a place's link and its other end are there.
    func admits(_ place: Place) -> Bool
    func admits(entity: UInt32) -> Bool
    /// Whether an entity may be a hub at all.
    var hasHubs: Bool { get }
    /// Whether an entity is entered and not walked through.
    func isHub(_ entity: UInt32) -> Bool
    /// How many neighbours a large entity has of each type, hidden ones included, where that can be told without looking
    /// at each.
    func tally(of entity: UInt32) -> [TypeCount]?
    /// Whether a link is there, if its ends are.
    func admits(_ record: LinkRecord) -> Bool
    /// The hidden entities that a tally counts.
    var hidden: [UInt32] { get }
}

/// The graph's own arrays, for the length of a query.
struct Rows {
    let types: UnsafeBufferPointer<UInt8>
    let starts: UnsafeBufferPointer<UInt32>
    let places: UnsafeBufferPointer<Place>
    let records: UnsafeBufferPointer<LinkRecord>
    let hubs: HubIndex

    func degree(_ entity: UInt32) -> Int { Int(starts[Int(entity) + 1] - starts[Int(entity)]) }

    func row(_ entity: UInt32) -> UnsafeBufferPointer<Place> {
        UnsafeBufferPointer(rebasing: places[Int(starts[Int(entity)])..<Int(starts[Int(entity) + 1])])
    }

    func isLarge(_ entity: UInt32) -> Bool { degree(entity) > HubIndex.leastDegree }

    /// Goes over an entity's row, or of a large one over the places that lead to other large ones.
    func eachShortPlace(of entity: UInt32, _ body: (Place) -> Void) {
        if isLarge(entity) { hubs[entity]?.bonds.forEach(body) } else { row(entity).forEach(body) }
    }

    /// The places of an entity's row that lead to another.
    func places(of entity: UInt32, to other: UInt32) -> Slice<UnsafeBufferPointer<Place>> {
        let row = row(entity)
        let first = row.lowerBound(of: Place(entity: other, link: 0))
        var end = first
        while end < row.count, row[end].entity == other { end += 1 }
        return row[first..<end]
    }
}

extension UnsafeBufferPointer<Place> {
    /// The first position that is not before a place.
    func lowerBound(of place: Place) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension GraphView {
    func degree(_ entity: UInt32) -> Int {
        var degree = 0
        for place in rows.row(entity) where admits(place) { degree += 1 }
        return degree
    }

    /// The links there are between two neighbours, in order.
    func links(_ entity: UInt32, _ other: UInt32) -> [Int] {
        let (short, long) = rows.degree(entity) <= rows.degree(other) ? (entity, other) : (other, entity)
        guard admits(entity: short) else { return [] }
        return rows.places(of: short, to: long).filter(admits).map(\.link)
    }
}
