import Extracts
import Intake
import Records
import Testing

@Suite("A file's headings")
struct HeaderTests {
    func refusal(_ header: [String]) throws -> IntakeError? {
        let definition = try SourceDefinition.json(AttendanceTests.definition)
        do {
            _ = try RowInterpreter(definition: definition, header: header, batch: BatchID(1))
            return nil
        } catch {
            return error
        }
    }

    @Test("may stand in any order and case")
    func order() throws {
        #expect(try refusal(["o", "g", "i", "l", "\\", "/", "TERM", "pupil", "more"]) == nil)
    }

    @Test("that lack a column are refused with the nearest")
    func missing() throws {
        let error = try #require(try refusal(["Pupil", "Terms", "/", "\\", "L", "I", "G", "O"]))
        #expect(error.code == .missingColumns)
        #expect(error.reason.contains("no column 'Term' (nearest in the file: 'Terms')"))
    }

    @Test("of another file are refused with what was expected and found")
    func wrongFile() throws {
        let error = try #require(try refusal(["Tenancy", "Name", "Rent"]))
        #expect(error.code == .wrongFile)
        #expect(error.reason.contains("'Pupil'") && error.reason.contains("'Tenancy'"))
    }

    @Test("that are a row of values are not shown")
    func valuesAsHeadings() throws {
        let error = try #require(try refusal(["CANARY", "05/03/2014", "M60 2LA"]))
        #expect(error.code == .wrongFile)
        #expect(!error.reason.contains("CANARY"))
    }

    @Test("and batch numbers are within range")
    func batches() throws {
        let definition = try SourceDefinition.json(AttendanceTests.definition)
        let header = ["Pupil", "Term", "/", "\\", "L", "I", "G", "O"]
        #expect(throws: IntakeError(.invalidBatch, "")) {
            try RowInterpreter(definition: definition, header: header, batch: BatchID(0))
        }
    }
}
