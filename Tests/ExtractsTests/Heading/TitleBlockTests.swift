import Extracts
import Testing

/// Where the headings are found when nobody has said.
@Suite struct TitleBlockTests {
    struct Found: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let header: [String]
        let line: Int
    }

    static let body = "1,Ann,01/02/2010,LS1 1AA\n2,Bob,03/04/2011,LS2 2AB\n"

    static let titled = [
        Found(
            testDescription: "a title and a blank line", text: "Pupils on roll\n\nid,name,born,postcode\n" + body,
            header: ["id", "name", "born", "postcode"], line: 3),
        Found(
            testDescription: "titles as Excel pads them",
            text: "Pupils,,,\nMarch 2026,,,\n,,,\nid,name,born,postcode\n" + body,
            header: ["id", "name", "born", "postcode"], line: 4),
        Found(
            testDescription: "semicolons below a plain title",
            text: "Pupils on roll, March\nid;name;born\n1;Ann;01/02/2010\n2;Bob;03/04/2011\n",
            header: ["id", "name", "born"], line: 2),
        Found(
            testDescription: "a title with a quoted line end",
            text: "\"Pupils\non roll\"\nid,name,born,postcode\n" + body, header: ["id", "name", "born", "postcode"],
            line: 3),
        Found(
            testDescription: "a label and its value above five columns",
            text: "Produced,03/03/2026\nid,name,born,postcode,year\n1,Ann,01/02/2010,LS1 1AA,7\n",
            header: ["id", "name", "born", "postcode", "year"], line: 2),
    ]

    @Test("Headings are found below a title block", arguments: titled)
    func found(_ found: Found) throws {
        var reader = try ExtractReader(bytes: Array(found.text.utf8), name: "f.csv")
        #expect(reader.headerLine == found.line)
        let read = try ReadRows(&reader)
        #expect(read.header == found.header)
        #expect(read.problems.allSatisfy { $0 == nil } && !read.rows.isEmpty)
        // A quarter of a million bytes further on nothing changes.
        #expect(try ReadRows(found.text + String(repeating: "\n", count: 9)).header == found.header)
    }

    @Test(
        "Where a row is not plainly the headings the file is refused with advice",
        arguments: [
            // No heading differs in kind from its values.
            "Report\nab,cd,ef\ngh,ij,kl\nmn,op,qr\n",
            // Two headings alike, an empty one, one of digits only.
            "Report\nid,id,name\n1,2,Ann\n1,2,Bob\n", "Report\nid,,name,x\n1,2,Ann,3\n1,2,Bob,3\n",
            "Report\n1,2,3\n4,5,6\n7,8,9\n",
            // Rows that reach further than the headings.
            "Report\nid,name,born\n1,Ann,2010,x\n2,Bob,2011,y\n",
            // Headings of which two are empty above a table.
            "id,name,\n1,Ann,5\n2,Bob,6\n",
        ])
    func unclear(text: String) throws {
        let error = try #require(refusal(text))
        #expect(error.code == .noHeader && error.reason.contains("header_row"))
        #expect(refusal(text, format: ExtractFormat(headerRow: 2)).map { $0.code == .duplicateHeader } ?? true)
    }

    @Test(
        "A file without a title is read from its first row",
        arguments: [
            ("note\nhello, world, all\n", ["note"]), ("codes\nA;B;C\nD;E;F\n", ["codes"]), ("a,b\n1,2\n", ["a", "b"]),
            ("a,b\n1,2\n1,2,3\n3,4\n", ["a", "b"]), ("a\nb\n", ["a"]), ("a,b\n", ["a", "b"]),
            ("codes\nA;B;C\n1;2;3\n4;5;X\n", ["codes"]),
        ])
    func untitled(text: String, header: [String]) throws {
        #expect(try ReadRows(text).header == header)
    }

    @Test("In a workbook as in text")
    func workbook() throws {
        func cell(_ place: String, _ text: String) -> String { WorkbookReaderTests.text(place, text) }
        var rows = "<row r=\"1\">\(cell("A1", "Pupils"))</row><row r=\"4\">\(cell("A4", "id"))"
        rows += "\(cell("B4", "name"))\(cell("C4", "year"))</row>"
        for row in 5...9 {
            rows += "<row r=\"\(row)\"><c><v>\(row)</v></c>\(cell("B\(row)", "x"))<c><v>7</v></c></row>"
        }
        let bytes = try WorkbookFixture(rows).bytes()
        let reader = try ExtractReader(bytes: bytes, name: "f.xlsx")
        #expect(reader.header == ["id", "name", "year"] && reader.headerLine == 4)
        let unclear = try WorkbookFixture(rows.replacing("name", with: "id")).bytes()
        let error = try #require(refusal(unclear, name: "f.xlsx"))
        #expect(error.code == .noHeader && error.sheet == "Sheet1" && error.description.hasPrefix("f.xlsx[Sheet1]"))
    }
}
