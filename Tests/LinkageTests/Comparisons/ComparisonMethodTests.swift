import Linkage
import Testing

/// Levels as the explanation of a pair shows them: given, expected.
@Suite struct ComparisonMethodTests {
    private static func levels(_ fields: [Field], _ comparison: Comparison, _ one: [String], _ other: [String]) throws
        -> String
    {
        let columns = Array(Set(fields.flatMap(\.columns))).sorted()
        var builder = TableBuilder(columns: columns)
        builder.appendRow(one)
        builder.appendRow(other)
        var settings = LinkageSettings()
        settings.fields = fields
        settings.comparisons = [comparison]
        settings.blocking = [BlockingRule("all", [BlockingKey(fields[0].name)])]
        let linker = try Linker(table: builder.table(), settings: settings)
        return try linker.explain(0, 1, with: linker.train()).steps[0].level
    }

    @Test(arguments: [
        ("william", "William", "same"), ("bill", "william", "variant of the name"),
        ("mohammed", "muhammad", "variant of the name"),
        ("jonh", "john", "one edit"), ("j", "john", "same initial"), ("anna maria", "maria", "shares a word"),
        ("O'Brien", "obrien", "same"), ("Zoë", "zoe", "same"), ("john", "peter", "different"),
        ("", "john", "not known"),
    ])
    func givenNames(_ one: String, _ other: String, _ expected: String) throws {
        let field = Field("given", .name, columns: ["a"])
        #expect(
            try Self.levels([field], Comparison("given", .givenName, fields: ["given"]), [one], [other]) == expected)
    }

    @Test func swappedNamesAreSeen() throws {
        let fields = [Field("given", .name, columns: ["a"]), Field("family", .name, columns: ["b"])]
        let comparison = Comparison("given", .givenName, fields: ["given", "family"])
        #expect(
            try Self.levels(fields, comparison, ["mary", "barford"], ["barford", "mary"]) == "swapped with family name")
        #expect(
            try Self.levels(fields, comparison, ["mary", "barford"], ["baford", "mary"]) == "swapped, close spelling")
        #expect(try Self.levels(fields, comparison, ["mary", "barford"], ["mary", "mary"]) == "same")
    }

    @Test(arguments: [
        ("1984-03-07", "07/03/1984", "same"), ("1984-03-07", "1984-07-03", "day and month swapped"),
        ("19840307", "1984-03-08", "one digit"), ("1984-03-07", "1984", "known parts agree"),
        ("1984-03-07", "1984-01-01", "1 January in the same year"), ("1984-03-07", "1962-03-07", "same day and month"),
        ("1984-03-07", "1984-03-22", "same year and month"), ("1984-03-07", "1984-11-22", "same year"),
        ("1984-03-07", "1985-11-22", "year one off"), ("1984-03-07", "1988-11-22", "same decade"),
        ("7 Mar 1984", "1951-11-22", "different"), ("1984-03-07", "rubbish", "not known"),
    ])
    func dates(_ one: String, _ other: String, _ expected: String) throws {
        let field = Field("dob", .date, columns: ["a"])
        #expect(try Self.levels([field], Comparison("dob", .date, fields: ["dob"]), [one], [other]) == expected)
    }

    @Test(arguments: [
        (["12 High St", "SW1A 1AA"], ["12 high street", "sw1a1aa"], "same postcode, same residence"),
        (["12 High St", "SW1A 1AA"], ["14 high street", "sw1a1aa"], "same postcode, residence partly the same"),
        (["12 High St", "SW1A 1AA"], ["12 High St", ""], "same residence"),
        (["12 High St", "SW1A 1AA"], ["9 Low Road", "LS6 2BB"], "postcode different, residence different"),
        (["", "SW1A 1AA"], ["", "SW1A 1AB"], "postcode one character off or same sector"),
        (["", "SW1A 1AA"], ["", "SW1A 9ZZ"], "same postcode district"),
        (["12 High St", ""], ["", "SW1A 1AA"], "not known"),
    ])
    func addresses(_ one: [String], _ other: [String], _ expected: String) throws {
        let fields = [
            Field("postcode", .postcode, columns: ["b"]), Field("number", .houseNumber, columns: ["a"]),
            Field("street", .street, columns: ["a"]),
        ]
        let comparison = Comparison("address", .place, fields: ["postcode", "number", "street"])
        #expect(try Self.levels(fields, comparison, one, other) == expected)
    }

    @Test func namesakesEmailAddressesAreNoEvidence() throws {
        let field = Field("email", .email, columns: ["a"])
        let comparison = Comparison("email", .email, fields: ["email"])
        #expect(
            try Self.levels([field], comparison, ["jack.williams154@x.com"], ["jack.williams176@x.com"])
                == "alike, as namesakes' are")
        #expect(
            try Self.levels([field], comparison, ["jack.wiliams154@x.com"], ["jack.williams154@x.com"])
                == "close spelling")
    }
}
