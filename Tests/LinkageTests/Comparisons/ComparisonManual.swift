import Linkage

/// The reference page on comparisons: each method with its levels, and for each level values that the engine puts there.
struct ComparisonManual {
    struct Example {
        let method: ComparisonMethod
        let one: [String]
        let other: [String]
        let level: String

        init(_ method: ComparisonMethod, _ one: String..., other: String..., level: String) {
            self.method = method
            self.one = one
            self.other = other
            self.level = level
        }
    }

    /// What a method compares, in a sentence.
    static func purpose(_ method: ComparisonMethod) -> String {
        switch method {
        case .givenName:
            "Given names, and, beside a family name, the two in each other's place. Variants (`bill`, `william`) are of our own list, written from general knowledge of names in use in Britain. Spelling by Damerau-Levenshtein distance and Jaro-Winkler similarity: close from 0.92, similar from 0.85."
        case .familyName: "Family names; of a double-barrelled name each word counts, in any order."
        case .otherNames: "Middle and further names, as sets of words."
        case .date:
            "Dates, whole or in part. One digit, or two neighbouring ones exchanged, covers a wrong decade (1974, 1984)."
        case .year: "Years."
        case .place:
            "An address as one whole: the postcode, the residence (house number and street; a UPRN given as the house number is the residence by itself) and the locality, since its parts hang together."
        case .identifier: "Identifiers without a check."
        case .checkedIdentifier:
            "Identifiers with a check: NHS number (modulus 11), UPN, National Insurance number (form and prefixes issued), Luhn, ISO 7064. A stand-in for \u{201C}not known\u{201D} seldom passes."
        case .phone: "Telephone numbers, by their last nine digits."
        case .email: "Email addresses. Those made of the same names are alike for namesakes too, and are no evidence."
        case .category: "One of few values, such as sex."
        case .text: "Any words."
        }
    }

    static let examples: [Example] = [
        Example(.givenName, "", other: "john", level: "not known"),
        Example(.givenName, "Zoë", other: "zoe", level: "same"),
        Example(.givenName, "bill", other: "william", level: "variant of the name"),
        Example(.givenName, "jonh", other: "john", level: "one edit"),
        Example(.givenName, "marianne", other: "marriane", level: "close spelling"),
        Example(.givenName, "rosalind", other: "rosamund", level: "similar spelling"),
        Example(.givenName, "anna maria", other: "maria", level: "shares a word"),
        Example(.givenName, "j", other: "john", level: "same initial"),
        Example(.givenName, "mary", "barford", other: "barford", "mary", level: "swapped with family name"),
        Example(.givenName, "mary", "barford", other: "baford", "mary", level: "swapped, close spelling"),
        Example(.givenName, "john", other: "peter", level: "different"),
        Example(.familyName, "O'Brien", other: "obrien", level: "same"),
        Example(.familyName, "smith", other: "smyth", level: "one edit"),
        Example(.familyName, "Smith-Jones", other: "Smith", level: "shares a word"),
        Example(.familyName, "Smith-Jones", other: "Jones-Smith", level: "shares a word"),
        Example(.familyName, "smith", other: "walker", level: "different"),
        Example(.otherNames, "ann rose", other: "rose ann", level: "same words"),
        Example(.otherNames, "ann rose", other: "ann", level: "all words of one"),
        Example(.otherNames, "ann rose", other: "ann mary", level: "shares a word"),
        Example(.otherNames, "a", other: "ann", level: "close word or initial"),
        Example(.otherNames, "ann", other: "rose", level: "different"),
        Example(.date, "1984-03-07", other: "07/03/1984", level: "same"),
        Example(.date, "1984-03-07", other: "1984-07-03", level: "day and month swapped"),
        Example(.date, "1984-03-07", other: "1984-03-08", level: "one digit"),
        Example(.date, "1984-03-07", other: "1974-03-07", level: "one digit"),
        Example(.date, "1984-03-07", other: "1984", level: "known parts agree"),
        Example(.date, "1984-03-07", other: "1984-01-01", level: "1 January in the same year"),
        Example(.date, "1984-03-07", other: "1962-03-07", level: "same day and month"),
        Example(.date, "1984-03-07", other: "1984-03-22", level: "same year and month"),
        Example(.date, "1984-03-07", other: "1984-11-22", level: "same year"),
        Example(.date, "1984-03-07", other: "1985-11-22", level: "year one off"),
        Example(.date, "1984-03-07", other: "1988-11-22", level: "same decade"),
        Example(.date, "1984-03-07", other: "1951-11-22", level: "different"),
        Example(.year, "1984", other: "1984", level: "same"),
        Example(.year, "1984", other: "1985", level: "one off"),
        Example(.year, "1984", other: "1986", level: "two off"),
        Example(.year, "1984", other: "1989", level: "same decade"),
        Example(.year, "1984", other: "1951", level: "different"),
        Example(
            .place, "12 High St", "SW1A 1AA", other: "12 high street", "sw1a1aa", level: "same postcode, same residence"
        ),
        Example(
            .place, "12 High St", "SW1A 1AA", other: "14 high street", "sw1a1aa",
            level: "same postcode, residence partly the same"),
        Example(.place, "12 High St", "SW1A 1AA", other: "12 High St", "", level: "same residence"),
        Example(.place, "", "SW1A 1AA", other: "", "SW1A 1AB", level: "postcode one character off or same sector"),
        Example(.place, "", "SW1A 1AA", other: "", "SW1A 9ZZ", level: "same postcode district"),
        Example(
            .place, "12 High St", "SW1A 1AA", other: "9 Low Road", "LS6 2BB",
            level: "postcode different, residence different"),
        Example(.identifier, "AB-12345", other: "ab12345", level: "same"),
        Example(.identifier, "AB12345", other: "AB12354", level: "one edit"),
        Example(.identifier, "AB12345", other: "XY98761", level: "different"),
        Example(.checkedIdentifier, "943 476 5919", other: "9434765919", level: "same"),
        Example(.checkedIdentifier, "9999999998", other: "9999999998", level: "same, and the check fails"),
        Example(.checkedIdentifier, "9434765919", other: "9434765991", level: "one edit"),
        Example(.checkedIdentifier, "9434765919", other: "9999999998", level: "different, and a check fails"),
        Example(.checkedIdentifier, "9434765919", other: "4010232137", level: "different"),
        Example(.phone, "0113 496 0000", other: "+44 113 496 0000", level: "same"),
        Example(.phone, "0113 496 0000", other: "0113 496 0001", level: "one edit"),
        Example(.phone, "0113 496 0000", other: "07700 900123", level: "different"),
        Example(.email, "ann.lee@x.com", other: "Ann.Lee@x.com", level: "same"),
        Example(.email, "jack.wiliams154@x.com", other: "jack.williams154@x.com", level: "close spelling"),
        Example(.email, "ann.lee@x.com", other: "ann.lee@other.org", level: "same local part"),
        Example(
            .email, "jack.williams154@x.com", other: "jack.williams176@x.com", level: "alike, as namesakes' are"),
        Example(.email, "ann@x.com", other: "zebedee77@x.com", level: "same domain"),
        Example(.email, "ann@x.com", other: "zebedee77@other.org", level: "different"),
        Example(.category, "female", other: "Female", level: "same"),
        Example(.category, "widowed", other: "widowd", level: "close spelling"),
        Example(.category, "single", other: "married", level: "different"),
        Example(.text, "town hall", other: "Town Hall", level: "same"),
        Example(.text, "sheffield", other: "shefield", level: "close spelling"),
        Example(.text, "upper poppleton", other: "poppleton north", level: "shares a word"),
        Example(.text, "leeds", other: "york", level: "different"),
    ]

    /// The level that the engine gives an example's values.
    static func level(of example: Example) throws -> String {
        let fields: [Field]
        switch example.method {
        case .givenName where example.one.count > 1:
            fields = [Field("given", .name, columns: ["a"]), Field("family", .name, columns: ["b"])]
        case .givenName, .familyName: fields = [Field("name", .name, columns: ["a"])]
        case .otherNames: fields = [Field("names", .otherNames, columns: ["a", "b"])]
        case .date: fields = [Field("date", .date, columns: ["a"])]
        case .year: fields = [Field("year", .year, columns: ["a"])]
        case .place:
            fields = [
                Field("postcode", .postcode, columns: ["b"]), Field("number", .houseNumber, columns: ["a"]),
                Field("street", .street, columns: ["a"]),
            ]
        case .identifier: fields = [Field("number", .identifier, columns: ["a"])]
        case .checkedIdentifier: fields = [Field("number", .identifier, columns: ["a"], check: .nhsNumber)]
        case .phone: fields = [Field("phone", .phone, columns: ["a"])]
        case .email: fields = [Field("email", .email, columns: ["a"])]
        case .category, .text: fields = [Field("text", .text, columns: ["a"])]
        }
        var builder = TableBuilder(columns: ["a", "b"])
        for row in [example.one, example.other] { builder.appendRow(row + (row.count < 2 ? [""] : [])) }
        var settings = LinkageSettings()
        settings.fields = fields
        settings.comparisons = [Comparison("compared", example.method, fields: fields.map(\.name))]
        settings.blocking = [BlockingRule("all", [BlockingKey(fields[0].name)])]
        let linker = try Linker(table: builder.table(), settings: settings)
        return try linker.explain(0, 1, with: linker.train()).steps[0].level
    }

    static func page() -> String {
        var lines = [
            "# Comparisons and their levels", "",
            "Written from the engine's own levels and from examples that are run against it",
            "(`Tests/LinkageTests/Comparisons/ComparisonManual.swift`); not by hand. Level 0 of every comparison is",
            "\u{201C}not known\u{201D}: a value is missing on either side, which is no evidence. What a level weighs is",
            "learnt from the table; an agreement on a rare value weighs more than on a frequent one.", "",
        ]
        for method in ComparisonMethod.allCases {
            lines += [
                "## `\(method.rawValue)`", purpose(method), "", "| level | one value | the other |", "|---|---|---|",
            ]
            var named: Set<String> = []
            for level in method.levelNames where named.insert(level).inserted {
                let fitting = examples.filter { $0.method == method && $0.level == level }
                for example in fitting {
                    lines.append(
                        "| \(level) | \(example.one.filter { !$0.isEmpty }.joined(separator: ", ")) | \(example.other.filter { !$0.isEmpty }.joined(separator: ", ")) |"
                    )
                }
                if fitting.isEmpty { lines.append("| \(level) | | |") }
            }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }
}
