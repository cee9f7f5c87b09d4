import Foundation
import Linkage
import Testing

@Suite struct IdenticalRowsTests {
    private static let columns = ["first_name", "surname", "dob", "postcode"]
    private static let roles = ColumnRoles([
        "first_name": .givenName, "surname": .familyName, "dob": .birthDate, "postcode": .postcode,
    ])

    private static func table(_ count: Int, withIDs: Bool) -> Table {
        var builder = TableBuilder(columns: withIDs ? ["id"] + columns : columns)
        for row in 0..<count {
            if withIDs { builder.append("r\(row)", to: 0) }
            for (column, value) in ["john", "smith", "1980-01-02", "LS1 1AA"].enumerated() {
                builder.append(value, to: column + (withIDs ? 1 : 0))
            }
            builder.endRow()
        }
        return builder.table()
    }

    /// Nothing in the table tells one record from another, so that there is nothing to learn from: that is said.
    @Test func aMillionOfThemAreRefused() {
        for withIDs in [false, true] {
            let table = Self.table(1_000_000, withIDs: withIDs)
            #expect(throws: LinkageError(.notLinkable, "")) { _ = try Linker(table: table) }
        }
    }

    /// Told to compare them nevertheless, the engine does so at a cost that grows with the rows, not with their
    /// square, and says that it did not compare all.
    @Test func aMillionOfThemWithRolesAreWindowedAndReported() throws {
        let count = 1_000_000
        let linker = try Linker(
            table: Self.table(count, withIDs: true), settings: LinkageSettings(roles: Self.roles))
        let result = try linker.link(linker.train())
        #expect(result.clusterOfRecord.count == count)
        #expect(result.report.candidatePairs < count * 64)
        #expect(result.report.warnings.contains { $0.contains("neighbours only") })
    }

    @Test func aFewOfThemTellNothingAndThatIsSaid() throws {
        let linker = try Linker(table: Self.table(40, withIDs: true), settings: LinkageSettings(roles: Self.roles))
        let result = try linker.link(linker.train())
        #expect(result.report.warnings.contains { $0.contains("tells nothing") })
    }
}
