import Extracts
import Testing

@Suite struct FixedWidthReaderTests {
    static let columns = [
        FixedWidthColumn(name: "id", width: 4), FixedWidthColumn(name: "name", width: 6),
        FixedWidthColumn(name: "code", width: 2),
    ]

    @Test("Columns are cut by characters and trimmed")
    func cut() throws {
        let text = "0001Zoë   AB\r\n\n  02 Ann B\n0003Łukasz\n"
        let read = try ReadRows(text, name: "f.txt", format: ExtractFormat(kind: .fixedWidth(Self.columns)))
        #expect(read.header == ["id", "name", "code"])
        #expect(read.rows == [["0001", "Zoë", "AB"], ["02", "Ann B", ""], ["0003", "Łukasz", ""]])
        #expect(read.lines == [1, 3, 4])
    }

    @Test("A line that goes on after the last column is marked")
    func tooLong() throws {
        let read = try ReadRows(
            "0001Ann   AB  \n0002Ann   ABX\n", format: ExtractFormat(kind: .fixedWidth(Self.columns)))
        #expect(read.problems == [nil, .fieldCount])
    }

    @Test("Widths below 1, no columns and two of one name are refused")
    func badColumns() {
        func code(_ columns: [FixedWidthColumn]) -> ExtractError.Code? {
            refusal("x\n", format: ExtractFormat(kind: .fixedWidth(columns)))?.code
        }
        #expect(code([FixedWidthColumn(name: "a", width: 0)]) == .invalidFormat)
        #expect(code([]) == .noHeader)
        #expect(
            code([FixedWidthColumn(name: "a", width: 1), FixedWidthColumn(name: "a", width: 1)]) == .duplicateHeader)
    }
}
