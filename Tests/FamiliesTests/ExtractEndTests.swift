import Families
import Identity
import Records
import Testing

/// The day after an extract ends nobody has moved out, and nobody has left a family.
@Suite struct ExtractEndTests {
    /// A mother and a daughter of whom one extract knows, as they live, from a day to its own last day.
    private func town() -> (made: MadeFamily, mother: PersonID, child: PersonID) {
        var made = MadeFamily()
        let mother = made.add("Ann", "Marsh", born: "1985-02-03", .female)
        let child = made.add("Bea", "Marsh", born: "2016-05-04", .female)
        made.live(
            mother, child, at: 1, from: "2024-09-01", to: "2026-07-31", household: "T1", roles: ["tenant", "child"])
        return (made, mother, child)
    }

    private func formed(_ made: MadeFamily, spoken: SpokenPeriods) -> [Family] {
        FamilyFormation(asAt: MadeFamily.asAt, spoken: spoken).form(
            people: made.people, places: made.places, residences: made.residences, relationships: made.relationships
        ).families
    }

    @Test func whoIsInAnExtractThatEndedLivesInTheFamilysHomeStill() throws {
        let (made, mother, _) = town()
        let spoken = SpokenPeriods([
            BatchID(1): Period(from: Day(iso: "2024-09-01"), to: Day(iso: "2026-07-31"))
        ])
        let family = try #require(formed(made, spoken: spoken).first { $0.member(mother) != nil })
        #expect(family.homes == [PlaceID(1)])
        #expect(family.members.count == 2 && family.members.allSatisfy { $0.isResident })
        // A listing that the source closed is closed.
        #expect(formed(made, spoken: .none).allSatisfy { $0.homes.isEmpty })
    }

    @Test func aMemberNowHasNoEndInThePast() throws {
        var (made, mother, child) = town()
        made.relate(mother, .parent, child)
        let families = formed(made, spoken: .none)
        #expect(!families.isEmpty)
        for member in families.flatMap(\.members) {
            #expect(member.period.to.map { $0 > MadeFamily.asAt } ?? true)
            #expect(member.period.contains(MadeFamily.asAt))
        }
    }
}
