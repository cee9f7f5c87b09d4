import Extracts
import Testing

@Suite struct WorkbookReaderTests {
    static func text(_ reference: String, _ text: String) -> String {
        "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    /// What one cell is read as, in a sheet with one column headed "h".
    static func read(_ cell: String, _ change: (inout WorkbookFixture) -> Void = { _ in }) throws -> String? {
        var fixture = WorkbookFixture(
            "<row r=\"1\">\(text("A1", "h"))\(text("B1", "i"))</row><row r=\"2\">\(cell)\(text("B2", "."))</row>")
        change(&fixture)
        return try ReadRows(try fixture.bytes(), name: "f.xlsx").rows.first?.first
    }

    @Test(
        "Cells are read as a person sees them",
        arguments: [
            ("<c r=\"A2\"><v>42</v></c>", "42"), ("<c r=\"A2\"><v>42.0</v></c>", "42"),
            ("<c r=\"A2\"><v>-7</v></c>", "-7"),
            ("<c r=\"A2\"><v>100012345678</v></c>", "100012345678"),
            ("<c r=\"A2\"><v>1.00012345678E11</v></c>", "100012345678"),
            ("<c r=\"A2\"><v>12345678901234567890</v></c>", "12345678901234567890"),
            ("<c r=\"A2\"><v>1.1000000000000001</v></c>", "1.1"), ("<c r=\"A2\"><v>1E-3</v></c>", "0.001"),
            ("<c r=\"A2\"><v>1.5E-7</v></c>", "0.00000015"), ("<c r=\"A2\"><v>1E+16</v></c>", "10000000000000000"),
            ("<c r=\"A2\"><v>-2.5e+18</v></c>", "-2500000000000000000"), ("<c r=\"A2\" t=\"n\"><v>5</v></c>", "5"),
            ("<c r=\"A2\" t=\"b\"><v>1</v></c>", "TRUE"), ("<c r=\"A2\" t=\"b\"><v>0</v></c>", "FALSE"),
            ("<c r=\"A2\" t=\"e\"><v>#N/A</v></c>", "#N/A"),
            ("<c r=\"A2\" t=\"d\"><v>2020-02-03</v></c>", "2020-02-03"),
            ("<c r=\"A2\" t=\"str\"><f>\"x\"&amp;1</f><v>x1 &lt;</v></c>", "x1 <"), ("<c r=\"A2\"/>", ""),
            ("<c r=\"A2\" t=\"inlineStr\"><is><r><t>Zo</t></r><r><rPr><b/></rPr><t>ë</t></r></is></c>", "Zoë"),
            ("<c r=\"A2\" t=\"inlineStr\"><is><t>a_x000D_b_x005F_c_x</t></is></c>", "a\rb_c_x"),
            ("<c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">  x </t></is></c>", "  x "),
            ("<c r=\"A2\" t=\"inlineStr\"><is><t><![CDATA[<x>]]></t></is></c>", "<x>"),
        ])
    func cell(xml: String, expected: String) throws {
        #expect(try Self.read(xml) == expected)
    }

    @Test("Shared strings may be rich, escaped or empty, and phonetic hints are left out")
    func sharedStrings() throws {
        let strings =
            "<si><t>zero</t></si><si/><si><r><t>Rich</t></r><r><t xml:space=\"preserve\"> text</t></r>"
            + "<rPh sb=\"0\" eb=\"1\"><t>hint</t></rPh></si><si><t>_x0041_</t></si>"
        for (index, expected) in ["zero", "", "Rich text", "A"].enumerated() {
            #expect(try Self.read("<c r=\"A2\" t=\"s\"><v>\(index)</v></c>") { $0.sharedStrings = strings } == expected)
        }
        #expect(throws: ExtractError(.corrupt, "", file: "")) {
            try Self.read("<c r=\"A2\" t=\"s\"><v>4</v></c>") { $0.sharedStrings = strings }
        }
    }

    @Test(
        "Serials are ISO text when the style shows a date",
        arguments: [
            ("dd/mm/yyyy", "36526", "2000-01-01"), ("d mmm yy;@", "36526", "2000-01-01"),
            ("[$-809]dddd d mmmm yyyy", "1", "1900-01-01"), ("yyyy\\-mm\\-dd", "59", "1900-02-28"),
            ("yyyy", "60", "60"), ("yyyy", "61", "1900-03-01"), ("yyyy", "2958465", "9999-12-31"),
            ("yyyy", "2958466", "2958466"), ("yyyy", "-1", "-1"), ("yyyy", "0", "0"),
            ("dd/mm/yyyy hh:mm", "36526.5", "2000-01-01T12:00:00"), ("dd/mm/yyyy hh:mm", "36526", "2000-01-01"),
            ("dd/mm/yyyy hh:mm", "36525.9999999999", "2000-01-01"), ("hh:mm", "0.75", "18:00:00"),
            ("[h]:mm", "1.5", "36:00:00"), ("mmmm", "36526", "2000-01-01"), ("dd/mm/yyyy", "36526.75", "2000-01-01"),
            ("0.00", "36526", "36526"), ("#,##0", "36526", "36526"), ("General", "36526", "36526"),
            ("0 \"days\"", "36526", "36526"), ("[Red]0", "36526", "36526"), ("@", "36526", "36526"),
            ("\"day\" 0", "36526", "36526"), ("_-* #,##0_-", "36526", "36526"),
            ("£#,##0;[Red]-£#,##0", "36526", "36526"),
        ])
    func customDate(code: String, serial: String, expected: String) throws {
        let escaped = code.replacing("\"", with: "&quot;")
        let read = try Self.read("<c r=\"A2\" s=\"1\"><v>\(serial)</v></c>") {
            $0.formats = "<numFmt numFmtId=\"164\" formatCode=\"\(escaped)\"/>"
            $0.styles = [0, 164]
        }
        #expect(read == expected)
    }

    @Test(
        "Built-in formats are dates or not by their number",
        arguments: [
            (0, "36526"), (1, "36526"), (4, "36526"), (9, "36526"), (14, "2000-01-01"), (17, "2000-01-01"),
            (22, "2000-01-01"),
            (30, "2000-01-01"), (37, "36526"), (46, "876624:00:00"), (49, "36526"),
        ])
    func builtInDate(id: Int, expected: String) throws {
        #expect(try Self.read("<c r=\"A2\" s=\"1\"><v>36526</v></c>") { $0.styles = [0, id] } == expected)
    }

    @Test("A workbook that counts from 1904 is 1,462 days behind")
    func countsFrom1904() throws {
        let read = try Self.read("<c r=\"A2\" s=\"1\"><v>35064</v></c>") {
            $0.styles = [0, 14]
            $0.from1904 = true
        }
        #expect(read == "2000-01-01")
    }

    @Test("Gaps between cells and rows are empty fields and no rows")
    func gaps() throws {
        let t = Self.text
        let rows =
            "<row r=\"3\">\(t("B3", "b"))\(t("D3", "d"))</row><row r=\"5\">\(t("D5", "x"))</row>"
            + "<row r=\"6\"><c r=\"A6\" s=\"0\"/></row><row r=\"7\"/><row r=\"9\">\(t("B9", "y"))<c r=\"F9\"/></row>"
            + "<row r=\"10\">\(t("F10", "z"))</row>"
        let read = try ReadRows(try WorkbookFixture(rows).bytes(), name: "f.xlsx")
        #expect(read.header == ["column 1", "b", "column 3", "d"])
        #expect(read.rows.prefix(2) == [["", "", "", "x"], ["", "y", "", ""]])
        #expect(read.lines == [5, 9, 10])
        #expect(read.problems == [nil, nil, .fieldCount])
    }

    @Test("Rows and cells without references follow one another")
    func noReferences() throws {
        let rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>4</v></c></row>"
        #expect(try ReadRows(try WorkbookFixture(rows).bytes(), name: "f.xlsx").rows == [["", "4"]])
    }

    @Test("A merged cell's value stands in its first cell")
    func mergedCells() throws {
        let t = Self.text
        let rows = "<row r=\"1\">\(t("A1", "a"))\(t("B1", "b"))</row><row r=\"2\">\(t("A2", "m"))<c r=\"B2\"/></row>"
        #expect(try ReadRows(try WorkbookFixture(rows).bytes(), name: "f.xlsx").rows == [["m", ""]])
    }

    @Test("A sheet is chosen by name, the header by its row")
    func sheetAndHeaderRow() throws {
        let t = Self.text
        var fixture = WorkbookFixture("<row r=\"1\">\(t("A1", "first"))</row>")
        fixture.sheets.append(
            (
                "Pupils &amp; more",
                "<row r=\"1\">\(t("A1", "Report"))</row><row r=\"4\">\(t("A4", "h"))</row><row r=\"5\">\(t("A5", "1"))</row>"
            ))
        let bytes = try fixture.bytes()
        #expect(try ReadRows(bytes, name: "f.xlsx").header == ["first"])
        let format = ExtractFormat(kind: .xlsx, sheet: "Pupils & more", headerRow: 3)
        let read = try ReadRows(bytes, name: "f.bin", format: format)
        #expect(read.header == ["h"])
        #expect(read.lines == [5])
        let missing = try #require(refusal(bytes, format: ExtractFormat(sheet: "None")))
        #expect(missing.code == .sheetMissing)
        #expect(missing.reason.contains("\"Pupils & more\""))
    }

    @Test(
        "Rows or cells out of order, and references that are none, are damage",
        arguments: [
            "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "<row r=\"2\"><c r=\"2\"><v>1</v></c></row>",
        ])
    func damage(rows: String) throws {
        let bytes = try WorkbookFixture("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + rows).bytes()
        #expect(refusal(bytes)?.code == .corrupt)
    }
}
