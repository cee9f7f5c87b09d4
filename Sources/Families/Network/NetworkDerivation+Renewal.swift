public import EntityGraph
import Records

extension NetworkDerivation {
    /// An earlier network with the links that a renewal names in the place of those it had, when everything that states
    /// one of these has been added: what was added besides makes no link. Of an earlier network of the same content as a
    /// whole derivation's, this makes what the whole derivation makes.
    ///
    /// - Returns: nil when the earlier network has other kinds of link than this one's definition.
    /// - Complexity: O(links of the earlier network), and O(*n* log *n*) in the statements.
    /// - Throws: `outOfRange` for more entities or links than a graph holds.
    public consuming func finished(
        renewing renewal: NetworkRenewal, of earlier: CouncilNetwork
    ) throws(GraphError) -> CouncilNetwork? {
        guard earlier.kinds == definition.links.map(\.linkKind) else { return nil }
        linkGroups()
        let standing = StandingLinks(of: earlier, renewing: renewal, families: rules.families.map(\.kind), origins)
        let families = Set(rules.families.map { UInt8($0.kind) })
        let (people, places, eventIDs) = (people.numbers, places.numbers, events.ids)
        stated.keep { statement in
            [statement.source, statement.target].contains { packed in
                let end = EntityReference(packed: packed)
                switch end.code {
                case EntityType.person.code:
                    let person = EntityID(.person, people[end.index])
                    return renewal.covers(person)
                        || (families.contains(statement.kind) && renewal.coversRelatives(of: person))
                case EntityType.event.code: return renewal.covers(EntityID(.event, eventIDs[end.index]))
                default: return false
                }
            }
        }
        var names = NumberedNames(of: standing)
        let numbers: [EntityType: [Int64]] = [
            .person: people, .place: places, .event: eventIDs,
            .organisation: organisations.names.map { names.number(of: $0, .organisation) },
            .programme: programmes.names.map { names.number(of: $0, .programme) },
        ]
        let entities = RenewedEntities(people: people, places: places, stated: stated, numbers, standing)
        var builder = try GraphBuilder(
            entityTypes: entities.ids.map(\.type.code),
            expectedLinks: standing.links.count + stated.statements.count)
        var renewed: [Link] = []
        try stated.joined(
            definition.links, asAt: asAt, position: { entities.position(of: $0) },
            add: { link throws(GraphError) in renewed.append(link) })
        var next = 0
        for number in standing.links {
            guard let link = entities.moved(earlier.graph.link(number), origins: standing.origins) else { continue }
            while next < renewed.count, renewed[next].comesBefore(link) {
                try builder.add(renewed[next])
                next += 1
            }
            try builder.add(link)
        }
        for link in renewed[next...] { try builder.add(link) }
        var report = NetworkReport()
        report.reversedPeriods = stated.reversed
        report.crowdedEvents = crowded
        report.entities = entities.ids.count
        report.links = builder.linkCount
        return CouncilNetwork(
            entities: entities.ids, names: names.names.filter { entities.contains($0.key) }, kinds: earlier.kinds,
            origins: origins, graph: try builder.graph(), report: report)
    }
}

/// The links of an earlier network that stay.
private struct StandingLinks {
    let earlier: CouncilNetwork
    /// Their numbers, in order.
    let links: [Int]
    /// The events, organisations and programmes that they lead to.
    let entities: [EntityID]
    /// The new number of each earlier origin; nil where it is no more.
    let origins: [UInt8?]

    init(
        of earlier: CouncilNetwork, renewing renewal: NetworkRenewal, families: [Int], _ origins: [LinkOrigin]
    ) {
        self.earlier = earlier
        self.origins = earlier.origins.map { origin in origins.firstIndex(of: origin).map { UInt8($0) } }
        let isRenewed = earlier.entities.map(renewal.covers)
        let isRelative = earlier.entities.map(renewal.coversRelatives)
        let families = Set(families.map { UInt8($0) })
        var isUsed = [Bool](repeating: false, count: earlier.entities.count)
        var links: [Int] = []
        links.reserveCapacity(earlier.graph.linkCount)
        for number in 0..<earlier.graph.linkCount {
            let link = earlier.graph.link(number)
            if isRenewed[link.source] || isRenewed[link.target] { continue }
            if families.contains(link.kind), isRelative[link.source] || isRelative[link.target] { continue }
            isUsed[link.source] = true
            isUsed[link.target] = true
            links.append(number)
        }
        self.links = links
        entities = zip(earlier.entities, isUsed).filter { $1 && $0.type != .person && $0.type != .place }.map(\.0)
    }
}

/// The numbers of organisations and programmes: a name that has one keeps it.
private struct NumberedNames {
    private(set) var names: [EntityID: String]
    private var numbers: [EntityType: [String: Int64]] = [:]

    init(of standing: StandingLinks) {
        names = standing.earlier.names
        for (entity, name) in names { numbers[entity.type, default: [:]][EntityName.key(name)] = entity.number }
    }

    mutating func number(of name: String, _ type: EntityType) -> Int64 {
        let key = EntityName.key(name)
        if let known = numbers[type]?[key] {
            let entity = EntityID(type, known)
            names[entity] = min(names[entity] ?? name, name)
            return known
        }
        var number = EntityName.number(of: name)
        while names[EntityID(type, number)] != nil { number += 2 }
        names[EntityID(type, number)] = name
        numbers[type, default: [:]][key] = number
        return number
    }
}

/// Every entity of a renewed network, and where those of the statements and of the earlier network stand.
private struct RenewedEntities {
    let ids: [EntityID]
    private let ofType: [[UInt32]]
    private let ofEarlier: [Int]

    init(
        people: [Int64], places: [Int64], stated: StatedLinks, _ numbers: [EntityType: [Int64]],
        _ standing: StandingLinks
    ) {
        var used = Set(standing.entities)
        for statement in stated.statements {
            for end in [statement.source, statement.target].map(EntityReference.init(packed:)) {
                guard let type = EntityType(code: end.code), type != .person, type != .place else { continue }
                if let number = numbers[type]?[end.index] { used.insert(EntityID(type, number)) }
            }
        }
        ids = people.map { EntityID(.person, $0) } + places.map { EntityID(.place, $0) } + used.sorted()
        let firstOther = people.count + places.count
        var positions: [EntityID: UInt32] = [:]
        positions.reserveCapacity(used.count)
        for index in firstOther..<ids.count { positions[ids[index]] = UInt32(index) }
        ofType = EntityType.allCases.sorted { $0.code < $1.code }.map { type in
            switch type {
            case .person: people.indices.map { UInt32($0) }
            case .place: places.indices.map { UInt32(people.count + $0) }
            default: (numbers[type] ?? []).map { positions[EntityID(type, $0)] ?? .max }
            }
        }
        // Both lists are in one order.
        var ofEarlier: [Int] = []
        ofEarlier.reserveCapacity(standing.earlier.entities.count)
        var position = 0
        for entity in standing.earlier.entities {
            while position < ids.count, ids[position] < entity { position += 1 }
            ofEarlier.append(position < ids.count && ids[position] == entity ? position : -1)
        }
        self.ofEarlier = ofEarlier
    }

    func position(of reference: EntityReference) -> UInt32 { ofType[Int(reference.code)][reference.index] }

    func contains(_ entity: EntityID) -> Bool {
        var low = 0
        var high = ids.count
        while low < high {
            let middle = (low + high) / 2
            if ids[middle] < entity { low = middle + 1 } else { high = middle }
        }
        return low < ids.count && ids[low] == entity
    }

    /// A link of the earlier network by the places of now; nil when an end or its origin is no more.
    func moved(_ link: Link, origins: [UInt8?]) -> Link? {
        let (source, target) = (ofEarlier[link.source], ofEarlier[link.target])
        guard source >= 0, target >= 0, let origin = origins[Int(link.origin)] else { return nil }
        return Link(
            source, target, kind: link.kind, origin: origin, strength: link.strength, from: link.from, to: link.to)
    }
}

extension Link {
    /// The order in which a derivation adds links.
    fileprivate func comesBefore(_ other: Link) -> Bool {
        if source != other.source { return source < other.source }
        if target != other.target { return target < other.target }
        if kind != other.kind { return kind < other.kind }
        return origin == other.origin ? from < other.from : origin < other.origin
    }
}
