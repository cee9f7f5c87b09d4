/// What a filter admits, with the entities that the query names.
struct FilteredView: GraphView {
    let rows: Rows
    private let filter: LinkFilter
    private let named: [UInt32]
    private let admitsEveryLink: Bool
    private let hubDegree: Int
    /// Whether kind, origin and type alone decide what is admitted and what is not hidden.
    private let isTold: Bool

    init(rows: Rows, filter: LinkFilter, named: [UInt32]) {
        self.rows = rows
        self.filter = filter
        self.named = named
        admitsEveryLink = filter.admitsEveryLink
        hubDegree = filter.hubDegree ?? .max
        isTold =
            filter.days == nil && filter.leastStrength <= 0
            && named.allSatisfy { filter.admits(entityType: rows.types[Int($0)]) }
    }

    var hasHubs: Bool { hubDegree < .max }

    var hidden: [UInt32] {
        filter.hidden.members.prefix { $0 < rows.types.count }.map { UInt32($0) }
            .filter { filter.admits(entityType: rows.types[Int($0)]) }
    }

    func admits(_ place: Place) -> Bool {
        admits(entity: place.entity) && (admitsEveryLink || admits(rows.records[place.link]))
    }

    func admits(_ record: LinkRecord) -> Bool {
        guard admits(kind: record.kind, origin: record.origin), record.strength >= filter.leastStrength else {
            return false
        }
        guard let days = filter.days else { return true }
        return record.from <= days.upperBound && record.to >= days.lowerBound
    }

    private func admits(kind: UInt8, origin: UInt8) -> Bool {
        filter.kinds >> UInt64(kind) & 1 == 1 && filter.origins.contains(origin)
    }

    func admits(entity: UInt32) -> Bool {
        guard filter.entityTypes == .max || filter.admits(entityType: rows.types[Int(entity)]) || named.contains(entity)
        else { return false }
        return !filter.hidden.contains(entity)
    }

    func isHub(_ entity: UInt32) -> Bool {
        guard rows.degree(entity) > hubDegree else { return false }
        if isTold, let hub = rows.hubs[entity] {
            // Each hidden entity is at most one of its neighbours by one link.
            let least = hub.groups.reduce(-filter.hidden.count) { $0 + (admits($1) ? $1.count : 0) }
            if least > hubDegree { return true }
        }
        var degree = 0
        for place in rows.row(entity) where admits(place) {
            degree += 1
            if degree > hubDegree { return true }
        }
        return false
    }

    private func admits(_ group: HubIndex.Group) -> Bool {
        filter.admits(entityType: group.type) && admits(kind: group.kind, origin: group.origin)
    }

    func tally(of entity: UInt32) -> [TypeCount]? {
        guard isTold, let hub = rows.hubs[entity] else { return nil }
        var counts = [Int](repeating: 0, count: 64)
        for group in hub.groups where admits(group) { counts[Int(group.type)] += group.count }
        var last: UInt32?
        for place in hub.manifold where place.entity != last {
            let type = rows.types[Int(place.entity)]
            guard filter.admits(entityType: type), admits(rows.records[place.link]) else { continue }
            last = place.entity
            counts[Int(type)] += 1
        }
        return TypeCount.list(counts)
    }
}
