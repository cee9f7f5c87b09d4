import Families
import Identity
import Records

/// Makes people, homes and relationships by hand, and forms families of them.
struct MadeFamily {
    static let asAt = Day(iso: "2026-08-31") ?? Day(number: 0)

    private(set) var people: [Person] = []
    private(set) var residences: [Residence] = []
    private(set) var relationships: [PersonRelationship] = []
    private var shared: Set<PlaceID> = []

    mutating func add(
        _ given: String, _ family: String, born: String? = nil, _ sex: Sex? = nil, due: String? = nil
    ) -> PersonID {
        var person = Person(id: PersonID(Int64(people.count + 1)))
        person.name = PersonName(given: given, family: family)
        person.birth = born.flatMap { Day(iso: $0) }.map { PartialDate($0) }
        person.expectedDelivery = due.flatMap { Day(iso: $0) }
        person.sex = sex
        people.append(person)
        return person.id
    }

    mutating func live(
        _ members: PersonID..., at place: Int64, from: String = "2020-01-01", to: String? = nil,
        household: String? = nil, roles: [String] = []
    ) {
        for (index, person) in members.enumerated() {
            let record = RecordID(RowOrigin(batch: BatchID(1), row: residences.count + 1, slot: 0))
            residences.append(
                Residence(
                    person: person, place: PlaceID(place),
                    period: Period(from: Day(iso: from), to: to.flatMap { Day(iso: $0) }),
                    source: SourceID("housing_tenancies"), record: record, household: household,
                    householdRole: index < roles.count ? roles[index] : nil))
        }
    }

    mutating func relate(
        _ subject: PersonID, _ kind: RelationshipKind, _ object: PersonID, source: String = "school_census"
    ) {
        let record = RecordID(RowOrigin(batch: BatchID(2), row: relationships.count + 1, slot: 0))
        let other = RecordID(RowOrigin(batch: BatchID(2), row: relationships.count + 1, slot: 1))
        relationships.append(
            PersonRelationship(
                subject: subject, object: object, kind: kind, subjectRecord: record, objectRecord: other,
                source: SourceID(source)))
    }

    mutating func share(_ place: Int64) { shared.insert(PlaceID(place)) }

    var places: [Place] {
        Set(residences.map(\.place)).sorted().map {
            Place(id: $0, address: Address(raw: ""), isShared: shared.contains($0))
        }
    }

    func formed(
        prior: PriorFamilies = .none, rules: FamilyRules = FamilyRules(), decisions: FamilyDecisions = .none
    ) -> FamilyResolution {
        FamilyFormation(settings: rules, asAt: Self.asAt).form(
            people: people, places: places, residences: residences, relationships: relationships, prior: prior,
            decisions: decisions)
    }

    /// The members of each family, with their roles.
    func families() -> [[PersonID: FamilyRole]] {
        formed().families.map { family in
            Dictionary(uniqueKeysWithValues: family.members.map { ($0.person, $0.role) })
        }
    }
}
