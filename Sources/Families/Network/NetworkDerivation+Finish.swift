public import EntityGraph
import Records

extension NetworkDerivation {
    /// The network, when everything has been added.
    ///
    /// - Complexity: O(*n* log *n*) in the statements.
    /// - Throws: `outOfRange` for more entities or links than a graph holds.
    public consuming func finished() throws(GraphError) -> CouncilNetwork {
        linkGroups()
        let (eventOrder, eventIDs) = Self.order(events.ids)
        let organisationIDs = Self.ids(.organisation, organisations.names)
        let programmeIDs = Self.ids(.programme, programmes.names)
        let (organisationOrder, sortedOrganisations) = Self.order(organisationIDs)
        let (programmeOrder, sortedProgrammes) = Self.order(programmeIDs)

        var entities: [EntityID] = []
        var starts: [Int] = []
        for (type, numbers) in [
            (EntityType.person, people.numbers), (.place, places.numbers), (.event, eventIDs),
            (.organisation, sortedOrganisations), (.programme, sortedProgrammes),
        ] {
            starts.append(entities.count)
            entities.reserveCapacity(entities.count + numbers.count)
            for number in numbers { entities.append(EntityID(type, number)) }
        }
        var names: [EntityID: String] = [:]
        for (number, name) in zip(organisationIDs, organisations.names) {
            names[EntityID(.organisation, number)] = name
        }
        for (number, name) in zip(programmeIDs, programmes.names) { names[EntityID(.programme, number)] = name }

        var report = NetworkReport()
        report.reversedPeriods = stated.reversed
        report.crowdedEvents = crowded
        let orders = [nil, nil, eventOrder, organisationOrder, programmeOrder]
        var builder = try GraphBuilder(entityTypes: entities.map(\.type.code), expectedLinks: stated.statements.count)
        try stated.joined(
            definition.links, asAt: asAt,
            position: { reference in
                let code = Int(reference.code)
                return UInt32(starts[code] + (orders[code].map { Int($0[reference.index]) } ?? reference.index))
            }, add: { link throws(GraphError) in try builder.add(link) })
        report.entities = entities.count
        report.links = builder.linkCount
        return CouncilNetwork(
            entities: entities, names: names, kinds: definition.links.map(\.linkKind), origins: origins,
            graph: try builder.graph(), report: report)
    }

    /// Links the people of the events of which several reports tell, when all reports have come.
    mutating func linkGroups() {
        for group in groups.keys.sorted(by: { ($0.event, $0.origin) < ($1.event, $1.origin) }) {
            link(Self.distinct(groups[group] ?? []), origin: group.origin)
        }
        groups = [:]
    }

    /// Each once, in an order that does not depend on the order in which reports came.
    private static func distinct(_ members: [GroupMember]) -> [GroupMember] {
        Set(members).sorted { left, right in
            (left.person, left.role, left.kind, left.from, left.to)
                < (right.person, right.role, right.kind, right.from, right.to)
        }
    }

    /// Where each number goes when they are sorted, and the sorted numbers.
    private static func order(_ numbers: [Int64]) -> (places: [UInt32], sorted: [Int64]) {
        let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
        var places = [UInt32](repeating: 0, count: numbers.count)
        for (place, index) in order.enumerated() { places[index] = UInt32(place) }
        return (places, order.map { numbers[$0] })
    }

    /// The number of each name; of two names that would have one, the later by letters takes the next that is free.
    private static func ids(_ type: EntityType, _ names: [String]) -> [Int64] {
        var taken: Set<Int64> = []
        var ids = [Int64](repeating: 0, count: names.count)
        for index in names.indices.sorted(by: { EntityName.key(names[$0]) < EntityName.key(names[$1]) }) {
            var number = EntityName.number(of: names[index])
            while !taken.insert(number).inserted { number += 2 }
            ids[index] = number
        }
        return ids
    }
}
