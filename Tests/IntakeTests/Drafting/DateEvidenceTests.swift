import Intake
import Records
import Testing

@Suite struct DateEvidenceTests {
    private func best(_ values: [String]) -> DateEvidence.Reading? {
        var evidence = DateEvidence()
        for value in values { evidence.add(value.utf8.span) }
        return evidence.best(of: values.count)
    }

    @Test(arguments: [
        (["13/02/2001", "01/12/1999"], "dd/MM/yyyy"), (["02/13/2001", "12/01/1999"], "MM/dd/yyyy"),
        (["2001-02-13", "1999-12-01"], "yyyy-MM-dd"), (["20010213", "19991201"], "yyyyMMdd"),
        (["13.02.2001", "01.12.1999"], "dd.MM.yyyy"), (["13-Feb-2001", "01-Dec-1999"], "dd-MMM-yyyy"),
        (["13/02/01", "01/12/99"], "dd/MM/yy"), (["3/2/2001", "13/12/1999"], "d/M/yyyy"),
        (["2/3/2001", "12/13/1999"], "M/d/yyyy"), (["2001-02-13T00:00:00", "1999-12-01T12:30:00"], "yyyy-MM-dd"),
    ])
    func formatsAreReadFromValues(_ values: [String], _ pattern: String) {
        let reading = best(values)
        #expect(reading?.format.pattern == pattern)
        #expect(reading?.share == 1)
    }

    @Test func oneValueOverTwelveInTheLastOfManyRowsSettlesTheOrder() {
        let values = Array(repeating: "03/04/2015", count: 5_000)
        #expect(best(values)?.isAmbiguous == true)
        #expect(best(values)?.format.pattern == "dd/MM/yyyy")
        let reading = best(values + ["04/25/2015"])
        #expect(reading?.format.pattern == "MM/dd/yyyy")
        #expect(reading?.isAmbiguous == false)
    }

    @Test func referencesOfEightDigitsAreNoDates() {
        #expect((best((0..<200).map { String(22_188_384 + $0 * 7_919) })?.share ?? 0) < 0.5)
    }

    @Test func serialsOfASpreadsheetAreNoDatesAndAreSaidToBeSerials() throws {
        let draft = try DraftedExtract(["Surname", "Forename", "DOB"], rows: 60) {
            ["Sykes", "Ann", String(38_000 + $0 * 31)]
        }
        #expect(!draft.yaml.contains("birth:"))
        #expect(draft.comments(on: "DOB").contains { $0.contains("spreadsheet's dates") })
    }

    @Test func datesThatStandForNotKnownAreSaid() throws {
        let draft = try DraftedExtract(["Surname", "Forename", "DOB"], rows: 60) {
            ["Sykes", "Ann", $0 % 10 == 0 ? "01/01/1900" : "1\($0 % 9)/05/2011"]
        }
        #expect(draft.has("birth: DOB"))
        #expect(draft.yaml.contains("6 dates stand for"))
    }
}
