import Families
import Identity
import Records
import Testing

/// Who moved out is judged by later evidence elsewhere, whatever stale lists still say.
struct MovedHomeTests {
    private func separated(lists: Bool) -> (MadeFamily, mother: PersonID, father: PersonID, child: PersonID) {
        var made = MadeFamily()
        let mother = made.add("ANN", "KING", born: "1988-03-04", .female)
        let father = made.add("BEN", "KING", born: "1986-03-04", .male)
        let child = made.add("CARL", "KING", born: "2015-03-04", .male)
        made.live(mother, child, at: 1)
        if lists { made.live(father, at: 1) }
        made.live(father, at: 2, from: "2024-05-01")
        made.relate(mother, .parent, child)
        made.relate(father, .parent, child)
        return (made, mother, father, child)
    }

    @Test(arguments: [true, false])
    func parentsWhoLiveApartAreTwoFamilies(isStillListed: Bool) {
        let (made, mother, father, child) = separated(lists: isStillListed)
        #expect(
            Set(made.families()) == [[mother: .mother, child: .child], [father: .father, child: .child]])
    }

    @Test func twoSlowListsOfOneMoveAreOneHome() {
        var made = MadeFamily()
        let mother = made.add("ANN", "KING", born: "1988-03-04", .female)
        let father = made.add("BEN", "KING", born: "1986-03-04", .male)
        let child = made.add("CARL", "KING", born: "2015-03-04", .male)
        made.live(mother, child, at: 1, from: "2024-05-01")
        made.live(father, at: 1, from: "2024-06-10")
        made.relate(mother, .parent, child)
        made.relate(father, .parent, child)
        #expect(made.families() == [[mother: .mother, father: .father, child: .child]])
    }

    @Test func aBrotherOrSisterOfOneNameHasTheSameParents() {
        var (made, mother, father, child) = separated(lists: false)
        let sister = made.add("DEE", "KING", born: "2017-03-04", .female)
        made.live(sister, at: 1)
        made.relate(mother, .parent, sister)
        let families = made.families()
        #expect(families.contains([father: .father, child: .child, sister: .child]))
        #expect(families.contains([mother: .mother, child: .child, sister: .child]))
    }

    @Test func aStatedCarerIsNoParentBecauseATenancyListsAChild() {
        var made = MadeFamily()
        let aunt = made.add("ANN", "JONES", born: "1980-03-04", .female)
        let child = made.add("CARL", "KING", born: "2015-03-04", .male)
        made.live(aunt, child, at: 1, household: "T1", roles: ["tenant", "child"])
        made.relate(aunt, .carer, child)
        #expect(made.families() == [[aunt: .carer, child: .child]])
    }

    @Test func grownBrotherAndSisterAreNoCouple() {
        var made = MadeFamily()
        let mother = made.add("ANN", "JONES", born: "1968-03-04", .female)
        let son = made.add("CARL", "JONES", born: "2000-03-04", .male)
        let daughter = made.add("DEE", "JONES", born: "2002-03-04", .female)
        made.live(mother, son, daughter, at: 1)
        #expect(made.families() == [[mother: .mother, son: .adultChild, daughter: .adultChild]])
    }

    @Test func aCouncilsOwnWordsSayWhoIsWhat() {
        var made = MadeFamily()
        let tenant = made.add("ANN", "JONES", born: "1988-03-04", .female)
        let child = made.add("CARL", "KING", born: "2015-03-04", .male)
        made.live(tenant, child, at: 1, household: "T1", roles: ["rent payer", "LITTLE ONE"])
        var rules = FamilyRules()
        rules.householdWords = ["rent payer": "head", "little one": "child"]
        rules.evidence.sharedHome = 0
        #expect(made.formed(rules: FamilyRules(evidence: rules.evidence)).families.isEmpty)
        #expect(made.formed(rules: rules).families[0].member(tenant)?.role == .mother)
    }
}
