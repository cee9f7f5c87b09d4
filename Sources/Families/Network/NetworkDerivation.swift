public import Identity
public import Records

/// Makes the network out of what was resolved, by the links that a council declares. Takes events and records one by one,
/// in any order; the same content gives the same network.
public struct NetworkDerivation {
    let definition: NetworkDefinition
    let asAt: Day
    let people: SortedNumbers
    let places: SortedNumbers
    let records: RecordPlaces
    let placeOfUPRN: [Int64: Int]
    private let originOfSource: [SourceID: Int]
    private let agencies: [SourceID: String]
    let standing: [EventID: EventID]
    let hiddenEvents: Set<EventID>
    let rules: NetworkRules

    var stated = StatedLinks()
    var events = MetEvents()
    var organisations = NamedEntities()
    var programmes = NamedEntities()
    var groups: [ReportGroup: [GroupMember]] = [:]
    var crowded = 0
    /// Of statements that name a source, those whose source is not known here: none of them makes a link.
    let origins: [LinkOrigin]

    /// With more people than this in roles, an event links them to itself and not to each other.
    static let crowd = 40

    /// - Parameters:
    ///   - asAt: the day from which recency is counted.
    ///   - sources: every source there is, with the name of its agency. At most 254.
    ///   - repeated: reports of one event; what they say is said of the report that stands for them.
    ///   - hiddenEvents: events whose address must not be shown: they are linked to no place.
    public init(
        _ definition: NetworkDefinition, asAt: Day, people: [PersonID], places: [Place],
        assignments: [PersonAssignment], residences: [Residence], sources: [SourceID: String],
        repeated: [RepeatedReport] = [], hiddenEvents: Set<EventID> = []
    ) {
        self.definition = definition
        self.asAt = asAt
        self.people = SortedNumbers(people.map(\.rawValue).sorted())
        self.places = SortedNumbers(places.map(\.id.rawValue).sorted())
        records = RecordPlaces(assignments, residences, people: self.people, places: self.places)
        var placeOfUPRN: [Int64: Int] = [:]
        for place in places {
            guard let uprn = place.uprn, let index = self.places.place(of: place.id.rawValue) else { continue }
            placeOfUPRN[uprn] = min(index, placeOfUPRN[uprn] ?? index)
        }
        self.placeOfUPRN = placeOfUPRN
        let known = sources.keys.sorted()
        precondition(known.count < 255, "a network holds at most 254 sources")
        origins = [.derived] + known.map { .source($0) }
        originOfSource = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, $0 + 1) })
        agencies = sources
        standing = Dictionary(repeated.map { ($0.report, $0.standing) }, uniquingKeysWith: min)
        self.hiddenEvents = hiddenEvents
        rules = NetworkRules(definition)
        events.expect(Set(standing.values))
        add(residences)
    }

    func origin(of source: SourceID) -> Int? { originOfSource[source] }

    func agency(of source: SourceID) -> String? { agencies[source] }

    func person(_ id: PersonID) -> EntityReference? {
        people.place(of: id.rawValue).map { EntityReference(.person, $0) }
    }

    private mutating func add(_ residences: [Residence]) {
        for kind in rules.residences {
            for one in residences {
                guard let person = person(one.person), let place = places.place(of: one.place.rawValue),
                    let origin = origin(of: one.source)
                else { continue }
                stated.append(
                    person, EntityReference(.place, place), kind: kind, origin: origin, one.period.dayNumbers)
            }
        }
    }

    public mutating func add(_ relationships: [PersonRelationship]) {
        for (kind, kinds) in rules.relationships {
            for one in relationships {
                guard let subject = person(one.subject), let object = person(one.object),
                    let origin = origin(of: one.source)
                else { continue }
                let isStated = kinds.contains(one.kind)
                guard isStated || kinds.contains(one.kind.inverse) else { continue }
                stated.append(
                    isStated ? subject : object, isStated ? object : subject, kind: kind, origin: origin,
                    one.period.dayNumbers)
            }
        }
    }

    public mutating func add(_ families: [Family]) {
        for (kind, roles, others) in rules.families {
            for family in families {
                for member in family.members where roles.contains(member.role) {
                    for other in family.members where others.contains(other.role) && other.person != member.person {
                        guard let first = person(member.person), let second = person(other.person) else { continue }
                        stated.append(
                            first, second, kind: kind, origin: 0, member.period.common(with: other.period).dayNumbers)
                    }
                }
            }
        }
    }

    /// A record: the agency whose it is knows the person.
    public mutating func add(record id: RecordID, source: SourceID, period: Period) {
        guard !rules.records.isEmpty, let person = records.person(of: id), let origin = origin(of: source),
            let agency = agency(of: source).flatMap({ organisations.index(of: $0) })
        else { return }
        for (kind, sources) in rules.records where sources?.contains(source) ?? true {
            stated.append(
                EntityReference(.person, person), EntityReference(.organisation, agency), kind: kind, origin: origin,
                period.dayNumbers)
        }
    }
}

extension Period {
    /// As a ``Link`` holds a period.
    var dayNumbers: (from: Int32, to: Int32) { (from?.number ?? .min, to?.number ?? .max) }

    /// The days that are in both; where there are none, the later start alone.
    func common(with other: Period) -> Period {
        let start = [from, other.from].compactMap(\.self).max()
        let end = [to, other.to].compactMap(\.self).min()
        if let start, let end, end < start { return Period(from: start, to: start) }
        return Period(from: start, to: end)
    }
}
