import Families
import Identity
import Programmes
import Records
import Testing

/// Given lives and what the expanded programme says of them, with the rule on parents who live elsewhere.
@Suite struct ExpandedProgrammeTests {
    static let father = PersonID(5)

    static let specifications: [Specification] = [
        Specification("prisoner_near_release", .met, "A father in custody, released in five months") {
            $0.add(father, .father, born: "1984-01-01")
            $0.supervision("custody", release: "2027-01-31")
        },
        Specification("prisoner_near_release", .notMet, "A father in custody, released in two years") {
            $0.add(father, .father, born: "1984-01-01")
            $0.supervision("custody", release: "2028-08-31")
        },
        Specification("prisoner_near_release", .notKnown, "A father in custody, release date not stated") {
            $0.add(father, .father, born: "1984-01-01")
            $0.supervision("custody", release: nil)
        },
        Specification("community_sentence", .met, "A father on licence") {
            $0.add(father, .father, born: "1984-01-01")
            $0.supervision("licence", release: nil)
        },
        Specification("community_sentence", .notMet, "A grandfather on licence") {
            $0.add(father, .grandparent, born: "1954-01-01")
            $0.supervision("licence", release: nil)
        },
        Specification("persistent_absence", .met, "12 of 120 sessions missed in each of three terms") {
            $0.forget("school_absence", of: Life.child)
            $0.attends(Life.child, absent: 12)
        },
        Specification("persistent_absence", .notMet, "11 of 120 sessions missed in each of three terms") {
            $0.forget("school_absence", of: Life.child)
            $0.attends(Life.child, absent: 11)
        },
        Specification("exclusion_days_primary", .met, "A child of nine suspended for two and a half days, twice") {
            $0.born(Life.child, "2016-10-10")
            $0.exclusion(on: "2025-10-01", "suspension", days: 2.5)
            $0.exclusion(on: "2026-02-01", "suspension", days: 2.5)
        },
        Specification("exclusion_days_primary", .notMet, "A child of 12 suspended for six days") {
            $0.exclusion(on: "2025-10-01", "suspension", days: 6)
        },
        Specification("exclusion_days", .notKnown, "A suspension of which the days are not stated") {
            $0.add("school_exclusion", Life.child, "2025-10-01", ["category": .text("suspension")])
        },
        Specification("exploitation_risk", .met, "An assessment that found gangs and neglect") {
            $0.add(
                "social_care_assessment", Life.child, "2026-01-01", to: "2026-02-01",
                ["factors": .codes(["16A", "13A"])])
        },
        Specification("exploitation_risk", .notMet, "An assessment that found neglect") {
            $0.add("social_care_assessment", Life.child, "2026-01-01", to: "2026-02-01", ["factors": .codes(["16A"])])
        },
        Specification("neet", .met, "A young person of 17 without work or school") {
            $0.add(PersonID(3), .child, born: "2009-01-01")
            $0.add("not_in_education_employment", PersonID(3), "2026-01-01", open: true)
        },
        Specification("rent_arrears", .met, "A tenant with arrears of £500") {
            $0.tenancy(arrears: 500, notice: "none")
        },
        Specification("domestic_incident", .met, "A child was there when police were called in May") {
            $0.add("domestic_incident", Life.child, as: "child_present", "2026-05-01")
        },
        Specification("new_mother", .notKnown, "A child of one whom no health visitor has on record") {
            $0.add(PersonID(3), .child, born: "2025-05-01")
            $0.changeSource("health_visitor_contact") {
                $0.population = .matched
                $0.ages = .init(from: 0, to: 4)
            }
        },
        Specification("new_mother", .notMet, "The health visitor tells only of those she knows, and all are older") {
            $0.changeSource("health_visitor_contact") {
                $0.population = .matched
                $0.ages = .init(from: 0, to: 4)
            }
        },
        Specification("health_nomination", .met, "Nominated for health and work") {
            $0.add("programme_nomination", Life.mother, "2026-05-01", ["reasons": .codes(["work", "health"])])
        },
        Specification("eligible", .met, "Out of work, and a domestic incident") {
            $0.claim("jsa", outOfWork: true)
            $0.add("domestic_incident", Life.mother, "2026-05-01")
        },
        Specification("eligible", .notMet, "Out of work alone") { $0.claim("jsa", outOfWork: true) },
        Specification("eligible", .met, "A father at home, on licence and out of work") {
            $0.add(father, .father, born: "1984-01-01")
            $0.supervision("licence", release: nil)
            $0.claim("jsa", outOfWork: true, of: father)
        },
        Specification("eligible", .notMet, "A father who lives elsewhere, on licence and out of work") {
            $0.add(father, .father, born: "1984-01-01", resident: false)
            $0.supervision("licence", release: nil)
            $0.claim("jsa", outOfWork: true, of: father)
        },
        Specification("eligible", .met, "The same father, and a domestic incident with the mother as victim") {
            $0.add(father, .father, born: "1984-01-01", resident: false)
            $0.supervision("licence", release: nil)
            $0.claim("jsa", outOfWork: true, of: father)
            $0.add("domestic_incident", Life.mother, "2026-05-01")
        },
        Specification("eligible", .met, "The same father, and the mother out of work too") {
            $0.add(father, .father, born: "1984-01-01", resident: false)
            $0.supervision("licence", release: nil)
            $0.claim("jsa", outOfWork: true, of: father)
            $0.claim("jsa", outOfWork: true)
        },
        Specification("eligible", .met, "Two parents who live elsewhere, each the cause of one problem") {
            $0.add(father, .father, born: "1984-01-01", resident: false)
            $0.add(PersonID(6), .stepParent, born: "1984-01-01", resident: false)
            $0.supervision("licence", release: nil)
            $0.claim("jsa", outOfWork: true, of: PersonID(6))
        },
        Specification("eligible", .notKnown, "The father elsewhere on licence and out of work; attendance not held") {
            $0.add(father, .father, born: "1984-01-01", resident: false)
            $0.supervision("licence", release: nil)
            $0.claim("jsa", outOfWork: true, of: father)
            $0.forget("school_absence", of: Life.child)
        },
    ]

    @Test(arguments: specifications) func answers(_ row: Specification) {
        let finding = row.found(in: Fixture.expanded)
        #expect(finding.answer == row.answer, "\(finding.why) \(finding.unknowns.map(\.reason))")
    }

    @Test func headlineOfAParentElsewhereStaysMetWhileEligibilitySaysWhy() {
        var life = Life()
        life.add(Self.father, .father, born: "1984-01-01", resident: false)
        life.supervision("licence", release: nil)
        life.claim("jsa", outOfWork: true, of: Self.father)
        let findings = life.findings(Fixture.expanded)
        #expect(findings.filter { ["crime", "work"].contains($0.criterion) }.allSatisfy { $0.answer == .met })
        let eligible = findings.last!
        #expect(eligible.amount == 2)
        #expect(eligible.threshold == 2)
        #expect(eligible.why.contains("does not live with the children"))
    }
}

extension Life {
    mutating func supervision(_ order: String, release: String?) {
        var attributes: [String: AttributeValue] = ["order": .text(order)]
        attributes["release_date"] = release.map { .day(Life.day($0)) }
        add("probation_supervision", ExpandedProgrammeTests.father, "2025-05-05", open: true, attributes)
    }
}
