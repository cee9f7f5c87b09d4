import Intake
import Records
import Testing

@Suite("Benefit claims")
struct BenefitsTests {
    static let definition = #"""
        {
          "source": "dwp", "file": {"format": "csv"}, "dates": ["yyyyMMdd"], "tolerated_bad_rows": "100%",
          "period": {"from": "2021-09-01", "to": "2026-08-31"},
          "codes": {"benefit": {"UC": "uc", "JSA(IB)": "jsa", "DLA": "", "*": "esa"}, "role": {"P": "Partner", "C": "Claimant"}},
          "people": [
            {"as": "claimant", "name": {"title": "T", "given": "F", "family": "S"}, "birth": "DOB", "death": "DOD",
             "identifiers": {"nino": "NINO"}, "household": "Claim", "household_role": {"column": "Role", "codes": "role"},
             "expected_delivery": "EDD", "sex": "Sex"}
          ],
          "events": [
            {"kind": "benefit_claim", "start": "From", "end": "To", "open": true, "people": {"claimant": "claimant"},
             "attributes": {"benefit": {"column": "Ben", "codes": "benefit"}, "conditionality": "Cond",
                            "out_of_work": {"column": "Cond", "is": ["searching", "none"]}}}
          ]
        }
        """#

    func extract(_ rows: String) throws -> SampleExtract {
        try SampleExtract(
            SourceDefinition.json(Self.definition),
            csv: "NINO,T,F,S,DOB,DOD,Claim,Role,EDD,Sex,Ben,Cond,From,To\n" + rows)
    }

    @Test("hold until their end, with flags and open codes")
    func claims() throws {
        let extract = try extract(
            """
            ab123456c,Mr,Al,Ray,19840506,,CL1,c,,M,uc,Searching,20240401,
            TN060584M,Mr,Al,Ray,19840506,,CL1,p,,1,PIP?,,20240401,20250331
            QQ123456A,Ms,Bo,Ray,19840506,19830101,,,,f,DLA,Working,20240401,

            """)
        #expect(extract.faults.isEmpty)
        #expect(extract.people.map { $0.identifiers.first?.validity } == [.valid, .temporary, .invalid])
        #expect(extract.people.map(\.sex) == [.male, .male, .female])
        #expect(extract.people.map(\.householdRole) == ["claimant", "partner", nil])
        #expect(extract.people.map(\.household) == ["CL1", "CL1", nil])
        #expect(extract.people[0].name.title == "MR")
        #expect(extract.people[2].death == nil)
        #expect(extract.problems.contains(FieldProblem(column: "DOD", rule: .datesOutOfOrder)))
        let events = extract.events
        #expect(events[0].isOpen && !events[1].isOpen)
        #expect(
            events[0].attributes == [
                "benefit": .text("uc"), "conditionality": .text("Searching"), "out_of_work": .flag(true),
            ])
        #expect(events[1].attributes == ["benefit": .text("esa")])
        #expect(events[2].attributes == ["conditionality": .text("Working"), "out_of_work": .flag(false)])
    }

    @Test("mention an unborn child by the day it is expected")
    func unborn() throws {
        let extract = try extract(",,Baby,Ray,,,CL1,,20261101,,UC,,20240401,\n")
        let child = try #require(extract.people.first)
        #expect(child.name == PersonName(family: "RAY"))
        #expect(child.expectedDelivery?.description == "2026-11-01")
    }
}
