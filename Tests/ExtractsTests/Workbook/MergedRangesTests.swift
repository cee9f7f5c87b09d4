import Extracts
import Testing

@Suite struct MergedRangesTests {
    static func book(_ merged: String...) -> WorkbookFixture {
        let t = WorkbookReaderTests.text
        var rows = "<row r=\"1\">\(t("A1", "Register"))</row><row r=\"2\">\(t("A2", "School"))\(t("B2", "Address"))"
        rows += "\(t("D2", "year"))</row><row r=\"3\">\(t("A3", "Hill"))\(t("B3", "1 High St"))\(t("C3", "Leeds"))"
        rows += "<c r=\"D3\"><v>7</v></c></row><row r=\"4\"><c r=\"D4\"><v>8</v></c></row>"
        rows += "<row r=\"5\"/><row r=\"6\">\(t("A6", "own"))<c r=\"D6\"><v>9</v></c></row>"
        var fixture = WorkbookFixture(rows)
        fixture.merged = merged
        return fixture
    }

    static func read(_ fixture: WorkbookFixture, fill: Bool = true, headerRow: Int? = 2) throws -> ReadRows {
        var format = ExtractFormat(headerRow: headerRow)
        format.merged = fill ? .fill : .firstCell
        return try ReadRows(try fixture.bytes(), name: "f.xlsx", format: format)
    }

    @Test("A merged group and a merged heading fill their ranges when asked to")
    func filled() throws {
        let read = try Self.read(Self.book("A1:D1", "B2:C2", "A3:A6", "B3:B4"))
        #expect(read.header == ["School", "Address", "Address (2)", "year"])
        #expect(
            read.rows == [
                ["Hill", "1 High St", "Leeds", "7"], ["Hill", "1 High St", "", "8"], ["own", "", "", "9"],
            ])
        // A blank row within a range stays blank.
        #expect(read.lines == [3, 4, 6])
    }

    @Test("By default the value stands in the first cell")
    func firstCell() throws {
        let read = try Self.read(Self.book("B2:C2", "A3:A4"), fill: false)
        #expect(read.header == ["School", "Address", "column 3", "year"])
        #expect(read.rows[1] == ["", "", "", "8"])
    }

    @Test("A heading that is merged downwards stands in the row of the headings")
    func tallHeading() throws {
        let t = WorkbookReaderTests.text
        var fixture = WorkbookFixture(
            "<row r=\"1\">\(t("A1", "id"))\(t("B1", "Term"))</row><row r=\"2\">\(t("B2", "Absent"))\(t("C2", "Late"))</row>"
                + "<row r=\"3\"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>")
        fixture.merged = ["A1:A2", "B1:C1"]
        #expect(try Self.read(fixture).header == ["id", "Absent", "Late"])
    }

    @Test(
        "Ranges that are none, too wide or too many are damage",
        arguments: [["2:3"], ["D4:A1"], ["A9:B1"], ["A1:ZZZ1"], ["A99999999999:B99999999999"], [""]])
    func damage(ranges: [String]) throws {
        var fixture = Self.book()
        fixture.merged = ranges
        var format = ExtractFormat(headerRow: 2)
        format.merged = .fill
        #expect(refusal(try fixture.bytes(), name: "f.xlsx", format: format)?.code == .corrupt)
        fixture.merged = ["A1:B1", "A3:B3"]
        format.limits.mergedRanges = 1
        #expect(refusal(try fixture.bytes(), name: "f.xlsx", format: format)?.code == .corrupt)
    }

    @Test("Thousands of ranges beside one another are refused")
    func beside() throws {
        var fixture = Self.book()
        let letters = (0..<1_100).map { column -> String in
            var name = ""
            var rest = column
            repeat {
                name = String(UnicodeScalar(UInt8(65 + rest % 26))) + name
                rest = rest / 26 - 1
            } while rest >= 0
            return name
        }
        fixture.sheets[0].rows =
            "<row r=\"1\">" + letters.map { WorkbookReaderTests.text("\($0)1", $0) }.joined() + "</row>"
        fixture.merged = letters.map { "\($0)1:\($0)9" }
        var format = ExtractFormat()
        format.merged = .fill
        #expect(refusal(try fixture.bytes(), name: "f.xlsx", format: format)?.code == .corrupt)
    }
}
