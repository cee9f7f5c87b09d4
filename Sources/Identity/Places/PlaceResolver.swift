public import Records

/// Resolves the addresses of records into places, and says who lived where.
public struct PlaceResolver: Sendable {
    public let rules: PlaceRules

    public init(rules: PlaceRules = PlaceRules()) {
        self.rules = rules
    }

    /// Records whose address names no dwelling, or without an assignment, make no residence.
    ///
    /// - Parameter matched: what a gazetteer says of the records' addresses, already ``MatchedAddresses/applied(to:)``
    ///   them; its evidence is kept on the places, and its institutions are shared places. The default, nil, is none.
    /// - Complexity: O(*n* log *n*) in the records.
    public func resolve(
        _ records: [PersonRecord], assignments: [PersonAssignment], prior: PriorPlaces = .none,
        matched: MatchedAddresses? = nil
    ) -> PlaceResolution {
        let people = records.people(assignments)
        let ordered = records.indices.sorted { records[$0].id < records[$1].id }
        let gazetteer = AddressGazetteer(ordered.map { records[$0].address })
        let properties = gazetteer.properties()
        var places = properties.map { property in place(property, in: gazetteer, records: records, order: ordered) }
        let nextID = giveIDs(to: &places, properties: properties, gazetteer: gazetteer, prior: prior)

        var residences: [Residence] = []
        var positions: [Int] = []
        for (position, index) in ordered.enumerated() {
            guard let key = gazetteer.keyOfAddress[position], let person = people[index] else { continue }
            let record = records[index]
            let property = gazetteer.position(of: key)
            if let match = matched?.match(ofRecord: index) { places[property].take(match) }
            residences.append(
                Residence(
                    person: person, place: places[property].id, period: record.period, source: record.source,
                    record: record.id, household: record.household, householdRole: record.householdRole))
            positions.append(property)
        }
        let names = FamilyNames(records, people: people)
        let shared = SharedPlaces(rules: rules, residences: residences, names: names)
        for position in places.indices where shared.contains(places[position].id) {
            places[position].isShared = true
        }
        return PlaceResolution(places: places.sorted { $0.id < $1.id }, residences: residences, nextID: nextID)
    }

    /// The best view of a property: the address that most records state, with the fullest of equals.
    private func place(
        _ property: AddressGazetteer.Property, in gazetteer: AddressGazetteer, records: [PersonRecord], order: [Int]
    ) -> Place {
        var address = records[order[property.firstAddress]].address ?? Address(raw: "")
        address.uprn = property.uprn
        return Place(id: PlaceID(0), uprn: property.uprn, address: address)
    }

    /// A property keeps the id of the earlier place with one of its keys, or else with its UPRN; the oldest of several.
    ///
    /// The key comes first: a mistyped UPRN may stand at two properties, and each must keep its own id.
    private func giveIDs(
        to places: inout [Place], properties: [AddressGazetteer.Property], gazetteer: AddressGazetteer,
        prior: PriorPlaces
    ) -> Int64 {
        var nextID = max(prior.nextID, (prior.places.map(\.id.rawValue).max() ?? 0) + 1)
        var uprns: [Int64: Int] = [:]
        for (position, property) in properties.enumerated() {
            if let uprn = property.uprn, uprns[uprn] == nil { uprns[uprn] = position }
        }
        let earlier = prior.places.sorted { $0.id < $1.id }
        var isPlaced = [Bool](repeating: false, count: earlier.count)
        func place(_ positionOf: (Place) -> Int?) {
            for (index, old) in earlier.enumerated() where !isPlaced[index] {
                guard let position = positionOf(old), places[position].id.rawValue == 0 else { continue }
                places[position].id = old.id
                isPlaced[index] = true
            }
        }
        place { old in
            AddressKey(old.address).flatMap { gazetteer.index(of: $0) }.map { gazetteer.position(of: $0) }
        }
        place { old in old.uprn.flatMap { uprns[$0] } }
        for position in places.indices where places[position].id.rawValue == 0 {
            places[position].id = PlaceID(nextID)
            nextID += 1
        }
        return nextID
    }
}

extension Place {
    /// Keeps what a gazetteer says of one of the place's addresses.
    fileprivate mutating func take(_ match: AddressMatch) {
        if match.isInstitution, match.uprn == uprn, uprn != nil { isShared = true }
        guard let evidence = GazetteerEvidence(match) else { return }
        gazetteer = gazetteer?.joined(evidence) ?? evidence
    }
}
