import Linkage
import Testing

@Suite struct LinkFilesTests {
    @Test func eachRecordOfOneFileHasOnePartnerAtMost() throws {
        let made = MadePeople(people: 400, errors: 6, seed: 21)
        var builder = TableBuilder(columns: made.table.columns.map(\.name))
        for record in 0..<made.table.count {
            for column in made.table.columns.indices {
                builder.append(made.table.text(record, column: column), to: column)
            }
            builder.endRow(file: UInt16(record % 2))
        }
        let table = builder.table()
        let linker = try Linker(table: table, settings: LinkageSettings(mode: .oneToOne))
        let result = try linker.link(linker.train())
        #expect(result.pairs.allSatisfy { table.files[Int($0.first)] != table.files[Int($0.second)] })
        let ends = result.links.flatMap { [$0.first, $0.second] }
        #expect(Set(ends).count == ends.count)
        let right = result.links.count { made.truth[Int($0.first)] == made.truth[Int($0.second)] }
        #expect(Double(right) > 0.97 * Double(result.links.count))
        #expect(result.links.count > 150)
    }
}
