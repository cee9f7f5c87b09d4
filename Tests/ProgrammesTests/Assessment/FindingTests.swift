import Families
import Foundation
import Identity
import Programmes
import Records
import Testing

/// What findings carry besides the answer.
@Suite struct FindingTests {
    @Test func oneFindingForEachCriterionInTheOrderOfTheDefinition() {
        for programme in [Fixture.phaseOne, Fixture.expanded] {
            let expected =
                programme.headlines.flatMap { [$0.id] + $0.criterion.indicators.map(\.id) } + ["eligible"]
            let findings = Life().findings(programme)
            #expect(findings.map(\.criterion) == expected)
            #expect(findings.allSatisfy { $0.family == FamilyID(7) && $0.programme == programme.programme })
        }
    }

    @Test func quietFamilyMeetsNothingAndEverythingIsKnown() {
        for programme in [Fixture.phaseOne, Fixture.expanded] {
            for finding in Life().findings(programme) {
                #expect(finding.answer == .notMet, "\(finding.criterion): \(finding.why)")
                #expect(finding.unknowns.isEmpty)
            }
        }
    }

    @Test func absenceCarriesShareThresholdAndEvidence() {
        var life = Life()
        life.forget("school_absence", of: Life.child)
        life.attends(Life.child, absent: 20, unauthorised: 15)
        let finding = life.finding("unauthorised_absence", Fixture.phaseOne)
        #expect(finding.answer == .notMet)
        #expect(finding.amount == 0.125)
        #expect(finding.threshold == 0.15)
        #expect(finding.unit == .share)
        #expect(finding.why == "The most found is 12.5 % where 15 % is enough.")
        #expect(
            finding.evidence.map(\.summary) == [
                "15 of 120 sessions unauthorised, 2025-autumn", "15 of 120 sessions unauthorised, 2026-spring",
                "15 of 120 sessions unauthorised, 2026-summer",
            ])
        #expect(finding.evidence.map(\.amount) == [15, 15, 15])
    }

    @Test func enoughInTheTermsHeldIsMetThoughATermIsMissing() {
        var life = Life()
        life.forget("school_absence", of: Life.child)
        life.attends(Life.child, terms: 0..<1, absent: 40, unauthorised: 40)
        let finding = life.finding("unauthorised_absence", Fixture.phaseOne)
        #expect(finding.answer == .met)
        #expect(finding.why == "One member has 33.3 % where 15 % is enough.")
    }

    @Test func missingTermsAreSaid() {
        var life = Life()
        life.forget("school_absence", of: Life.child)
        life.attends(Life.child, terms: 1..<3)
        let finding = life.finding("unauthorised_absence", Fixture.phaseOne)
        #expect(finding.unknowns.map(\.reason) == ["attendance in a term is held for 2 of the 3 terms needed"])
    }

    @Test func twoRowsOfOneTermAreOneTerm() {
        var life = Life()
        life.forget("school_absence", of: Life.child)
        life.attends(Life.child, terms: 0..<2)
        life.attends(Life.child, terms: 0..<1, unauthorised: 10)
        #expect(life.finding("unauthorised_absence", Fixture.phaseOne).answer == .notKnown)
    }

    @Test func evidenceLeadsToTheEvent() {
        var life = Life()
        let id = life.exclusion(on: "2025-11-03", "permanent")
        let finding = life.finding("permanent_exclusion", Fixture.phaseOne)
        #expect(
            finding.evidence == [
                Evidence(
                    event: id, person: Life.child,
                    summary: "suspension or exclusion from school: “Permanent exclusion”, 2025-11-03")
            ])
        #expect(finding.why == "One member has 1 where 1 is enough.")
    }

    @Test func headlineCarriesTheEvidenceOfWhatMadeItMet() {
        var life = Life()
        let id = life.exclusion(on: "2025-11-03", "permanent")
        let headline = life.finding("education", Fixture.phaseOne)
        #expect(headline.because == ["permanent_exclusion"])
        #expect(headline.evidence.map(\.event) == [id])
        #expect(headline.why == "Met: A child permanently excluded in the last three terms.")
    }

    @Test func unknownHeadlineCarriesWhatIsNeeded() {
        var life = Life()
        life.forget("school_absence", of: Life.child)
        let headline = life.finding("education", Fixture.phaseOne)
        #expect(headline.because == ["unauthorised_absence"])
        #expect(headline.unknowns.map(\.reason) == ["no record in school absence is matched to this person"])
    }

    @Test func nobodyOfTheAgeIsSaid() {
        var life = Life()
        life.born(Life.child, "2023-03-10")
        let finding = life.finding("unauthorised_absence", Fixture.phaseOne)
        #expect(finding.answer == .notMet)
        #expect(finding.why == "Nobody in the family is aged 5 to 15.")
    }

    @Test func unknownBirthMattersOnlyWhereSomethingWouldCount() {
        var life = Life()
        life.born(Life.child, nil)
        #expect(life.finding("youth_offence", Fixture.phaseOne).answer == .notMet)
        life.offence(on: "2026-02-10", outcome: "2026-03-01", proven: true)
        let finding = life.finding("youth_offence", Fixture.phaseOne)
        #expect(finding.answer == .notKnown)
        #expect(finding.unknowns.map(\.reason) == ["the date of birth is not known well enough to tell the age"])
    }

    @Test func partialBirthTellsWhatItCan() {
        for (year, answer) in [(2012, Answer.met), (2008, .notKnown), (2007, .notMet)] {
            var life = Life()
            life.add(PersonID(3), .child, born: "2020-01-05")
            life.people[Life.child]?.birth = PartialDate(year: year)
            life.offence(on: "2026-02-10", outcome: "2026-03-01", proven: true)
            #expect(life.finding("youth_offence", Fixture.phaseOne).answer == answer, "\(year)")
        }
    }

    @Test func firstOfJanuaryByDefaultIsOnlyItsYear() {
        var life = Life()
        life.add(PersonID(3), .child, born: "2020-01-05")
        life.people[Life.child]?.birth = PartialDate(Life.day("2008-01-01"), isDefault: true)
        life.offence(on: "2026-02-10", outcome: "2026-03-01", proven: true)
        #expect(life.finding("youth_offence", Fixture.phaseOne).answer == .notKnown)
    }

    // MARK: Who is looked at

    @Test func familyWithoutDependentChildHasNoFindings() {
        var life = Life()
        life.born(Life.child, "2005-03-10")
        life.members[1].role = .adultChild
        #expect(life.findings(Fixture.phaseOne).isEmpty)
    }

    @Test func seventeenIsDependentWhileOnARoll() {
        var life = Life()
        life.born(Life.child, "2009-03-10")
        #expect(life.findings(Fixture.phaseOne).isEmpty)
        life.add("school_enrolment", Life.child, "2025-09-01", open: true)
        #expect(!life.findings(Fixture.phaseOne).isEmpty)
    }

    @Test func unbornChildMakesAFamilyButCommitsNoOffence() {
        var life = Life()
        life.members.removeLast()
        life.people[Life.child] = nil
        life.add(PersonID(3), .unbornChild)
        life.people[PersonID(3)]?.expectedDelivery = Life.day("2027-01-01")
        #expect(life.finding("youth_offence", Fixture.phaseOne).why.hasPrefix("Nobody in the family"))
        #expect(life.finding("child_protection", Fixture.phaseOne).answer == .notMet)
    }

    @Test func formerMembersAndTheDeadAreLeftOut() {
        var life = Life()
        life.claim("esa", outOfWork: true)
        life.members[0].period = Period(to: Life.day("2026-05-01"))
        #expect(life.finding("work", Fixture.phaseOne).answer == .notMet)
        life.members[0].period = .unbounded
        #expect(life.finding("work", Fixture.phaseOne).answer == .met)
        life.people[Life.mother]?.death = Life.day("2026-05-01")
        #expect(life.finding("work", Fixture.phaseOne).answer == .notMet)
    }

    // MARK: One event once

    @Test func laterBatchReplacesAnEarlierReport() {
        var life = Life()
        life.add(
            "alternative_provision", Life.child, "2026-01-10", open: true, batch: 1, identity: "P1",
            ["because_excluded": .flag(true)])
        #expect(life.finding("alternative_provision", Fixture.phaseOne).answer == .met)
        life.add(
            "alternative_provision", Life.child, "2026-01-10", to: "2026-06-01", batch: 2, identity: "P1",
            ["because_excluded": .flag(true)])
        #expect(life.finding("alternative_provision", Fixture.phaseOne).answer == .notMet)
    }

    @Test func oneOffenceReportedTwiceIsCountedOnce() {
        var life = Life()
        life.offence(on: "2026-02-10", outcome: "2026-03-01", proven: true)
        life.offence(on: "2026-02-10", outcome: "2026-06-01", proven: true)
        let finding = life.finding("youth_offence", Fixture.phaseOne)
        #expect(finding.amount == 1)
        #expect(
            finding.evidence.map(\.summary) == [
                "outcome of an offence: proven, 2026-02-10, outcome date 2026-03-01"
            ])
    }

    @Test func eventsOfTheFamilyTogetherCountOnceForAllWhoTookPart() throws {
        let json = Fixture.programme(
            #"""
            {"id": "repeat", "title": "Repeat", "citation": "made up", "events": "domestic_incident",
             "within": {"months": 12}, "count": {"at_least": 2}, "per": "family"}
            """#)
        let programme = try Fixture.decode(json)
        var life = Life()
        let incident = life.add("domestic_incident", Life.mother, as: "victim", "2026-05-01")
        life.join(incident, Life.child, as: "child_present")
        #expect(life.finding("repeat", programme).amount == 1)
        #expect(life.finding("repeat", programme).answer == .notMet)
        life.add("domestic_incident", Life.child, as: "child_present", "2026-06-01")
        let finding = life.finding("repeat", programme)
        #expect(finding.answer == .met)
        #expect(finding.why == "The family together has 2 where 2 are enough.")
    }

    // MARK: Determinism

    @Test func orderOfMembersEventsAndSourcesIsIrrelevant() {
        var life = Life()
        life.offence(on: "2026-02-10", outcome: "2026-03-01", proven: true)
        life.offence(on: "2026-03-10", outcome: "2026-04-01", proven: true)
        for date in ["2025-10-01", "2026-02-03", "2026-05-05"] { life.exclusion(on: date, "suspension") }
        life.claim("esa", outOfWork: true)
        life.forget("school_absence", of: Life.child)
        let first = life.findings(Fixture.expanded)
        for (person, events) in life.events { life.events[person] = events.reversed() }
        life.coverage.reverse()
        #expect(life.findings(Fixture.expanded) == first)
    }

    @Test func findingsSurviveCoding() throws {
        var life = Life()
        life.exclusion(on: "2025-11-03", "permanent")
        let findings = life.findings(Fixture.phaseOne)
        let decoded = try JSONDecoder().decode([Finding].self, from: try JSONEncoder().encode(findings))
        #expect(decoded == findings)
    }
}
