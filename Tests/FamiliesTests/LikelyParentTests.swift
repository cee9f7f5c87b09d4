import Families
import Identity
import Records
import Testing

/// Parents whom no source names as one, and those who are not there twice.
struct LikelyParentTests {
    /// A mother and a father who shared a home until he left it, and a child of his name of whom only she is stated.
    private func parted(
        from: String = "2015-01-01", until left: String = "2022-06-01", child name: String = "KING",
        _ more: (inout MadeFamily) -> Void = { _ in }
    ) -> (families: [[PersonID: FamilyRole]], mother: PersonID, father: PersonID, child: PersonID) {
        var made = MadeFamily()
        let mother = made.add("ANN", "JONES", born: "1994-03-04", .female)
        let father = made.add("BEN", "KING", born: "1992-03-04", .male)
        let child = made.add("CARL", name, born: "2021-03-06", .male)
        made.live(mother, at: 1, from: "2015-01-01")
        made.live(father, at: 1, from: from, to: left)
        made.live(father, at: 2, from: left)
        made.live(child, at: 1, from: "2024-02-13")
        made.relate(mother, .parent, child)
        more(&made)
        return (made.families(), mother, father, child)
    }

    @Test func whoLivedWithTheMotherAtTheBirthAndGaveTheNameIsTheFather() {
        let found = parted()
        #expect(found.families.contains([found.mother: .mother, found.child: .child]))
        #expect(found.families.contains([found.father: .father, found.child: .child]))
    }

    @Test func whoCameLaterOrHasAnotherNameIsNot() {
        #expect(parted(from: "2021-09-01").families.count == 1)
        #expect(parted(until: "2019-01-01").families.count == 1)
        #expect(parted(child: "JONES").families.count == 1)
    }

    @Test func ofTwoWhoWouldDoNeitherIsTaken() {
        let found = parted { made in
            let brother = made.add("DAN", "KING", born: "1990-03-04", .male)
            made.live(brother, at: 1, from: "2015-01-01", to: "2022-06-01")
        }
        #expect(found.families == [[found.mother: .mother, found.child: .child]])
    }

    @Test func aGrandfatherOfTheHomeIsNotTheFather() {
        var made = MadeFamily()
        let mother = made.add("ANN", "KING", born: "1998-03-04", .female)
        let grandfather = made.add("BEN", "KING", born: "1968-03-04", .male)
        let child = made.add("CARL", "KING", born: "2021-03-06", .male)
        made.live(mother, at: 1, from: "2015-01-01")
        made.live(grandfather, at: 1, from: "2015-01-01", to: "2022-06-01")
        made.live(grandfather, at: 2, from: "2022-06-01")
        made.live(child, at: 1, from: "2024-02-13")
        made.relate(mother, .parent, child)
        #expect(made.families() == [[mother: .mother, child: .child]])
    }

    @Test(arguments: [("1985-04-12", "KING", true), ("1958-04-12", "KING", false), ("1985-04-12", "REID", false)])
    func aContactWithoutAWordIsAParentByAgeAndName(born: String, family: String, isParent: Bool) {
        var made = MadeFamily()
        let mother = made.add("ANN", "JONES", born: "1986-03-04", .female)
        let contact = made.add("BEN", family, born: born, .male)
        let child = made.add("CARL", "KING", born: "2016-08-08", .male)
        made.live(mother, child, at: 1)
        made.live(contact, at: 2)
        made.relate(mother, .parent, child)
        made.relate(contact, .notKnown, child)
        let families = made.families()
        #expect(families.contains([mother: .mother, child: .child]))
        #expect(families.contains([contact: .father, child: .child]) == isParent)
    }

    @Test func theMotherUnderAnInitialIsNoGrandmother() {
        var made = MadeFamily()
        let mother = made.add("NGOZI", "OGUNLEYE", born: "1994-03-17", .female)
        let father = made.add("KOJO", "AFOLABI", born: "1993-02-06", .male)
        let child = made.add("SAMUEL", "AFOLABI", born: "2020-07-17", .male)
        let initial = made.add("N", "OGUNLEYE")
        made.live(mother, father, child, at: 1)
        made.live(initial, at: 1, household: "A1", roles: ["liable"])
        made.relate(mother, .parent, child)
        made.relate(father, .parent, child)
        #expect(made.families() == [[mother: .mother, father: .father, child: .child]])
    }

    @Test func whoWasDueLongAgoIsBorn() {
        var made = MadeFamily()
        let mother = made.add("ANN", "JONES", born: "1994-03-04", .female)
        let late = made.add("", "JONES", .unborn, due: "2026-08-20")
        let long = made.add("", "JONES", .unborn, due: "2024-02-12")
        made.live(mother, at: 1)
        made.relate(mother, .parent, late)
        made.relate(mother, .parent, long)
        #expect(made.families() == [[mother: .mother, late: .unbornChild, long: .child]])
    }
}
