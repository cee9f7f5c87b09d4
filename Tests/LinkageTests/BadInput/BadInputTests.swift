import Linkage
import Testing

@Suite struct BadInputTests {
    @Test func nothingToCompareIsAnError() {
        var builder = TableBuilder(columns: ["status", "empty"])
        for _ in 0..<10 { builder.appendRow(["same", ""]) }
        let table = builder.table()
        #expect(throws: LinkageError(.notLinkable, "")) { _ = try Linker(table: table) }
        #expect(throws: LinkageError(.noColumns, "")) { _ = try Linker(table: TableBuilder(columns: []).table()) }
    }

    @Test func unknownColumnsAndFieldsAreNamed() {
        let table = MadePeople(people: 10, errors: 0, seed: 1).table
        #expect(throws: LinkageError(.unknownColumn, "")) {
            _ = try Linker(table: table, settings: LinkageSettings(fields: [Field("x", .name, columns: ["nowhere"])]))
        }
        #expect(throws: LinkageError(.unknownField, "")) {
            _ = try Linker(
                table: table, settings: LinkageSettings(comparisons: [Comparison("x", .date, fields: ["y"])]))
        }
        #expect(throws: LinkageError(.invalidSettings, "")) {
            _ = try Linker(table: table, settings: LinkageSettings(threshold: 1.5))
        }
    }

    @Test func identicalRowsCostLittleAndAreReported() throws {
        var builder = TableBuilder(columns: ["first_name", "surname", "dob", "extra"])
        for row in 0..<20_000 {
            builder.appendRow([
                "john", "smith", row % 500 == 0 ? "1950-12-0\(row % 7 + 1)" : "1980-01-01", "e\(row % 2)",
            ])
        }
        let table = builder.table()
        var settings = LinkageSettings()
        settings.roles["first_name"] = .givenName
        settings.roles["surname"] = .familyName
        let linker = try Linker(table: table, settings: settings)
        let result = try linker.link(linker.train())
        #expect(result.report.candidatePairs < 20_000 * 500)
        #expect(!result.report.warnings.isEmpty)
    }

    @Test func fiveHundredColumnsAndOddBytesDoNotCrash() throws {
        let columns = (0..<500).map { "c\($0)" }
        var builder = TableBuilder(columns: columns)
        var numbers = MadeNumbers(2)
        for _ in 0..<60 {
            for column in columns.indices {
                let bytes = (0..<numbers.next(below: 9)).map { _ in UInt8(numbers.next(below: 256)) }
                builder.append(bytes.span, to: column)
            }
            builder.endRow()
        }
        let linker = try Linker(table: builder.table())
        let result = try linker.link(linker.train())
        #expect(result.clusterOfRecord.count == 60)
    }

    @Test func combiningCharactersAndRightToLeftNamesLink() throws {
        var builder = TableBuilder(columns: ["first_name", "surname", "dob"])
        let made = MadePeople(people: 100, errors: 5, seed: 6).table
        for record in 0..<made.count { builder.appendRow((1...3).map { made.text(record, column: $0) }) }
        builder.appendRow(["Zoe\u{308}", "Nguye\u{302}\u{303}n", "1977-12-11"])
        builder.appendRow(["Zoë", "Nguyên", "1977-12-11"])
        builder.appendRow(["محمد", "حسين", "1977-11-12"])
        builder.appendRow(["محمد", "حسين", "1977-11-12"])
        let linker = try Linker(table: builder.table())
        let clusters = try linker.link(linker.train()).clusterOfRecord
        #expect(clusters[made.count] == clusters[made.count + 1])
        #expect(clusters[made.count + 2] == clusters[made.count + 3])
    }

    @Test func aTableOfOneRecordIsOneCluster() throws {
        var builder = TableBuilder(columns: ["first_name", "surname"])
        builder.appendRow(["ann", "lee"])
        let settings = LinkageSettings(roles: ColumnRoles(["first_name": .givenName, "surname": .familyName]))
        let linker = try Linker(table: builder.table(), settings: settings)
        #expect(try linker.link(linker.train()).clusterOfRecord == [0])
    }
}
