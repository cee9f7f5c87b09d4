import Families
import Identity
import Records
import Testing

/// Who is a family and who is not, one household shape a test.
struct FamilyFormationTests {
    @Test func aCoupleWithTheirChildOnStatedRelationships() {
        var made = MadeFamily()
        let mother = made.add("ANN", "JONES", born: "1988-03-04", .female)
        let father = made.add("BEN", "KING", born: "1986-03-04", .male)
        let child = made.add("CARL", "KING", born: "2015-03-04", .male)
        made.live(mother, father, child, at: 1)
        made.relate(mother, .parent, child)
        made.relate(father, .parent, child)
        #expect(made.families() == [[mother: .mother, father: .father, child: .child]])
        let family = made.formed().families[0]
        #expect(family.hasDependentChild)
        #expect(family.homes == [PlaceID(1)])
    }

    @Test func aLoneParent() {
        var made = MadeFamily()
        let mother = made.add("ANN", "JONES", born: "1988-03-04", .female)
        let child = made.add("CARL", "JONES", born: "2015-03-04", .male)
        made.live(mother, child, at: 1)
        made.relate(mother, .parent, child)
        #expect(made.families() == [[mother: .mother, child: .child]])
    }

    @Test func aChildOfSeparatedParentsIsInBothFamilies() {
        var made = MadeFamily()
        let mother = made.add("ANN", "JONES", born: "1988-03-04", .female)
        let father = made.add("BEN", "KING", born: "1986-03-04", .male)
        let newWife = made.add("DOT", "KING", born: "1990-03-04", .female)
        let child = made.add("CARL", "KING", born: "2015-03-04", .male)
        made.live(mother, child, at: 1)
        made.live(father, newWife, at: 2)
        made.relate(mother, .parent, child)
        made.relate(father, .parent, child)
        made.relate(father, .spouse, newWife, source: "benefits")
        let families = made.formed().families
        #expect(families.count == 2)
        #expect(families.allSatisfy { $0.member(child)?.role == .child })
        #expect(families.first { $0.member(newWife) != nil }?.member(newWife)?.role == .stepParent)
        #expect(families.allSatisfy { $0.member(mother) == nil || $0.member(father) == nil })
    }

    @Test func aBlendedFamilyIsOne() {
        var made = MadeFamily()
        let mother = made.add("ANN", "JONES", born: "1988-03-04", .female)
        let stepfather = made.add("BEN", "KING", born: "1986-03-04", .male)
        let hers = made.add("CARL", "REID", born: "2012-03-04", .male)
        let his = made.add("DEE", "KING", born: "2013-03-04", .female)
        let theirs = made.add("EVE", "KING", born: "2020-03-04", .female)
        made.live(mother, stepfather, hers, his, theirs, at: 1)
        made.relate(mother, .parent, hers)
        made.relate(stepfather, .parent, his)
        made.relate(mother, .parent, theirs)
        made.relate(stepfather, .parent, theirs)
        #expect(
            made.families() == [
                [mother: .mother, stepfather: .father, hers: .child, his: .child, theirs: .child]
            ])
    }

    @Test func threeGenerationsOfOneHomeAreOneFamily() {
        var made = MadeFamily()
        let grandmother = made.add("GRACE", "JONES", born: "1958-03-04", .female)
        let mother = made.add("ANN", "JONES", born: "1988-03-04", .female)
        let child = made.add("CARL", "JONES", born: "2015-03-04", .male)
        made.live(grandmother, mother, child, at: 1)
        made.relate(grandmother, .parent, mother)
        made.relate(mother, .parent, child)
        #expect(made.families() == [[grandmother: .grandparent, mother: .mother, child: .child]])
    }

    @Test func aGrandparentElsewhereIsNotInTheFamily() {
        var made = MadeFamily()
        let grandmother = made.add("GRACE", "JONES", born: "1958-03-04", .female)
        let mother = made.add("ANN", "JONES", born: "1988-03-04", .female)
        let child = made.add("CARL", "JONES", born: "2015-03-04", .male)
        made.live(grandmother, at: 2)
        made.live(mother, child, at: 1)
        made.relate(grandmother, .parent, mother)
        made.relate(mother, .parent, child)
        #expect(made.families() == [[mother: .mother, child: .child]])
    }

    @Test func aKinshipCarerBringsUpTheChildOfTheHome() {
        var made = MadeFamily()
        let aunt = made.add("ANN", "JONES", born: "1980-03-04", .female)
        let child = made.add("CARL", "KING", born: "2015-03-04", .male)
        made.live(aunt, child, at: 1)
        made.relate(aunt, .carer, child)
        #expect(made.families() == [[aunt: .carer, child: .child]])
    }

    @Test func aGrownChildOfTheHomeBelongsAndOneElsewhereDoesNot() {
        var made = MadeFamily()
        let mother = made.add("ANN", "JONES", born: "1968-03-04", .female)
        let home = made.add("CARL", "JONES", born: "2000-03-04", .male)
        let away = made.add("DEE", "JONES", born: "1998-03-04", .female)
        made.live(mother, home, at: 1)
        made.live(away, at: 2)
        made.relate(mother, .parent, home)
        made.relate(mother, .parent, away)
        #expect(made.families() == [[mother: .mother, home: .adultChild]])
    }

    @Test func anUnbornChildIsWithTheMother() {
        var made = MadeFamily()
        let mother = made.add("ANN", "JONES", born: "1998-03-04", .female)
        let unborn = made.add("BABY", "JONES", due: "2026-11-01")
        made.live(mother, unborn, at: 1)
        made.relate(mother, .parent, unborn, source: "social_care")
        #expect(made.families() == [[mother: .mother, unborn: .unbornChild]])
        #expect(made.formed().families[0].hasDependentChild)
    }

    @Test func rolesInAHouseholdSayWhoIsWhat() {
        var made = MadeFamily()
        let tenant = made.add("ANN", "JONES", born: "1988-03-04", .female)
        let partner = made.add("BEN", "KING", born: "1986-03-04", .male)
        let child = made.add("CARL", "KING", born: "2015-03-04", .male)
        let lodger = made.add("LEE", "MOSS", born: "1990-03-04", .male)
        made.live(
            tenant, partner, child, lodger, at: 1, household: "T1", roles: ["tenant", "partner", "child", "lodger"])
        #expect(made.families() == [[tenant: .mother, partner: .father, child: .child]])
    }

    @Test func oneNameAndOneHomeMakeAFamilyWithoutAStatement() {
        var made = MadeFamily()
        let mother = made.add("ANN", "JONES", born: "1988-03-04", .female)
        let father = made.add("BEN", "JONES", born: "1986-03-04", .male)
        let child = made.add("CARL", "JONES", born: "2015-03-04", .male)
        made.live(mother, father, child, at: 1)
        #expect(made.families() == [[mother: .mother, father: .father, child: .child]])
        let reasons = made.formed().families[0].members.flatMap(\.reasons)
        #expect(reasons.contains { $0.contains("one home") })
        #expect(!reasons.contains { $0.contains("JONES") || $0.contains("ANN") })
    }

    @Test func housematesAreNoFamily() {
        var made = MadeFamily()
        let a = made.add("ANN", "JONES", born: "1998-03-04", .female)
        let b = made.add("BEE", "KING", born: "1997-03-04", .female)
        let c = made.add("CARL", "REID", born: "1999-03-04", .male)
        made.live(a, b, c, at: 1)
        #expect(made.families().isEmpty)
    }

    @Test func aSharedPlaceMakesNoFamilyEvenOfOneName() {
        var made = MadeFamily()
        let a = made.add("ANN", "JONES", born: "1988-03-04", .female)
        let b = made.add("BEN", "JONES", born: "1986-03-04", .male)
        made.live(a, b, at: 1)
        made.share(1)
        #expect(made.families().isEmpty)
    }

    @Test func neighboursInTimeAreNoFamily() {
        var made = MadeFamily()
        let a = made.add("ANN", "JONES", born: "1988-03-04", .female)
        let b = made.add("BEN", "JONES", born: "1986-03-04", .male)
        made.live(a, at: 1, from: "2020-01-01", to: "2021-01-01")
        made.live(b, at: 1, from: "2022-01-01")
        #expect(made.families().isEmpty)
    }
}
