import Families
import Identity
import Records
import Testing

/// Contradictions are put to review; none is decided silently, and none stops the run.
struct FamilyProblemTests {
    @Test func eachTheParentOfTheOther() {
        var made = MadeFamily()
        let older = made.add("ANN", "JONES", born: "1968-03-04", .female)
        let younger = made.add("BEE", "JONES", born: "2010-03-04", .female)
        made.live(older, younger, at: 1)
        made.relate(older, .parent, younger)
        made.relate(younger, .parent, older, source: "housing")
        let result = made.formed()
        // The statement that the ages rule out is a problem by itself, and the other stands.
        #expect(result.problems.map(\.kind) == [.parentTooYoung])
        #expect(result.families.count == 1)
    }

    @Test func eachTheParentOfTheOtherWithoutAges() {
        var made = MadeFamily()
        let a = made.add("ANN", "JONES", .female)
        let b = made.add("BEE", "JONES", .female)
        made.relate(a, .parent, b)
        made.relate(b, .parent, a, source: "housing")
        let result = made.formed()
        #expect(result.problems.map(\.kind) == [.contradictoryParentage])
        #expect(result.families.isEmpty)
        #expect(result.problems[0].evidence.count == 4)
    }

    @Test func aParentYoungerThanTwelveAtTheBirth() {
        var made = MadeFamily()
        let a = made.add("ANN", "JONES", born: "2005-03-04", .female)
        let b = made.add("BEE", "JONES", born: "2010-03-04", .female)
        made.relate(a, .parent, b)
        #expect(made.formed().problems.map(\.kind) == [.parentTooYoung])
        #expect(made.families().isEmpty)
    }

    @Test func threeParents() {
        var made = MadeFamily()
        let child = made.add("CARL", "KING", born: "2015-03-04", .male)
        for name in ["A", "B", "C"] { made.relate(made.add(name, name, born: "1985-01-02"), .parent, child) }
        #expect(made.formed().problems.map(\.kind) == [.tooManyParents])
    }

    @Test func aPersonTiedToManyOthersFormsNoFamily() {
        var made = MadeFamily()
        let hub = made.add("HUB", "KING", born: "1970-03-04", .male)
        for _ in 0..<60 { made.relate(hub, .parent, made.add("C", "KING", born: "2015-03-04")) }
        let result = made.formed()
        #expect(result.problems.map(\.kind) == [.tooManyRelatives])
        #expect(result.families.isEmpty)
    }

    @Test func aPersonRelatedToHimself() {
        var made = MadeFamily()
        let a = made.add("ANN", "JONES", .female)
        made.relate(a, .parent, a)
        #expect(made.formed().problems.map(\.kind) == [.selfRelated])
    }

    @Test func aRingOfParents() {
        var made = MadeFamily()
        let ring = ["A", "B", "C"].map { made.add($0, "KING") }
        let child = made.add("D", "KING", born: "2015-03-04")
        for (index, person) in ring.enumerated() { made.relate(person, .parent, ring[(index + 1) % 3]) }
        made.relate(ring[0], .parent, child)
        let result = made.formed()
        #expect(result.problems.map(\.kind) == [.circularParentage])
        #expect(result.problems[0].people == ring)
        #expect(!result.problems[0].evidence.isEmpty)
        // The child hangs on the ring and is no part of it.
        #expect(result.families.map { $0.members.map(\.person) } == [[ring[0], child]])
    }

    @Test func datesThatCannotBe() {
        var made = MadeFamily()
        let unlikely = made.add("ANN", "JONES", born: "2031-03-04", .female)
        let mover = made.add("BEE", "JONES", born: "1988-03-04", .female)
        made.live(mover, at: 1, from: "2024-05-01", to: "2020-01-01")
        let problems = made.formed().problems
        #expect(problems.map(\.kind) == [.impossibleDates, .impossibleDates])
        #expect(problems.flatMap(\.people) == [unlikely, mover])
    }

    @Test func aHouseholdOfHundredsSaysNothing() {
        var made = MadeFamily()
        for index in 0..<300 {
            made.live(
                made.add("C\(index)", "KING", born: "2015-03-04"), at: 1, household: "T1",
                roles: [index == 0 ? "tenant" : "child"])
        }
        let result = made.formed()
        #expect(result.problems.map(\.kind) == [.crowdedHousehold])
        #expect(result.families.isEmpty)
    }

    /// Fifty thousand ties on one person, fifty thousand in one household and home: seconds, not hours.
    @Test(.timeLimit(.minutes(2))) func fiftyThousandTiesAndOccupants() {
        var made = MadeFamily()
        let hub = made.add("HUB", "KING", born: "1970-03-04", .male)
        made.live(hub, at: 1, household: "T1", roles: ["tenant"])
        for _ in 0..<50_000 {
            let other = made.add("C", "KING", born: "2015-03-04")
            made.relate(hub, .parent, other)
            made.live(other, at: 1, household: "T1", roles: ["child"])
        }
        let clock = ContinuousClock()
        var result: FamilyResolution?
        let took = clock.measure { result = made.formed() }
        #expect(Set(result?.problems.map(\.kind) ?? []) == [.tooManyRelatives, .crowdedHousehold])
        #expect(result?.families.isEmpty == true)
        #expect(took < .seconds(30))
    }
}
