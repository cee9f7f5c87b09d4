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

    /// A child is born, the eldest leaves home, the parents part, and one moves in with another: ids follow the families.
    @Test func idsFollowFamiliesThroughChanges() throws {
        func year(children: ClosedRange<Int>, isApart: Bool, hasNewWife: Bool) -> MadeFamily {
            var made = MadeFamily()
            let mother = made.add("ANN", "KING", born: "1980-03-04", .female)
            let father = made.add("BEN", "KING", born: "1979-03-04", .male)
            let newWife = made.add("EVE", "MOSS", born: "1983-03-04", .female)
            made.live(mother, at: 1)
            if isApart { made.live(father, at: 2, from: "2025-01-01") } else { made.live(father, at: 1) }
            if hasNewWife { made.live(newWife, at: 2, from: "2025-02-01") } else { made.live(newWife, at: 3) }
            if hasNewWife { made.relate(newWife, .spouse, father, source: "benefits") }
            for index in 0..<5 {
                let child = made.add("C\(index)", "KING", born: "201\(index)-03-04")
                guard children.contains(index) else { continue }
                made.live(child, at: 1)
                made.relate(mother, .parent, child)
                made.relate(father, .parent, child)
            }
            return made
        }
        let first = year(children: 0...2, isApart: false, hasNewWife: false).formed()
        let born = year(children: 0...3, isApart: false, hasNewWife: false).formed(prior: prior(first))
        #expect(born.families.map(\.id) == first.families.map(\.id))
        let parted = year(children: 1...3, isApart: true, hasNewWife: false).formed(prior: prior(born))
        #expect(parted.families.count == 2)
        #expect(parted.families.map(\.id) == [first.families[0].id, FamilyID(first.nextID)])
        let joined = year(children: 1...3, isApart: true, hasNewWife: true).formed(prior: prior(parted))
        #expect(joined.families.map(\.id) == parted.families.map(\.id))
        let fathers = try #require(joined.families.first { $0.member(PersonID(3)) != nil })
        #expect(fathers.member(PersonID(3))?.role == .stepParent)
        // All dissolve; what comes after has new ids.
        let none = MadeFamily().formed(prior: prior(joined))
        #expect(none.families.isEmpty && none.nextID == joined.nextID)
    }
}
