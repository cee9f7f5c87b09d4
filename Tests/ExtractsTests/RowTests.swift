import Extracts
import Testing

@Suite struct RowTests {
    @Test("Fields are found by their ranges, and those that are absent are empty")
    func fields() throws {
        var reader = try ExtractReader(bytes: Array("a,b,c\n1,,éé\n".utf8), name: "f.csv")
        var row = Row()
        #expect(try reader.next(&row))
        #expect(row.count == 3)
        #expect(row.bytes == Array("1éé".utf8))
        #expect(row.range(of: 2) == 1..<5)
        #expect(row.bytes.span.extracting(row.range(of: 2)).count == 4)
        #expect(row.isEmpty(1) && !row.isEmpty(2) && row.isEmpty(3) && row.isEmpty(-1))
        #expect(row[2] == "éé" && row[9] == "")
        #expect(row.number == 1 && row.line == 2)
    }

    @Test("A reused row keeps nothing of the row before")
    func reuse() throws {
        var reader = try ExtractReader(bytes: Array("a,b\n1,2,3\n\"x\",\nlong,longer\n".utf8), name: "f.csv")
        var row = Row()
        var read: [[String]] = []
        while try reader.next(&row) { read.append((0..<row.count).map { row[$0] } + ["\(row.problem == nil)"]) }
        #expect(read == [["1", "2", "3", "false"], ["x", "", "true"], ["long", "longer", "true"]])
    }
}
