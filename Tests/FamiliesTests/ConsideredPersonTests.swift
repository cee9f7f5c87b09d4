import Families
import Identity
import Records
import Testing

/// Who was near a family and left out, and why.
@Suite struct ConsideredPersonTests {
    static func considered(_ made: MadeFamily, with person: PersonID, removed: Set<PersonID> = []) throws -> [PersonID:
        ConsideredPerson]
    {
        let family = try #require(made.formed().families.first { $0.member(person) != nil })
        let told = FamilyFormation(asAt: MadeFamily.asAt).considered(
            for: family, people: made.people, places: made.places, residences: made.residences,
            relationships: made.relationships, removed: removed)
        #expect(told.map(\.person) == told.map(\.person).sorted())
        #expect(told.allSatisfy { one in family.member(one.person) == nil })
        return Dictionary(uniqueKeysWithValues: told.map { ($0.person, $0) })
    }

    /// A mother and her daughter of 10 at home 1, with whom the others of these tests have to do.
    static func town() -> (made: MadeFamily, mother: PersonID, child: PersonID) {
        var made = MadeFamily()
        let mother = made.add("Ann", "Marsh", born: "1975-02-01", .female)
        let child = made.add("Bea", "Marsh", born: "2016-05-01", .female)
        made.live(mother, child, at: 1, household: "T1", roles: ["tenant", "child"])
        made.relate(mother, .parent, child)
        return (made, mother, child)
    }

    @Test func aLodgerIsNotFamily() throws {
        var (made, mother, _) = Self.town()
        let lodger = made.add("Cy", "Fox", born: "1980-01-01", .male)
        made.live(lodger, at: 1, from: "2021-01-01")
        made.relate(lodger, .lodger, mother)
        let told = try #require(try Self.considered(made, with: mother)[lodger])
        #expect(told.reason == .lodger && told.words.contains("not family") && !told.isFormer)
        #expect(told.period.from == Day(iso: "2021-01-01"))
    }

    @Test func aGrownChildWhoLeftIsAFormerMemberWhoCameOfAge() throws {
        var (made, mother, _) = Self.town()
        let grown = made.add("Dan", "Marsh", born: "2004-02-29", .male)
        made.live(grown, at: 1, to: "2023-09-01")
        made.live(grown, at: 2, from: "2023-09-01")
        made.relate(mother, .parent, grown)
        let told = try #require(try Self.considered(made, with: mother)[grown])
        #expect(told.reason == .grownChildLeft && told.isFormer)
        #expect(told.cameOfAge?.year == 2022)
        #expect(told.period == Period(from: Day(iso: "2020-01-01"), to: Day(iso: "2023-09-01")))
    }

    @Test func whoBringsAMemberUpInAnotherHomeIsOfTheOtherFamilyAndWasNotOfThisOne() throws {
        var (made, mother, child) = Self.town()
        let carer = made.add("Sue", "Foss", born: "1968-02-02", .female)
        let fostered = made.add("Tom", "Marsh", born: "2015-01-19", .male)
        made.relate(mother, .parent, fostered)
        made.relate(carer, .fosterCarer, fostered)
        made.live(carer, fostered, at: 7, from: "2023-05-05", household: "T7", roles: ["tenant", "foster child"])
        let told = try #require(try Self.considered(made, with: child)[carer])
        #expect(told.reason == .otherFamily && !told.isFormer)
        #expect(told.words.contains("foster carer"))
    }

    @Test func aHalfBrotherInTheOtherHomeIsOfThatFamilyAndNoStranger() throws {
        var (made, mother, child) = Self.town()
        let father = made.add("Max", "Price", born: "1974-03-03", .male)
        let wife = made.add("Lou", "Fenn", born: "1980-03-03", .female)
        let half = made.add("Oz", "Fenn", born: "2020-03-03", .male)
        made.relate(father, .parent, child)
        made.relate(wife, .parent, half)
        made.relate(father, .parent, half)
        made.relate(father, .partner, wife)
        made.live(father, wife, child, half, at: 5, from: "2021-01-01")
        let told = try Self.considered(made, with: mother)
        #expect(told[half]?.reason == .otherFamily)
        #expect(told[half]?.words.contains("another family") == true && told[half]?.isFormer == false)
    }

    @Test func partnersWhoPartedAndWhoDied() throws {
        var (made, mother, _) = Self.town()
        let parted = made.add("Ed", "Marsh", born: "1974-01-01", .male)
        made.live(parted, at: 1, to: "2022-03-01")
        made.live(parted, at: 3, from: "2022-03-01")
        made.relate(mother, .partner, parted)
        let told = try #require(try Self.considered(made, with: mother)[parted])
        #expect(told.reason == .formerPartner && told.isFormer)
        #expect(told.period.to == Day(iso: "2022-03-01"))
    }

    @Test func homesThatProveNothing() throws {
        var (made, mother, _) = Self.town()
        let earlier = made.add("Flo", "Hart", born: "1950-01-01", .female)
        made.live(earlier, at: 1, from: "2010-01-01", to: "2015-01-01")
        let guest = made.add("Gus", "Hill", born: "1990-01-01", .male)
        made.live(guest, at: 1, from: "2024-01-01", to: "2024-01-20")
        let stranger = made.add("Hal", "Ivor", born: "2001-01-01", .male)
        made.live(stranger, at: 1, from: "2023-01-01")
        let mate = made.add("Ida", "Jay", born: "1976-01-01", .female)
        made.live(mother, mate, at: 9, from: "2012-01-01", to: "2013-01-01")
        made.share(9)
        let nobody = made.add("Ken", "Low", born: "1976-01-01", .male)
        made.live(nobody, at: 20)
        let told = try Self.considered(made, with: mother)
        #expect(told[earlier]?.reason == .noOverlap)
        #expect(told[guest]?.reason == .tooShort && told[guest]?.words.contains("19 days") == true)
        #expect(told[stranger]?.reason == .nothingBinds || told[stranger]?.reason == .weakEvidence)
        #expect(told[mate]?.reason == .sharedByMany)
        #expect(told[nobody] == nil)
    }

    @Test func relativesAndThoseWhomAWorkerTookOut() throws {
        var (made, mother, child) = Self.town()
        let gran = made.add("Lea", "Marsh", born: "1945-01-01", .female)
        made.live(gran, at: 4)
        made.relate(gran, .grandparent, child)
        let aunt = made.add("May", "Marsh", born: "1978-01-01", .female)
        made.live(aunt, at: 5)
        made.relate(aunt, .sibling, mother)
        let out = made.add("Ned", "Marsh", born: "1979-01-01", .male)
        made.live(out, at: 6)
        let told = try Self.considered(made, with: mother, removed: [out])
        #expect(told[gran]?.reason == .grandparentElsewhere)
        #expect(told[aunt]?.reason == .relative)
        #expect(told[out]?.reason == .decided)
        // No words name anybody.
        for one in told.values {
            for person in made.people { #expect(!one.words.contains(person.name.given ?? "?")) }
        }
    }

    @Test func strangersElsewhereChangeNothing() throws {
        var (made, mother, _) = Self.town()
        let lodger = made.add("Cy", "Fox", born: "1980-01-01", .male)
        made.live(lodger, at: 1, from: "2021-01-01")
        let before = try Self.considered(made, with: mother)
        for number in 0..<20 {
            let other = made.add("X\(number)", "Y", born: "1980-01-01")
            made.live(other, at: Int64(100 + number / 3))
        }
        #expect(try Self.considered(made, with: mother) == before)
    }
}
