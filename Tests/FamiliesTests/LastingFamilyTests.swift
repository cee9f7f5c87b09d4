import Families
import Identity
import Records
import Testing

/// Families keep their ids when members come and go.
struct LastingFamilyTests {
    private func prior(_ resolution: FamilyResolution) -> PriorFamilies {
        PriorFamilies(
            members: Dictionary(
                uniqueKeysWithValues: resolution.families.map { ($0.id, Set($0.members.map(\.person))) }),
            nextID: resolution.nextID)
    }

    private func household(children: Int) -> MadeFamily {
        var made = MadeFamily()
        let mother = made.add("ANN", "JONES", born: "1988-03-04", .female)
        for index in 0..<children {
            let child = made.add("C\(index)", "JONES", born: "201\(index)-03-04")
            made.live(child, at: 1)
            made.relate(mother, .parent, child)
        }
        made.live(mother, at: 1)
        return made
    }

    @Test func aFamilyKeepsItsIDWhenAChildIsBorn() {
        let first = household(children: 1).formed()
        let second = household(children: 2).formed(prior: prior(first))
        #expect(second.families.map(\.id) == first.families.map(\.id))
        #expect(second.nextID == first.nextID)
    }

    @Test func anIDIsNotUsedTwice() {
        let first = household(children: 1).formed()
        let none = MadeFamily().formed(prior: prior(first))
        #expect(none.families.isEmpty)
        #expect(none.nextID == first.nextID)
    }

    @Test func theMostAlikeFamilyKeepsTheID() {
        let first = household(children: 3).formed()
        let later = PriorFamilies(
            members: [
                FamilyID(1): [PersonID(1), PersonID(99), PersonID(98)],
                FamilyID(2): Set(first.families[0].members.map(\.person)),
            ], nextID: 3)
        #expect(household(children: 3).formed(prior: later).families.map(\.id) == [FamilyID(2)])
    }

    @Test func theOrderOfTheInputDoesNotMatter() {
        let made = household(children: 3)
        let formation = FamilyFormation(asAt: MadeFamily.asAt)
        let place = [Place(id: PlaceID(1), address: Address(raw: ""))]
        let forwards = formation.form(
            people: made.people, places: place, residences: made.residences, relationships: made.relationships)
        let backwards = formation.form(
            people: made.people.reversed(), places: place, residences: made.residences.reversed(),
            relationships: made.relationships.reversed())
        #expect(forwards == backwards)
    }
}
