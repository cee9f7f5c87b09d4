import Linkage
import Testing

@Suite struct TableTests {
    @Test func emptyAndBlankValuesAreNoValues() {
        var builder = TableBuilder(columns: ["a", "b"])
        builder.appendRow(["", "  "])
        builder.appendRow(["x", " x "])
        let table = builder.table()
        #expect(table.columns[0].codes == [0, 1])
        #expect(table.columns[1].codes == [0, 1])
        #expect(table.text(1, column: 1) == "x")
        #expect(table.checkInvariants())
    }

    @Test func codesAreFoundAgainAfterGrowth() {
        var builder = TableBuilder(columns: ["a"])
        for number in 0..<5_000 { builder.appendRow(["value \(number % 3_000)"]) }
        let table = builder.table()
        #expect(table.columns[0].values.count == 3_000)
        #expect(table.columns[0].values.checkInvariants())
        #expect(table.columns[0].codes[0] == table.columns[0].codes[3_000])
    }

    @Test func missingFieldsAndRepeatedHeadersDoNoHarm() {
        var builder = TableBuilder(columns: ["a", "a"])
        builder.appendRow(["x"])
        builder.appendRow(["y", "z", "beyond"])
        let table = builder.table()
        #expect(table.columns.map(\.name) == ["a", "a_2"])
        #expect(table.columns[1].codes == [0, 1])
    }

    @Test func bytesThatAreNotTextAreKept() {
        var builder = TableBuilder(columns: ["a"])
        let bytes: [UInt8] = [0xFF, 0xC3, 0x28, 0x80]
        builder.append(bytes.span, to: 0)
        builder.endRow()
        let table = builder.table()
        #expect(table.columns[0].values.value(1) == bytes)
    }
}
