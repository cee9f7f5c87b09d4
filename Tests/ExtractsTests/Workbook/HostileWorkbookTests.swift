import Extracts
import Testing

@Suite struct HostileWorkbookTests {
    /// A sheet of three columns and some hundred rows.
    static func ordinary() throws -> [UInt8] {
        var rows = ""
        for row in 1...300 {
            rows += "<row r=\"\(row)\"><c r=\"A\(row)\"><v>\(row)</v></c>"
            rows += "<c r=\"B\(row)\" t=\"s\"><v>\(row % 2)</v></c><c r=\"C\(row)\"><v>\(row * 7919)</v></c></row>"
        }
        var fixture = WorkbookFixture(rows)
        fixture.sharedStrings = "<si><t>x</t></si><si><t>y</t></si>"
        return try fixture.bytes()
    }

    @Test("A workbook cut at any 64th byte is refused with a clear error")
    func truncated() throws {
        let whole = try Self.ordinary()
        #expect(try ReadRows(whole, name: "f.xlsx").rows.count == 299)
        for length in stride(from: 64, to: whole.count, by: 64) {
            let error = try #require(refusal(Array(whole[..<length]), name: "f.xlsx"))
            #expect(error.code == .corrupt)
        }
        #expect(refusal([], name: "f.xlsx")?.code == .emptyFile)
    }

    @Test("A changed byte never passes unseen as another value")
    func damagedBytes() throws {
        let whole = try Self.ordinary()
        let rows = try ReadRows(whole, name: "f.xlsx").rows
        var numbers = SeededNumbers(seed: 11)
        for _ in 0..<500 {
            var bytes = whole
            bytes[Int.random(in: 4..<bytes.count, using: &numbers)] ^= UInt8.random(in: 1...255, using: &numbers)
            if let read = try? ReadRows(bytes, name: "f.xlsx") { #expect(read.rows == rows) }
        }
    }

    @Test("A ZIP bomb is refused", .timeLimit(.minutes(1)))
    func bomb() throws {
        let rows = "<row><c><v>1</v></c></row>" + String(repeating: "<row/>", count: 8 << 20)
        #expect(refusal(try WorkbookFixture(rows).bytes(), name: "f.xlsx")?.code == .expandsTooFar)
        var shared = WorkbookFixture("<row><c><v>1</v></c></row>")
        shared.sharedStrings = String(
            repeating: "<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>", count: 700_000)
        #expect(refusal(try shared.bytes(), name: "f.xlsx")?.code == .expandsTooFar)
    }

    @Test("The caps on expansion and shared text are the format's")
    func caps() throws {
        var format = ExtractFormat()
        format.limits.expandedBytes = 4_096
        #expect(refusal(try Self.ordinary(), name: "f.xlsx", format: format)?.code == .expandsTooFar)
        format = ExtractFormat()
        format.limits.sharedStringBytes = 8
        #expect(refusal(try Self.ordinary(), name: "f.xlsx", format: format)?.code == .expandsTooFar)
    }

    @Test(
        "Document types and entities are refused",
        arguments: [
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\"><!ENTITY b \"x\">]>",
            "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">",
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY e \"&a;\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
        ])
    func documentType(prologue: String) throws {
        var fixture = WorkbookFixture("<row><c t=\"inlineStr\"><is><t>&e;&b;</t></is></c></row>")
        fixture.prologue = prologue
        #expect(refusal(try fixture.bytes(), name: "f.xlsx")?.code == .documentType)
    }

    @Test("Other ZIP files and old or protected workbooks are told apart")
    func otherFiles() throws {
        #expect(refusal(try WorkbookFixture.zipped([("a.txt", "x")]), name: "f.xlsx")?.code == .wrongFormat)
        #expect(refusal([0xD0, 0xCF, 0x11, 0xE0, 0, 0], name: "f.xls")?.code == .protected)
        #expect(refusal("a,b\n1,2\n", name: "f.xlsx")?.code == .wrongFormat)
        #expect(refusal(try Self.ordinary(), name: "f.csv", format: ExtractFormat(kind: .csv))?.code == .wrongFormat)
    }

    @Test("A declared dimension is not believed, and many empty styled rows are no rows")
    func emptyRows() throws {
        var rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
        for row in 2...50_000 {
            rows += "<row r=\"\(row)\" s=\"1\"><c r=\"A\(row)\" s=\"1\"/><c r=\"XFD\(row)\" s=\"1\"/></row>"
        }
        rows += "<row r=\"1048576\"><c r=\"A1048576\"><v>2</v></c></row>"
        var fixture = WorkbookFixture(rows)
        fixture.dimension = "A1:XFD1048576"
        let read = try ReadRows(try fixture.bytes(), name: "f.xlsx")
        #expect(read.rows == [["2"]] && read.lines == [1_048_576])
    }

    @Test("Names that a workbook gives itself are one short line in an error")
    func shownNames() throws {
        var fixture = WorkbookFixture("")
        fixture.sheets[0].name = "a&#10;kith: forged" + String(repeating: "x", count: 90)
        let error = try #require(refusal(try fixture.bytes(), name: "f.xlsx"))
        #expect(error.code == .noHeader && !error.description.contains("\n") && error.description.count < 200)
    }

    @Test("A column beyond the limit and a row number beyond reason are refused")
    func beyondLimits() throws {
        let column = WorkbookFixture("<row><c r=\"ZZZ1\"><v>1</v></c></row>")
        #expect(refusal(try column.bytes(), name: "f.xlsx")?.code == .tooManyColumns)
        let row = WorkbookFixture("<row r=\"99999999999\"><c><v>1</v></c></row>")
        #expect(refusal(try row.bytes(), name: "f.xlsx")?.code == .corrupt)
    }
}
