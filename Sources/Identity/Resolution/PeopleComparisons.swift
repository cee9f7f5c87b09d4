import Linkage

/// What is compared between records of people, and which pairs are compared: declared for this field, where many
/// records have no date of birth, names change, and households share an address and a name.
enum PeopleComparisons {
    static let fields = [
        Field("given", .name, columns: ["given"]),
        Field("family", .name, columns: ["family"]),
        Field("middle", .otherNames, columns: ["middle"]),
        Field("dob", .date, columns: ["dob"]),
        Field("sex", .sex, columns: ["sex"]),
        Field("nhs", .identifier, columns: ["nhs"]),
        Field("upn", .identifier, columns: ["upn"]),
        Field("nino", .identifier, columns: ["nino"]),
        Field("pnc", .identifier, columns: ["pnc"]),
        Field("postcode", .postcode, columns: ["postcode"]),
        Field("property", .houseNumber, columns: ["property"]),
        Field("street", .street, columns: ["street"]),
        Field("phone", .phone, columns: ["phone"]),
        Field("email", .email, columns: ["email"]),
        Field("validNHS", .identifier, columns: ["validNHS"]),
        Field("validUPN", .identifier, columns: ["validUPN"]),
    ]

    /// The name of the comparison of given names.
    static let givenName = "given name"

    static let comparisons = [
        Comparison(givenName, .givenName, fields: ["given", "family"]),
        Comparison("family name", .familyName, fields: ["family"]),
        Comparison("middle names", .otherNames, fields: ["middle"]),
        Comparison("date of birth", .date, fields: ["dob"]),
        Comparison("sex", .category, fields: ["sex"], householdShare: 0.3),
        Comparison("address", .place, fields: ["postcode", "property", "street"]),
        Comparison("NHS number", .identifier, fields: ["nhs"]),
        Comparison("UPN", .identifier, fields: ["upn"]),
        Comparison("NINO", .identifier, fields: ["nino"]),
        Comparison("PNC number", .identifier, fields: ["pnc"]),
        Comparison("phone", .phone, fields: ["phone"]),
        Comparison("email", .email, fields: ["email"]),
    ]

    static let blocking = [
        BlockingRule("NHS number", [BlockingKey("nhs")]),
        BlockingRule("UPN", [BlockingKey("upn")]),
        BlockingRule("NINO", [BlockingKey("nino")]),
        BlockingRule("PNC number", [BlockingKey("pnc")]),
        BlockingRule("email", [BlockingKey("email")]),
        BlockingRule("phone and given name", [BlockingKey("phone"), BlockingKey("given", .initial)]),
        BlockingRule("property and given name", [BlockingKey("property"), BlockingKey("given", .variant)]),
        BlockingRule(
            "property, family name, initial",
            [
                BlockingKey("property"), BlockingKey("family", .phonetic), BlockingKey("given", .initial),
            ]),
        BlockingRule("property and date of birth", [BlockingKey("property"), BlockingKey("dob", .dateSwapped)]),
        BlockingRule(
            "date of birth and given name", [BlockingKey("dob", .dateSwapped), BlockingKey("given", .variant)]),
        BlockingRule(
            "date of birth and family name",
            [
                BlockingKey("dob", .dateSwapped), BlockingKey("family", .phonetic),
            ]),
        BlockingRule("names", [BlockingKey("given", .variant), BlockingKey("family", .phonetic)], unorderedKeys: 0),
        BlockingRule("names exchanged", [BlockingKey("given"), BlockingKey("family")], unorderedKeys: 2),
        BlockingRule(
            "names, year of birth",
            [
                BlockingKey("given", .prefix3), BlockingKey("family", .prefix3), BlockingKey("dob", .year),
            ]),
        BlockingRule(
            "given name, day and month, sector",
            [
                BlockingKey("given", .variant), BlockingKey("dob", .dayMonth), BlockingKey("postcode", .postcodeSector),
            ]),
        BlockingRule(
            "family name, given initial, postcode",
            [
                BlockingKey("family", .phonetic), BlockingKey("given", .initial), BlockingKey("postcode"),
            ]),
    ]

    /// Two valid values are two people.
    static let exclusiveFields = ["validNHS", "validUPN"]
}
