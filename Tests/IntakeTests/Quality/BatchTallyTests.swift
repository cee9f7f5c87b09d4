import Intake
import Records
import Testing

@Suite("A batch's tally")
struct BatchTallyTests {
    func census(_ rows: String...) throws -> SampleExtract {
        try SampleExtract(
            SourceDefinition.json(CensusTests.definition),
            csv: CensusTests.header + rows.joined(separator: "\n") + "\n")
    }

    let second = CensusTests.good.replacing("b801200005001", with: "P2").replacing("m602la", with: "")
        .replacing("05/03/2014", with: "")
    let bad = CensusTests.good.replacing("b801200005001", with: "P3").replacing("|C", with: "|Q")

    @Test("counts rows, people, events and what was wrong")
    func counts() throws {
        let tally = try census(CensusTests.good, second, bad).tally
        #expect(tally.rows == 3 && tally.loaded == 2 && tally.quarantined == 1)
        #expect(tally.people == 4 && tally.relationships == 2 && tally.events == 2)
        #expect(tally.faultCounts.map(\.rule) == ["unmapped_code"])
        #expect(tally.faultCounts.first?.column == "Enrol")
        #expect(tally.problemCounts.map(\.rule) == ["invalid_identifier"])
    }

    @Test("shows how complete each field is")
    func completeness() throws {
        let fields = try census(CensusTests.good, second).tally.fieldCounts
        func share(_ mention: String, _ field: String) -> Double? {
            fields.first { $0.mention == mention && $0.field == field }?.share
        }
        #expect(share("pupil", "birth") == 0.5)
        #expect(share("pupil", "family") == 1)
        #expect(share("pupil", "postcode") == 0.5)
        #expect(share("pupil", "upn") == 0.5)
        #expect(share("parent", "phone") == 1)
        #expect(share("parent", "birth") == nil)
    }

    @Test("refuses a file with more bad rows than are tolerated, and says why")
    func tolerance() throws {
        try census(CensusTests.good, bad).tally.checkTolerance()
        let tally = try census(CensusTests.good, bad, bad).tally
        do {
            try tally.checkTolerance()
            Issue.record("two bad rows of three were tolerated at 50 %")
        } catch {
            #expect(error.code == .tooManyBadRows)
            #expect(error.reason.contains("2 of 3 rows were quarantined (66.7 %), and the definition tolerates 50 %"))
            #expect(error.reason.contains("unmapped_code in 'Enrol' (2)"))
        }
    }

    @Test("and faults and problems never hold a person's value")
    func canaries() throws {
        let canary = "Canaryson"
        let header = CensusTests.header.dropLast().split(separator: "|").map(String.init)
        var checked = 0
        for column in header.indices {
            var cells = CensusTests.good.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            cells[column] = canary
            let extract = try census(cells.joined(separator: "|"), cells.joined(separator: "|") + "|x|\(canary)")
            var said = extract.faults.flatMap { $0.map { "\($0) \($0.shape ?? "") \($0.reason) \($0.column ?? "")" } }
            said += extract.problems.map { "\($0)" }
            said += extract.tally.faultCounts.map { "\($0)" } + extract.tally.problemCounts.map { "\($0)" }
            do { try extract.tally.checkTolerance() } catch { said.append(error.reason) }
            checked += said.count
            #expect(!said.joined(separator: "\n").lowercased().contains(canary.lowercased()), "\(header[column])")
        }
        #expect(checked > 30)
    }
}
