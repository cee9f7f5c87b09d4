import Families
import Identity
import Records
import Testing

/// Families of a closed set of people are the same whether the rest of the town is there or not.
struct LocalFormationTests {
    /// A town whose people move, part, and share homes, by a generator of fixed numbers.
    private struct Town {
        var people: [Person] = []
        var residences: [Residence] = []
        var relationships: [PersonRelationship] = []
        var places: [Place] = []

        init(people count: Int, seed: UInt64) {
            var state = seed
            func number(_ below: Int) -> Int {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int((state >> 33) % UInt64(below))
            }
            let homes = count / 3 + 1
            places = (1...homes).map { Place(id: PlaceID(Int64($0)), address: Address(raw: "")) }
            for index in 1...count {
                var person = Person(id: PersonID(Int64(index)))
                person.name = PersonName(given: "G\(index)", family: "F\(number(12))")
                if number(5) > 0 {
                    person.birth = Day(iso: "19\(50 + number(50))-03-0\(1 + number(9))").map { PartialDate($0) }
                    if number(3) == 0 {
                        person.birth = Day(iso: "20\(10 + number(15))-04-02").map { PartialDate($0) }
                    }
                }
                person.sex = [Sex.female, .male, nil][number(3)]
                people.append(person)
                for _ in 0...number(3) {
                    let from = Day(iso: "20\(10 + number(16))-0\(1 + number(9))-01") ?? Day(number: 0)
                    residences.append(
                        Residence(
                            person: person.id, place: PlaceID(Int64(1 + (index / 3 + number(2)) % homes)),
                            period: Period(
                                from: from, to: number(2) == 0 ? nil : from.adding(days: 100 + number(1500))),
                            source: SourceID(["council_tax", "electoral", "school_census"][number(3)]),
                            record: RecordID(RowOrigin(batch: BatchID(1), row: residences.count + 1, slot: 0)),
                            household: number(3) == 0 ? "H\(index / 4)" : nil,
                            householdRole: ["tenant", "partner", "child", "grandchild", "lodger"][number(5)]))
                }
                guard index > 3, number(2) == 0 else { continue }
                let record = RecordID(RowOrigin(batch: BatchID(2), row: index, slot: 0))
                relationships.append(
                    PersonRelationship(
                        subject: PersonID(Int64(index - 1 - number(3))), object: person.id,
                        kind: [.parent, .partner, .stepParent, .grandparent, .carer][number(5)],
                        subjectRecord: record, objectRecord: record, source: SourceID("school_census")))
            }
        }

        func formed(_ only: Set<PersonID>? = nil) -> FamilyResolution {
            let isIn = { (person: PersonID) in only?.contains(person) ?? true }
            return FamilyFormation(asAt: MadeFamily.asAt).form(
                people: people.filter { isIn($0.id) }, places: places,
                residences: residences.filter { isIn($0.person) },
                relationships: relationships.filter { isIn($0.subject) && isIn($0.object) })
        }
    }

    private func withoutID(_ family: Family) -> Family {
        var family = family
        family.id = FamilyID(0)
        return family
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func theFamiliesOfAClosedSetAreThoseOfEverybody(seed: UInt64) {
        let town = Town(people: 400, seed: seed)
        let all = town.formed()
        #expect(all.families.count > 30)
        for start in stride(from: Int64(1), through: 400, by: 37) {
            let closed = FamilyFormation(asAt: MadeFamily.asAt).closure(
                of: [PersonID(start)], people: town.people, places: town.places, residences: town.residences,
                relationships: town.relationships)
            #expect(closed.contains(PersonID(start)))
            let ofAll = all.families.filter { family in family.members.contains { closed.contains($0.person) } }
            #expect(town.formed(closed).families.map(withoutID) == ofAll.map(withoutID))
        }
    }

    @Test func theClosureOfAFewIsFew() {
        let town = Town(people: 400, seed: 9)
        let closed = FamilyFormation(asAt: MadeFamily.asAt).closure(
            of: [], people: town.people, places: town.places, residences: town.residences,
            relationships: town.relationships)
        #expect(closed.isEmpty)
    }
}
