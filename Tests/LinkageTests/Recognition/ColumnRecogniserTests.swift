import Linkage
import Testing

@Suite struct ColumnRecogniserTests {
    private static func table(_ columns: [String], rows: [[String]]) -> Table {
        var builder = TableBuilder(columns: columns)
        for row in rows { builder.appendRow(row) }
        return builder.table()
    }

    @Test func headersAreUnderstood() {
        let rows = (0..<40).map { number in
            [
                "r\(number)", ["john", "mary", "bill"][number % 3], "name\(number % 17)",
                "19\(50 + number)-0\(1 + number % 9)-12",
                "sw1a \(number % 9)aa", "AB\(100_000 + number)C", "\(number) high street", "x\(number)@mail.org",
            ]
        }
        let table = Self.table(
            ["unique_id", "Forename", "last_name", "DateOfBirth", "postcode_fake", "nino", "address_1", "e-mail"],
            rows: rows)
        let roles = ColumnRecogniser().roles(of: table)
        #expect(
            table.columns.map { roles[$0.name] } == [
                .recordID, .givenName, .familyName, .birthDate, .postcode, .identifier, .addressLine, .email,
            ])
    }

    @Test func valuesDecideWhereHeadersAreStrange() {
        let rows = (0..<60).map { number in
            [
                "q\(number)@example.org", "\(10 + number % 18)/0\(1 + number % 9)/19\(40 + number)",
                "LS\(1 + number % 20) \(number % 9)XY", number % 2 == 0 ? "Male" : "Female",
            ]
        }
        let table = Self.table(["c1", "c2", "c3", "c4"], rows: rows)
        let roles = ColumnRecogniser().roles(of: table)
        #expect(table.columns.map { roles[$0.name] } == [.email, .birthDate, .postcode, .sex])
    }

    @Test func emptyConstantAndRepeatedColumnsAreIgnored() {
        let rows = (0..<30).map { number in
            ["ann\(number % 7)", "lee\(number % 11)", "ann\(number % 7) lee\(number % 11)", "", "same"]
        }
        let table = Self.table(["first_name", "surname", "full_name", "dob", "status"], rows: rows)
        let roles = ColumnRecogniser().roles(of: table)
        #expect(roles["full_name"] == .ignored)
        #expect(roles["dob"] == .ignored)
        #expect(roles["status"] == .ignored)
    }
}
