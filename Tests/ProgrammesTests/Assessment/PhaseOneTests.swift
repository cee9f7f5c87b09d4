import Families
import Identity
import Programmes
import Records
import Testing

/// Given lives and what phase one says of them. The rows also make the worked examples of the reference page.
@Suite struct PhaseOneTests {
    static let specifications: [Specification] = crime + education + work + local + eligible

    static let crime = [
        Specification("youth_offence", .met, "A child of 12 with a proven offence six months ago") {
            $0.offence(on: "2026-02-10", outcome: "2026-03-01", proven: true)
        },
        Specification("youth_offence", .notMet, "The same offence with no further action") {
            $0.offence(on: "2026-02-10", outcome: "2026-03-01", proven: false)
        },
        Specification("youth_offence", .notMet, "A proven offence whose outcome is 13 months old") {
            $0.offence(on: "2025-06-10", outcome: "2025-07-30", proven: true)
        },
        Specification("youth_offence", .met, "An offence 13 months ago, proven ten months ago") {
            $0.offence(on: "2025-07-20", outcome: "2025-11-02", proven: true)
        },
        Specification("youth_offence", .notMet, "An offence proven two years ago and back in court this year") {
            $0.offence(on: "2024-06-10", outcome: "2024-07-30", proven: true)
            $0.offence(on: "2024-06-10", outcome: "2026-03-01", proven: true)
        },
        Specification("youth_offence", .notKnown, "An offence of which it is not stated whether it was proven") {
            $0.offence(on: "2026-02-10", outcome: "2026-03-01", proven: nil)
        },
        Specification("youth_offence", .notKnown, "A proven offence by a child whose date of birth is not known") {
            $0.born(Life.child, nil)
            $0.offence(on: "2026-02-10", outcome: "2026-03-01", proven: true)
        },
        Specification("youth_offence", .notMet, "A proven offence by the mother") {
            $0.offence(on: "2026-02-10", outcome: "2026-03-01", proven: true, by: Life.mother)
        },
        Specification("youth_offence", .met, "Now 18, and 17 at the offence") {
            $0.add(PersonID(3), .adultChild, born: "2008-06-01")
            $0.offence(on: "2026-02-10", outcome: "2026-03-01", proven: true, by: PersonID(3))
        },
        Specification("youth_offence", .notKnown, "Youth justice tells only of those it knows, and not of this child") {
            $0.changeSource("offence_outcome") { $0.population = .matched }
        },
        Specification("youth_offence", .notMet, "The same, where the child is 5 and below the age of responsibility") {
            $0.changeSource("offence_outcome") { $0.population = .matched }
            $0.born(Life.child, "2021-03-10")
        },
        Specification("asb_intervention", .met, "A mother with an acceptable behaviour contract in May") {
            $0.add(
                "asb_intervention", Life.mother, "2026-05-02", ["tool": .text("abc"), "housing_related": .flag(false)])
        },
        Specification("asb_intervention", .notMet, "A warning only") {
            $0.add("asb_intervention", Life.mother, "2026-05-02", ["tool": .text("warning")])
        },
        Specification("asb_housing", .met, "A warning that concerns the home") {
            $0.add(
                "asb_intervention", Life.mother, "2026-05-02",
                ["tool": .text("warning"), "housing_related": .flag(true)])
        },
    ]

    static let education = [
        Specification("permanent_exclusion", .met, "A child permanently excluded in November") {
            $0.exclusion(on: "2025-11-03", "permanent")
        },
        Specification("permanent_exclusion", .notMet, "A child permanently excluded two years ago") {
            $0.exclusion(on: "2024-11-03", "permanent")
        },
        Specification("fixed_exclusions", .met, "One child with three suspensions in three terms") {
            for date in ["2025-10-01", "2026-02-03", "2026-05-05"] { $0.exclusion(on: date, "suspension") }
        },
        Specification("fixed_exclusions", .notMet, "Two children with three suspensions between them") {
            $0.add(PersonID(3), .child, born: "2013-01-01")
            $0.attends(PersonID(3))
            $0.exclusion(on: "2025-10-01", "suspension")
            $0.exclusion(on: "2026-02-03", "suspension")
            $0.exclusion(on: "2026-05-05", "suspension", of: PersonID(3))
        },
        Specification("fixed_exclusions", .notMet, "Two suspensions, one of them reported twice") {
            $0.exclusion(on: "2025-10-01", "suspension", identity: "A")
            $0.exclusion(on: "2025-10-01", "suspension", identity: "A")
            $0.exclusion(on: "2026-02-03", "suspension", identity: "B")
        },
        Specification("fixed_exclusions", .notKnown, "Exclusions are loaded for the autumn term only") {
            $0.changeSource("school_exclusion") {
                $0.loaded = [Period(from: Life.day("2021-09-01"), to: Life.day("2025-12-31"))]
            }
        },
        Specification("alternative_provision", .met, "In alternative provision after an exclusion") {
            $0.add("alternative_provision", Life.child, "2026-01-10", open: true, ["because_excluded": .flag(true)])
        },
        Specification("alternative_provision", .notMet, "In alternative provision for illness") {
            $0.add("alternative_provision", Life.child, "2026-01-10", open: true, ["because_excluded": .flag(false)])
        },
        Specification("alternative_provision", .notMet, "Back from alternative provision since July") {
            $0.add(
                "alternative_provision", Life.child, "2026-01-10", to: "2026-07-10", ["because_excluded": .flag(true)])
        },
        Specification("not_on_roll", .met, "On the register of children missing education") {
            $0.add("children_missing_education", Life.child, "2026-05-10", open: true)
        },
        Specification("not_on_roll", .notKnown, "The register is not loaded") {
            $0.changeSource("children_missing_education") { $0.loaded = [] }
        },
        Specification("not_on_roll", .notMet, "The register is not loaded, and the child is on a school's roll") {
            $0.changeSource("children_missing_education") { $0.loaded = [] }
            $0.add("school_enrolment", Life.child, "2025-09-01", open: true)
        },
        Specification("unauthorised_absence", .notMet, "17 of 120 sessions unauthorised in each of three terms") {
            $0.forget("school_absence", of: Life.child)
            $0.attends(Life.child, absent: 17, unauthorised: 17)
        },
        Specification("unauthorised_absence", .met, "18 of 120 sessions unauthorised in each of three terms") {
            $0.forget("school_absence", of: Life.child)
            $0.attends(Life.child, absent: 18, unauthorised: 18)
        },
        Specification("unauthorised_absence", .notMet, "A quarter of sessions missed, all authorised") {
            $0.forget("school_absence", of: Life.child)
            $0.attends(Life.child, absent: 30, unauthorised: 0)
        },
        Specification("unauthorised_absence", .notKnown, "Good attendance, held for two of the three terms") {
            $0.forget("school_absence", of: Life.child)
            $0.attends(Life.child, terms: 0..<2)
        },
        Specification("unauthorised_absence", .notKnown, "No attendance record is matched to the child") {
            $0.forget("school_absence", of: Life.child)
        },
        Specification("unauthorised_absence", .notMet, "The child is three and not of school age") {
            $0.forget("school_absence", of: Life.child)
            $0.born(Life.child, "2023-03-10")
        },
    ]

    static let work = [
        Specification("out_of_work_benefit", .met, "The mother claims Employment and Support Allowance") {
            $0.claim("esa", outOfWork: true)
        },
        Specification("out_of_work_benefit", .notMet, "The claim ended in July") {
            $0.claim("esa", outOfWork: true, to: "2026-07-31")
        },
        Specification("out_of_work_benefit", .notMet, "The mother claims Housing Benefit only") {
            $0.claim("hb", outOfWork: false)
        },
        Specification("out_of_work_benefit", .met, "The mother is the partner in a joint claim") {
            $0.claim("jsa", outOfWork: true, as: "partner")
        },
        Specification("out_of_work_benefit", .met, "A mother whose date of birth is not known claims Income Support") {
            $0.born(Life.mother, nil)
            $0.claim("is", outOfWork: true)
        },
        Specification("universal_credit_out_of_work", .met, "The mother has Universal Credit and no work") {
            $0.claim("uc", outOfWork: true)
        },
        Specification("universal_credit_out_of_work", .notMet, "The mother has Universal Credit in work") {
            $0.claim("uc", outOfWork: false)
        },
        Specification("work", .notKnown, "The department was not asked about the mother") {
            $0.changeSource("benefit_claim") { $0.population = .matched }
        },
    ]

    static let local = [
        Specification("child_protection", .met, "A child protection plan that ended in June") {
            $0.add("child_protection_plan", Life.child, "2025-03-01", to: "2026-06-01", ["category": .text("NEG")])
        },
        Specification("repeat_referral", .notMet, "One referral in the year and one before it") {
            $0.add("social_care_referral", Life.child, "2026-02-01")
            $0.add("social_care_referral", Life.child, "2025-02-01")
        },
        Specification("repeat_referral", .met, "Two referrals in the year") {
            $0.add("social_care_referral", Life.child, "2026-02-01")
            $0.add("social_care_referral", Life.child, "2026-04-01")
        },
        Specification("eviction_risk", .met, "A tenant with arrears and a notice of seeking possession") {
            $0.tenancy(arrears: 840, notice: "notice_seeking_possession")
        },
        Specification("eviction_risk", .notMet, "A tenant with arrears and no notice") {
            $0.tenancy(arrears: 840, notice: "none")
        },
        Specification("eviction_risk", .notMet, "Nobody in the family is a tenant in the landlord's extract") {
            $0.changeSource("tenancy") { $0.population = .matched }
        },
        Specification("teenage_parent", .met, "A mother of 19") { $0.born(Life.mother, "2007-01-01") },
        Specification("teenage_parent", .notMet, "A mother of 20") { $0.born(Life.mother, "2006-01-01") },
        Specification("teenage_parent", .notKnown, "A mother born in 2006, the day not known") {
            $0.people[Life.mother]?.birth = PartialDate(year: 2006)
        },
    ]

    static let eligible = [
        Specification("eligible", .met, "An offending child, three suspensions and no work") {
            $0.offence(on: "2026-02-10", outcome: "2026-03-01", proven: true)
            for date in ["2025-10-01", "2026-02-03", "2026-05-05"] { $0.exclusion(on: date, "suspension") }
            $0.claim("esa", outOfWork: true)
        },
        Specification("eligible", .notMet, "An offending child and no work, nothing local") {
            $0.offence(on: "2026-02-10", outcome: "2026-03-01", proven: true)
            $0.claim("esa", outOfWork: true)
        },
        Specification("eligible", .met, "An offending child, no work, and a member in treatment") {
            $0.offence(on: "2026-02-10", outcome: "2026-03-01", proven: true)
            $0.claim("esa", outOfWork: true)
            $0.add("substance_treatment", Life.mother, "2026-04-04", open: true)
        },
        Specification("eligible", .notKnown, "An offending child, no work, and no attendance record") {
            $0.offence(on: "2026-02-10", outcome: "2026-03-01", proven: true)
            $0.claim("esa", outOfWork: true)
            $0.forget("school_absence", of: Life.child)
        },
    ]

    @Test(arguments: specifications) func answers(_ row: Specification) {
        let finding = row.found(in: Fixture.phaseOne)
        #expect(finding.answer == row.answer, "\(finding.why) \(finding.unknowns.map(\.reason))")
    }

    @Test func everyIndicatorIsMetInOneLifeOrIsPlain() {
        let met = Set(Self.specifications.filter { $0.answer == .met }.map(\.criterion))
        for headline in ["crime", "education", "work"] {
            let indicators = Fixture.phaseOne.headline(headline)!.criterion.indicators.map(\.id)
            #expect(Set(indicators).isSubset(of: met))
        }
    }
}
