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
}
