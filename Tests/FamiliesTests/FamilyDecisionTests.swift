import Families
import Identity
import Records
import Testing

/// What workers decide of a family's members holds in every later run, until it is withdrawn; none is lost in silence.
struct FamilyDecisionTests {
    private static let family = FamilyID(1)

    private func decision(
        _ kind: FamilyDecision.Kind, _ person: PersonID, id: Int64 = 1, family: FamilyID = family,
        role: FamilyRole? = nil
    ) -> FamilyDecision {
        FamilyDecision(
            id: id, family: family, person: person, kind: kind, role: role, by: "worker", on: MadeFamily.asAt,
            reason: "seen")
    }

    /// A mother and her child; a neighbour who is nobody's kin.
    private struct Household {
        var made = MadeFamily()
        let mother, child, neighbour: PersonID

        init(related: Bool = true) {
            mother = made.add("ANN", "JONES", born: "1988-03-04", .female)
            child = made.add("BEN", "JONES", born: "2015-03-04", .male)
            neighbour = made.add("CAT", "SMITH", born: "1950-03-04", .female)
            if related { made.relate(mother, .parent, child) }
            if related {
                made.live(mother, child, at: 1)
            } else {
                made.live(mother, at: 3)
                made.live(child, at: 1)
            }
            made.live(neighbour, at: 2)
        }
    }

    private func prior(_ members: Set<PersonID>) -> PriorFamilies {
        PriorFamilies(members: [Self.family: members], nextID: 2)
    }

    @Test func aConfirmedMemberIsCertain() throws {
        let home = Household()
        let formed = home.made.formed(decisions: FamilyDecisions([decision(.confirm, home.child)]))
        let member = try #require(formed.families[0].member(home.child))
        #expect(member.confidence == 1)
        #expect(member.role == .child)
        #expect(member.reasons.first == "confirmed by a worker on 2026-08-31")
        #expect(member.reasons.count > 1, "the evidence is told as well")
        #expect(formed.decided.map(\.formed?.person) == [home.child])
    }

    @Test func anAddedPersonIsAMemberInTheRoleStated() throws {
        let home = Household()
        let formed = home.made.formed(
            decisions: FamilyDecisions([decision(.add, home.neighbour, role: .grandparent)]))
        #expect(formed.families.count == 1)
        let member = try #require(formed.families[0].member(home.neighbour))
        #expect(member.role == .grandparent)
        #expect(member.confidence == 1)
        #expect(!member.isResident)
        #expect(formed.decided == [DecidedMember(family: Self.family, person: home.neighbour, formed: nil)])
    }

    @Test func aRemovedPersonIsNoMemberAndTheFamilyKeepsItsID() {
        let home = Household()
        let decisions = FamilyDecisions([decision(.remove, home.child)])
        let formed = home.made.formed(prior: prior([home.mother, home.child]), decisions: decisions)
        #expect(formed.families.map(\.id) == [Self.family])
        #expect(formed.families[0].members.map(\.person) == [home.mother])
        #expect(!formed.families[0].hasDependentChild)
        // And in the run after that, of which the prior has the mother alone.
        let again = home.made.formed(prior: prior([home.mother]), decisions: decisions)
        #expect(again.families == formed.families)
        #expect(again.decided.first?.formed?.role == .child)
    }

    @Test func aWithdrawnDecisionLeavesTheEvidenceToDecide() {
        let home = Household()
        let plain = home.made.formed(prior: prior([home.mother, home.child]))
        let decisions = FamilyDecisions([
            decision(.remove, home.child, id: 1), decision(.withdraw, home.child, id: 2),
        ])
        #expect(decisions.isEmpty)
        #expect(home.made.formed(prior: prior([home.mother]), decisions: decisions).families == plain.families)
    }

    @Test func theOrderOfDecisionsIsTheirIDsAndNotTheList() {
        let home = Household()
        let decisions = [decision(.withdraw, home.child, id: 9), decision(.remove, home.child, id: 3)]
        #expect(FamilyDecisions(decisions).isEmpty)
        #expect(FamilyDecisions(decisions.reversed()).isEmpty)
    }

    @Test func aRemovedPersonIsStillInOtherFamilies() {
        var made = MadeFamily()
        let mother = made.add("ANN", "JONES", born: "1988-03-04", .female)
        let father = made.add("DAN", "SMITH", born: "1987-03-04", .male)
        let child = made.add("BEN", "JONES", born: "2015-03-04", .male)
        let other = made.add("EVE", "SMITH", born: "2020-03-04", .female)
        made.relate(mother, .parent, child)
        made.relate(father, .parent, child)
        made.relate(father, .parent, other)
        made.live(mother, child, at: 1)
        made.live(father, other, at: 2)
        let plain = made.formed()
        let both = plain.families.filter { $0.member(child) != nil }
        #expect(both.count == 2)
        let decided = made.formed(
            prior: PriorFamilies(
                members: Dictionary(
                    uniqueKeysWithValues: plain.families.map { ($0.id, Set($0.members.map(\.person))) }),
                nextID: plain.nextID),
            decisions: FamilyDecisions([decision(.remove, child, family: both[1].id)]))
        #expect(decided.families.filter { $0.member(child) != nil }.map(\.id) == [both[0].id])
    }

    @Test func aDecisionFollowsAPersonWhoWasMerged() throws {
        let home = Household()
        let gone = PersonID(77)
        let decisions = FamilyDecisions(
            [decision(.add, gone, role: .carer)], merged: [gone: PersonID(78), PersonID(78): home.neighbour])
        let formed = home.made.formed(decisions: decisions)
        #expect(formed.families[0].member(home.neighbour)?.role == .carer)
        #expect(formed.problems.isEmpty)
    }

    @Test func aCycleOfMergesEndsAndIsReported() {
        let home = Household()
        let decisions = FamilyDecisions(
            [decision(.add, PersonID(77), role: .carer)],
            merged: [PersonID(77): PersonID(78), PersonID(78): PersonID(77)])
        #expect(home.made.formed(decisions: decisions).problems.map(\.kind) == [.decisionWithoutPerson])
    }

    @Test func twoWhoWereDecidedOtherwiseAndAreOneAreReported() {
        let home = Household()
        let decisions = FamilyDecisions(
            [decision(.confirm, PersonID(77), id: 1), decision(.remove, home.child, id: 2)],
            merged: [PersonID(77): home.child])
        let formed = home.made.formed(decisions: decisions)
        #expect(formed.families[0].member(home.child) == nil, "the later is followed")
        #expect(formed.problems.map(\.kind) == [.decisionsConflict])
    }

    @Test func aSplitPersonIsReported() {
        let home = Household()
        let decisions = FamilyDecisions([decision(.confirm, home.child)], split: [home.child])
        #expect(home.made.formed(decisions: decisions).problems.map(\.kind) == [.decisionOnSplitPerson])
    }

    @Test func aFamilyWithoutEvidenceStandsOnTwoDecisions() {
        let home = Household(related: false)
        let kept = [
            decision(.confirm, home.child, id: 1, role: .child), decision(.add, home.neighbour, id: 2, role: .carer),
        ]
        let formed = home.made.formed(
            prior: PriorFamilies(nextID: 10),
            decisions: FamilyDecisions(
                kept.map { decision in
                    var decision = decision
                    decision.family = FamilyID(5)
                    return decision
                }))
        let family = formed.families.first { $0.id == FamilyID(5) }
        #expect(family?.members.map(\.role) == [.child, .carer])
        #expect(family?.hasDependentChild == true)
    }

    @Test func aFamilyThatIsGoneIsReportedWithItsDecision() {
        let home = Household()
        let formed = home.made.formed(
            prior: PriorFamilies(nextID: 10),
            decisions: FamilyDecisions([decision(.remove, home.neighbour, family: FamilyID(5))]))
        #expect(formed.problems.map(\.kind) == [.decisionWithoutFamily])
        #expect(formed.problems[0].people == [home.neighbour])
        #expect(formed.problems[0].summary.contains("family 5"))
    }

    @Test func aFamilyOfWhichNobodyIsLeftIsReported() {
        let home = Household()
        let formed = home.made.formed(
            prior: prior([home.mother, home.child]),
            decisions: FamilyDecisions([
                decision(.remove, home.child, id: 1), decision(.remove, home.mother, id: 2),
            ]))
        #expect(formed.families.isEmpty)
        #expect(formed.problems.map(\.kind) == [.decisionWithoutFamily])
    }

    /// Those who were added to a family must not carry its id away with them to their own.
    @Test func anAddedFamilyDoesNotTakeTheID() {
        var made = MadeFamily()
        let other = made.add("CAT", "SMITH", born: "1985-03-04", .female)
        let pupil = made.add("DOT", "SMITH", born: "2014-03-04", .female)
        let mother = made.add("ANN", "JONES", born: "1988-03-04", .female)
        let child = made.add("BEN", "JONES", born: "2015-03-04", .male)
        made.relate(other, .parent, pupil)
        made.relate(mother, .parent, child)
        let decisions = FamilyDecisions([
            decision(.add, other, id: 1, role: .relative), decision(.add, pupil, id: 2, role: .relative),
        ])
        let formed = made.formed(
            prior: PriorFamilies(
                members: [Self.family: [mother, child, other, pupil], FamilyID(2): [other, pupil]], nextID: 3),
            decisions: decisions)
        #expect(formed.families.map(\.id) == [Self.family, FamilyID(2)])
        #expect(formed.families[0].members.map(\.person) == [other, pupil, mother, child])
        #expect(formed.families[1].members.map(\.person) == [other, pupil])
    }

    @Test func aHundredThousandDecisionsAreNoMatter() {
        let home = Household()
        let many = (1...100_000).map {
            decision(.add, PersonID(Int64($0 % 50_000 + 100)), id: Int64($0), role: .relative)
        }
        let formed = home.made.formed(decisions: FamilyDecisions(many))
        #expect(formed.families.count == 1)
        #expect(formed.problems.count == 50_000)
    }
}
