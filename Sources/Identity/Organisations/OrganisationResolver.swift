public import Records

/// Says which organisations there are, at which places they stand, and who is at them when.
public struct OrganisationResolver: Sendable {
    public let rules: [OrganisationRule]

    /// - Parameter rules: the default is ``OrganisationRule/standard``; the first of a kind of event is asked.
    public init(rules: [OrganisationRule] = OrganisationRule.standard) { self.rules = rules }

    /// What comes of it.
    public struct Result: Hashable, Sendable, Codable {
        /// In order of id; of those that the workspace does not declare, each that somebody is at. Each has a place.
        public var organisations: [Organisation]
        /// In order of person, organisation, start and record.
        public var affiliations: [Affiliation]
        /// The places given, those shared at which an organisation is, and the organisations' own; in order of id.
        public var places: [Place]
        public var nextID: Int64
        /// Organisations of a kind that state one code.
        public var clashes: [[OrganisationID]]
    }

    /// - Parameters:
    ///   - listed: what the workspace declares and what the gazetteer lists; where both are of one UPRN, the declared one
    ///     stands.
    ///   - prior: the places that organisations had, so that they keep them. The default is none.
    /// - Complexity: O(*n* log *n*) in the places, residences and events.
    public func resolve(
        _ listed: [Organisation], resolution: PlaceResolution, events: [Event], assignments: [PersonAssignment],
        prior: [OrganisationID: PlaceID] = [:]
    ) -> Result {
        let declared = Set(listed.filter { $0.basis == .declared }.compactMap(\.uprn))
        var book = OrganisationBook(
            listed.filter { $0.basis == .declared || !($0.uprn.map(declared.contains) ?? false) })
        var places = resolution.places
        let standing = stand(&book, at: places)
        var affiliations: [Affiliation] = []
        addResidents(resolution.residences, book, standing, &places, &affiliations)
        addNamed(events, assignments, &book, &affiliations)

        let used = Set(affiliations.map(\.organisation))
        var organisations = book.organisations.filter {
            $0.basis == .declared || used.contains($0.id) || (!standing.isEmpty && $0.place != nil)
        }.sorted { $0.id < $1.id }
        var nextID = resolution.nextID
        giveOwnPlaces(to: &organisations, &places, prior, &nextID)
        return Result(
            organisations: organisations, affiliations: affiliations.sorted(by: Self.order),
            places: places.sorted { $0.id < $1.id }, nextID: nextID,
            clashes: book.clashes.sorted { $0.lexicographicallyPrecedes($1) })
    }

    private static func order(_ left: Affiliation, _ right: Affiliation) -> Bool {
        if left.person != right.person { return left.person < right.person }
        if left.organisation != right.organisation { return left.organisation < right.organisation }
        let starts = (left.period.from?.number ?? .min, right.period.from?.number ?? .min)
        if starts.0 != starts.1 { return starts.0 < starts.1 }
        return (left.record, left.event?.rawValue ?? 0) < (right.record, right.event?.rawValue ?? 0)
    }

    /// The organisations at each place: of one UPRN, or, where the organisation states none, of one address.
    private func stand(_ book: inout OrganisationBook, at places: [Place]) -> [PlaceID: [Int]] {
        var ofUPRN: [Int64: [PlaceID]] = [:]
        var ofKey: [AddressKey: [PlaceID]] = [:]
        let isByAddress = book.organisations.contains { $0.uprn == nil && $0.address != nil }
        for place in places {
            if let uprn = place.uprn { ofUPRN[uprn, default: []].append(place.id) }
            if isByAddress, let key = AddressKey(place.address) { ofKey[key, default: []].append(place.id) }
        }
        var standing: [PlaceID: [Int]] = [:]
        for index in book.organisations.indices {
            let organisation = book.organisations[index]
            let found =
                organisation.uprn.map { ofUPRN[$0] ?? [] }
                ?? organisation.address.flatMap { AddressKey($0) }.map { ofKey[$0] ?? [] } ?? []
            for place in found { standing[place, default: []].append(index) }
            if let first = found.min() { book.set(first, of: index) }
        }
        return standing
    }

    /// Those whose address is an organisation's own while it is there; the place makes no household.
    private func addResidents(
        _ residences: [Residence], _ book: OrganisationBook, _ standing: [PlaceID: [Int]], _ places: inout [Place],
        _ affiliations: inout [Affiliation]
    ) {
        if standing.isEmpty { return }
        var shared: Set<PlaceID> = []
        for residence in residences {
            for index in standing[residence.place] ?? [] {
                let organisation = book.organisations[index]
                guard organisation.period.overlaps(residence.period) else { continue }
                shared.insert(residence.place)
                affiliations.append(
                    Affiliation(
                        person: residence.person, organisation: organisation.id, role: organisation.kind.residentRole,
                        period: residence.period, source: residence.source, record: residence.record))
            }
        }
        for position in places.indices where shared.contains(places[position].id) { places[position].isShared = true }
    }

    /// Those whom events put at an organisation that they name.
    private func addNamed(
        _ events: [Event], _ assignments: [PersonAssignment], _ book: inout OrganisationBook,
        _ affiliations: inout [Affiliation]
    ) {
        let ruleOf = Dictionary(rules.map { ($0.event, $0) }, uniquingKeysWith: { first, _ in first })
        let naming = events.filter { ruleOf[$0.kind] != nil }
        if naming.isEmpty { return }
        let people = Dictionary(assignments.map { ($0.record, $0.person) }, uniquingKeysWith: min)
        for event in naming {
            guard let rule = ruleOf[event.kind], let index = book.named(by: event, rule) else { continue }
            for participant in event.participants where rule.participants.contains(participant.role) {
                guard let person = people[participant.record] else { continue }
                affiliations.append(
                    Affiliation(
                        person: person, organisation: book.organisations[index].id, role: rule.role,
                        period: event.period, source: event.source, record: participant.record, event: event.id))
            }
        }
    }

    /// An organisation at no place where a record has an address gets a place of its own, the one that it had.
    private func giveOwnPlaces(
        to organisations: inout [Organisation], _ places: inout [Place], _ prior: [OrganisationID: PlaceID],
        _ nextID: inout Int64
    ) {
        var taken = Set(places.map(\.id))
        nextID = max(nextID, (prior.values.map(\.rawValue).max() ?? 0) + 1)
        for index in organisations.indices where organisations[index].place == nil {
            let organisation = organisations[index]
            var id = prior[organisation.id] ?? PlaceID(0)
            if id.rawValue == 0 || taken.contains(id) {
                id = PlaceID(nextID)
                nextID += 1
            }
            taken.insert(id)
            organisations[index].place = id
            var address = organisation.address ?? Address(raw: "")
            if !address.raw.uppercased().hasPrefix(organisation.name.uppercased()) {
                address.raw = address.raw.isEmpty ? organisation.name : "\(organisation.name), \(address.raw)"
            }
            address.uprn = organisation.uprn
            places.append(Place(id: id, uprn: organisation.uprn, address: address, isShared: true))
        }
    }
}
