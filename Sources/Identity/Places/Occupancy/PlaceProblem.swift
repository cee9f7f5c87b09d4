public import Records

/// What records or the gazetteer say of places that cannot all be so: for a human to review.
public struct PlaceProblem: Hashable, Sendable, Codable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// One UPRN is stated for two addresses that are not one.
        case sharedUPRN = "shared_uprn"
        /// A record states a UPRN that its address contradicts.
        case contradictedUPRN = "contradicted_uprn"
        /// A person has lived at more places than anybody does.
        case tooManyPlaces = "too_many_places"
        /// More people live at one place on one day than any home holds, and it is no organisation.
        case tooManyOccupants = "too_many_occupants"
        /// The gazetteer's parents of a property lead round to itself.
        case parentCycle = "parent_cycle"
        /// Two organisations state one code.
        case sharedCode = "shared_code"
    }

    public var kind: Kind
    /// In order.
    public var places: [PlaceID]
    /// In order.
    public var people: [PersonID]
    /// In plain words, without names or addresses.
    public var summary: String
    /// Records that say so, in order, at most ``mostEvidence``.
    public var evidence: [RecordID]

    public static let mostEvidence = 20

    public init(
        kind: Kind, places: [PlaceID] = [], people: [PersonID] = [], summary: String, evidence: [RecordID] = []
    ) {
        self.kind = kind
        self.places = places
        self.people = people
        self.summary = summary
        self.evidence = evidence
    }
}

/// Finds what is odd about places and who lives at them.
public struct PlaceProblemSearch: Sendable {
    /// A person at more places than this is put to review. The default is 25.
    public var mostPlaces: Int
    /// A place with more people than this on one day, and no organisation, is put to review. The default is 40.
    public var mostOccupants: Int

    public init(mostPlaces: Int = 25, mostOccupants: Int = 40) {
        self.mostPlaces = mostPlaces
        self.mostOccupants = mostOccupants
    }

    /// In order of kind, places and people.
    ///
    /// - Parameters:
    ///   - organisations: whose places hold any number.
    ///   - cycles: see ``BuildingResolver``. The default is none.
    ///   - clashes: see ``OrganisationResolver``. The default is none.
    /// - Complexity: O(*n* log *n*) in the residences.
    public func problems(
        places: [Place], residences: [Residence], organisations: [Organisation] = [], cycles: [PlaceID] = [],
        clashes: [[OrganisationID]] = []
    ) -> [PlaceProblem] {
        let records = Dictionary(grouping: residences, by: \.place)
        func evidence(_ places: [PlaceID]) -> [RecordID] {
            Array(places.flatMap { records[$0] ?? [] }.map(\.record).sorted().prefix(PlaceProblem.mostEvidence))
        }
        var problems: [PlaceProblem] = []
        let lived = places.filter { records[$0.id] != nil }
        let ofUPRN = Dictionary(grouping: lived.filter { $0.uprn != nil }) { $0.uprn ?? 0 }
        for shared in ofUPRN.values where shared.count > 1 {
            let ids = shared.map(\.id).sorted()
            problems.append(
                PlaceProblem(
                    kind: .sharedUPRN, places: ids,
                    summary: "One UPRN is stated for \(ids.count) addresses that are not one.", evidence: evidence(ids))
            )
        }
        for place in lived where place.gazetteer?.isContradicted == true {
            problems.append(
                PlaceProblem(
                    kind: .contradictedUPRN, places: [place.id],
                    summary: "A record states a UPRN that its address contradicts.", evidence: evidence([place.id])))
        }
        for place in cycles {
            problems.append(
                PlaceProblem(
                    kind: .parentCycle, places: [place],
                    summary: "The gazetteer's parents of this property lead round to itself.",
                    evidence: evidence([place])))
        }
        for clash in clashes {
            let ids = organisations.filter { clash.contains($0.id) }.compactMap(\.place).sorted()
            problems.append(
                PlaceProblem(
                    kind: .sharedCode, places: ids,
                    summary: "Two organisations state one code: \(clash.map(\.description).joined(separator: ", "))."))
        }
        let held = Set(organisations.compactMap(\.place))
        for (place, stated) in records where stated.count > mostOccupants && !held.contains(place) {
            let most = Self.mostAtOnce(stated)
            if most <= mostOccupants { continue }
            problems.append(
                PlaceProblem(
                    kind: .tooManyOccupants, places: [place],
                    summary: "\(most) people live at one place on one day, and it is no organisation that is known.",
                    evidence: evidence([place])))
        }
        for (person, stated) in Dictionary(grouping: residences, by: \.person) where stated.count > mostPlaces {
            let ids = Set(stated.map(\.place)).sorted()
            if ids.count <= mostPlaces { continue }
            problems.append(
                PlaceProblem(
                    kind: .tooManyPlaces, places: Array(ids.prefix(PlaceProblem.mostEvidence)), people: [person],
                    summary: "One person has lived at \(ids.count) places: several people may have been joined.",
                    evidence: Array(stated.map(\.record).sorted().prefix(PlaceProblem.mostEvidence))))
        }
        return problems.sorted { left, right in
            if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
            if left.places != right.places { return left.places.lexicographicallyPrecedes(right.places) }
            if left.people != right.people { return left.people.lexicographicallyPrecedes(right.people) }
            return left.summary < right.summary
        }
    }

    /// The most people whose stays hold one day.
    private static func mostAtOnce(_ residences: [Residence]) -> Int {
        var changes: [(day: Int64, change: Int)] = []
        for stay in Occupancy.stays(residences) {
            changes.append((Int64(stay.period.from?.number ?? .min), 1))
            changes.append((Int64(stay.period.to?.number ?? .max) + 1, -1))
        }
        changes.sort { ($0.day, $0.change) < ($1.day, $1.change) }
        var present = 0
        var most = 0
        for change in changes {
            present += change.change
            most = max(most, present)
        }
        return most
    }
}
