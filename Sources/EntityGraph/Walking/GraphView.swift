/// A graph as a walk sees it: all of it, or what a filter admits.
protocol GraphView {
    var rows: Rows { get }
    /// Whether a place's link and its other end are there.
    func admits(_ place: Place) -> Bool
    func admits(entity: UInt32) -> Bool
    /// Whether an entity is entered and not walked through.
    func isHub(_ entity: UInt32) -> Bool
    /// What was counted of an entity beforehand, if it holds in this view.
    func tally(of entity: UInt32) -> [TypeCount]?
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

/// The whole graph.
struct WholeView: GraphView {
    let rows: Rows
    let hubDegree: Int

    func admits(_ place: Place) -> Bool { true }
    func admits(entity: UInt32) -> Bool { true }
    func isHub(_ entity: UInt32) -> Bool { hubDegree < .max && rows.degree(entity) > hubDegree }
    func tally(of entity: UInt32) -> [TypeCount]? { rows.hubs[entity]?.neighbours }
}

/// What a filter admits, with the entities that the query names.
struct FilteredView: GraphView {
    let rows: Rows
    let filter: LinkFilter
    let named: [UInt32]
    private let admitsEveryLink: Bool
    private let hubDegree: Int

    init(rows: Rows, filter: LinkFilter, named: [UInt32]) {
        self.rows = rows
        self.filter = filter
        self.named = named
        admitsEveryLink = filter.admitsEveryLink
        hubDegree = filter.hubDegree ?? .max
    }

    func admits(_ place: Place) -> Bool {
        admits(entity: place.entity) && (admitsEveryLink || admits(rows.records[place.link]))
    }

    private func admits(_ record: LinkRecord) -> Bool {
        guard filter.kinds >> UInt64(record.kind) & 1 == 1, record.strength >= filter.leastStrength,
            filter.origins.contains(record.origin)
        else { return false }
        guard let days = filter.days else { return true }
        return record.from <= days.upperBound && record.to >= days.lowerBound
    }

    func admits(entity: UInt32) -> Bool {
        guard filter.entityTypes == .max || filter.admits(entityType: rows.types[Int(entity)]) || named.contains(entity)
        else { return false }
        return !filter.hidden.contains(entity)
    }

    func isHub(_ entity: UInt32) -> Bool {
        guard rows.degree(entity) > hubDegree else { return false }
        var degree = 0
        for place in rows.row(entity) where admits(place) {
            degree += 1
            if degree > hubDegree { return true }
        }
        return false
    }

    func tally(of entity: UInt32) -> [TypeCount]? { nil }
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
