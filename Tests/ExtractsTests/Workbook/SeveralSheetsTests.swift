import Extracts
import Testing

/// Several sheets that make one table.
@Suite struct SeveralSheetsTests {
    static func sheet(_ names: [String], first: Int = 1, title: String? = nil) -> String {
        var rows = title.map { "<row r=\"1\">\(WorkbookReaderTests.text("A1", $0))</row>" } ?? ""
        rows +=
            "<row r=\"3\">"
            + ["id", "name", "year"].enumerated().map {
                WorkbookReaderTests.text("\("ABC".map(String.init)[$0.offset])3", $0.element)
            }.joined() + "</row>"
        for (index, name) in names.enumerated() {
            rows +=
                "<row r=\"\(index + 4)\"><c><v>\(first + index)</v></c>\(WorkbookReaderTests.text("B\(index + 4)", name))"
            rows += "<c><v>7</v></c></row>"
        }
        return rows
    }

    static func book() -> WorkbookFixture {
        var fixture = WorkbookFixture("")
        fixture.sheets = [
            ("Notes", "<row><c><v>1</v></c></row>"), ("2024 Autumn", sheet(["Ann", "Bob"], title: "Pupils")),
            ("2025 Spring", sheet(["Cid"], first: 3)), ("2023 old", sheet(["Dee"], first: 4)),
        ]
        fixture.hidden = ["2023 old"]
        return fixture
    }

    static func format(_ sheets: String...) -> ExtractFormat {
        var format = ExtractFormat()
        format.sheets = sheets
        return format
    }

    @Test("Rows go on from sheet to sheet, and tell theirs")
    func rowsGoOn() throws {
        let read = try ReadRows(
            try Self.book().bytes(), name: "f.xlsx", format: Self.format("2025 Spring", "2024 Autumn"))
        #expect(read.header == ["id", "name", "year", "@sheet"])
        #expect(
            read.rows == [
                ["3", "Cid", "7", "2025 Spring"], ["1", "Ann", "7", "2024 Autumn"], ["2", "Bob", "7", "2024 Autumn"],
            ])
        #expect(read.lines == [4, 4, 5])
    }

    @Test("A pattern takes the visible sheets in the workbook's order; a name takes a hidden one too, once")
    func pattern() throws {
        let bytes = try Self.book().bytes()
        let visible = try ReadRows(bytes, name: "f.xlsx", format: Self.format("20*"))
        #expect(visible.rows.map { $0[1] } == ["Ann", "Bob", "Cid"])
        let named = try ReadRows(bytes, name: "f.xlsx", format: Self.format("2023 old", "20?? *", "2023 old"))
        #expect(named.rows.map { $0[1] } == ["Dee", "Ann", "Bob", "Cid"])
        let missing = try #require(refusal(bytes, format: Self.format("20*", "Summer")))
        #expect(missing.code == .sheetMissing && missing.reason.contains("\"2023 old\" (hidden)"))
    }

    @Test("The first sheet is the first that a person sees")
    func firstVisible() throws {
        var fixture = Self.book()
        fixture.hidden = ["Notes"]
        #expect(try ReadRows(try fixture.bytes(), name: "f.xlsx").rows.first == ["1", "Ann", "7"])
    }

    @Test("Sheets with other headings are refused before a row is read, naming sheet and column")
    func differs() throws {
        var fixture = Self.book()
        fixture.sheets[2].rows = Self.sheet(["Cid"]).replacing(">name<", with: ">Quux<")
        let error = try #require(refusal(try fixture.bytes(), name: "f.xlsx", format: Self.format("20*")))
        #expect(error.code == .sheetsDiffer && error.sheet == "2025 Spring" && error.column == 2 && error.line == 3)
        #expect(error.description.hasPrefix("f.xlsx[2025 Spring]:3:2: ") && !error.description.contains("Quux"))
    }

    @Test("A damaged sheet is named, and so is a row's in its malformed rows")
    func damage() throws {
        var fixture = Self.book()
        fixture.sheets[2].rows += "<row r=\"2\"><c><v>1</v></c></row>"
        let error = try #require(refusal(try fixture.bytes(), name: "f.xlsx", format: Self.format("20*")))
        #expect(error.code == .corrupt && error.sheet == "2025 Spring")
        fixture = Self.book()
        fixture.sheets[1].rows += "<row r=\"9\"><c r=\"F9\"><v>1</v></c></row>"
        var format = Self.format("20*")
        format.headerRow = 3
        var reader = try ExtractReader(bytes: try fixture.bytes(), name: "f.xlsx", format: format)
        var row = Row()
        var bad: [String] = []
        while try reader.next(&row) { if row.problem != nil { bad.append(row[row.count - 1]) } }
        #expect(bad == ["2024 Autumn"])
    }
}
