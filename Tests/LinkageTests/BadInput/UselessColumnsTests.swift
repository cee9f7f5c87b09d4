import Linkage
import Testing

/// Columns that tell nothing, beside columns that do: what is found is what would be found without them.
@Suite struct UselessColumnsTests {
    private static func table(adding columns: [String], _ values: (Int) -> [String]) -> Table {
        let people = MadePeople(people: 200, errors: 5, seed: 31).table
        var builder = TableBuilder(columns: people.columns.map(\.name) + columns)
        for record in 0..<people.count {
            let own = people.columns.indices.map { people.text(record, column: $0) }
            builder.appendRow(own + values(record))
        }
        return builder.table()
    }

    private static func clusters(_ table: Table) throws -> [Int32] {
        let linker = try Linker(table: table)
        return try linker.link(linker.train()).clusterOfRecord
    }

    @Test func constantColumnsChangeNothing() throws {
        let plain = try Self.clusters(Self.table(adding: []) { _ in [] })
        #expect(try Self.clusters(Self.table(adding: ["council", "status"]) { _ in ["Leeds", "1"] }) == plain)
    }

    @Test func emptyColumnsChangeNothing() throws {
        let plain = try Self.clusters(Self.table(adding: []) { _ in [] })
        #expect(try Self.clusters(Self.table(adding: ["email", "phone", "notes"]) { _ in ["", " ", "\t"] }) == plain)
    }

    @Test func aColumnWithItsOwnValueInEveryRowIsNoEvidenceAgainst() throws {
        let plain = try Self.clusters(Self.table(adding: []) { _ in [] })
        let keyed = try Self.clusters(Self.table(adding: ["row_key"]) { ["k-\($0 * 7_919 % 100_003)"] })
        let accuracy = ClusterAccuracy(predicted: keyed, truth: plain)
        #expect(accuracy.pairwise.f1 > 0.99)
    }

    @Test func rowsOfOneValueEachDoNoHarm() throws {
        let columns = ["first_name", "surname", "dob", "postcode"]
        var builder = TableBuilder(columns: columns)
        let made = MadePeople(people: 200, errors: 0, seed: 32).table
        for record in 0..<made.count {
            var row = ["", "", "", ""]
            row[record % 4] = made.text(record, column: 1 + record % 4)
            builder.appendRow(row)
        }
        let linker = try Linker(table: builder.table())
        let result = try linker.link(linker.train())
        // A name alone, or a date alone, does not make two rows one person.
        #expect(result.clusters().allSatisfy { $0.count < 3 })
    }

    @Test func columnsThatAreNotComparedAreNamedInTheReport() throws {
        let extra = (0..<20).map { "survey_\($0)" }
        let table = Self.table(adding: extra) { record in (0..<20).map { "answer \(record * (7 + $0) % 5)" } }
        let linker = try Linker(table: table)
        let report = try linker.link(linker.train()).report
        let compared = Set(linker.comparisons.flatMap(\.fields))
        let left = linker.fields.filter { !compared.contains($0.name) }
        #expect(!left.isEmpty)
        #expect(report.warnings.contains { $0.contains("survey_") && $0.contains("not compared") })
    }
}
