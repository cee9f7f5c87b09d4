/// What Kith's records and events are made of, generated from the types, the kinds of event and the code lists, so that
/// partners can conform: a page in Markdown, and JSON Schema.
public enum DataDictionary {
    /// In the order of the page.
    public static let concepts: [DictionaryConcept] = [
        personRecord, name, partialDate, identifier, address, relationship, period, event, participant,
    ]

    /// The concept of that name; nil when there is none.
    static func concept(_ name: String) -> DictionaryConcept? { concepts.first { $0.name == name } }

    private static let number = DictionaryField.Form.whole(1...Int.max)

    private static let personRecord = DictionaryConcept(
        name: "person_record", title: "Person record",
        meaning: "One source's mention of one person in one row.",
        fields: [
            DictionaryField("id", number, "Given by Kith on loading; a partner may number a delivery's records."),
            DictionaryField("source", .text, required: true, "The source's name: `school_census`."),
            DictionaryField("mention", .text, required: true, "Which of a row's people: `pupil`, `parent`, `tenant`."),
            DictionaryField("key", .text, "The source's own key for the person: the same key is the same person."),
            DictionaryField("household", .text, "The source's own key for a home or case whose members live together."),
            DictionaryField(
                "householdRole", .text, "What the person is in that household: `tenant`, `partner`, `child`."),
            DictionaryField("name", .concept("name"), required: true, "The name in parts; empty when not known."),
            DictionaryField("otherNames", .listOf(.concept("name")), required: true, "Maiden and other names."),
            DictionaryField("birth", .concept("partial_date"), "Date of birth, as far as it is known."),
            DictionaryField("death", .day, "Date of death."),
            DictionaryField("expectedDelivery", .day, "For an unborn child, the day on which it is expected."),
            DictionaryField("sex", .code(.sex), "Missing when not known."),
            DictionaryField("ethnicity", .code(.ethnicity), "REFU was asked and not stated, NOBT not asked."),
            DictionaryField(
                "identifiers", .listOf(.concept("identifier")), required: true, "Numbers that services give."),
            DictionaryField("address", .concept("address"), "Where the record says that the person lives."),
            DictionaryField(
                "phone", .pattern("national digits, or + and the country", "^(0[1-9][0-9]{8,9}|\\+[1-9][0-9]{7,14})$"),
                "Telephone number."),
            DictionaryField("email", .pattern("lower case, no spaces", "^[^@\\sA-Z]+@[^@\\sA-Z]+$"), "E-mail address."),
            DictionaryField(
                "period", .concept("period"), required: true,
                "When the person lived at the address, or else what the record speaks for."),
        ])

    private static let name = DictionaryConcept(
        name: "name", title: "Name",
        meaning: "Upper case, no accents, no punctuation but the hyphen and apostrophe that belong to a name.",
        fields: [
            DictionaryField("title", .text, "As the list `title` has it where it can."),
            DictionaryField("given", .text, "First given name."),
            DictionaryField("middle", .text, "Other given names, with a space between."),
            DictionaryField("family", .text, "Family name."),
            DictionaryField("suffix", .text, "`JUNIOR`, `SENIOR`, `II`."),
        ])

    private static let partialDate = DictionaryConcept(
        name: "partial_date", title: "Partial date",
        meaning: "A date of which only the year, or the year and month, may be known.",
        fields: [
            DictionaryField("year", .whole(1...9999), required: true, "Year."),
            DictionaryField("month", .whole(1...12), "Month."),
            DictionaryField("day", .whole(1...31), "Day of the month."),
            DictionaryField(
                "isDefault", .flag, required: true, "True for a date that systems write for \"not known\": 1 January."),
        ])

    private static let identifier = DictionaryConcept(
        name: "identifier", title: "Identifier",
        meaning: "A number that a service gives a person. The kinds and their rules stand below.",
        fields: [
            DictionaryField("kind", .oneOf(IdentifierKind.allCases.map(\.rawValue)), required: true, "Which number."),
            DictionaryField(
                "value", .text, required: true, "Upper case, with no separators but those of the kind."),
            DictionaryField(
                "validity", .oneOf(["valid", "temporary", "invalid"]), required: true,
                "Right form and check digit; a number that does not stay with the person; wrong."),
        ])

    private static let address = DictionaryConcept(
        name: "address", title: "Address", meaning: "A postal address in parts, upper case.",
        fields: [
            DictionaryField("raw", .text, required: true, "The lines as they came, joined by a comma."),
            DictionaryField("flat", .text, "Flat, unit or room: `4A`."),
            DictionaryField("number", .text, "House number or range: `12`, `12A`, `12-14`."),
            DictionaryField("building", .text, "Building or house name."),
            DictionaryField("street", .text, "Street."), DictionaryField("locality", .text, "Locality."),
            DictionaryField("town", .text, "Post town."),
            DictionaryField(
                "postcode", .pattern("one space (BS 7666)", "^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}$|^GIR 0AA$"),
                "Pseudo-postcodes (ZZ99) are left out."),
            DictionaryField("uprn", .whole(1...999_999_999_999), "Unique Property Reference Number."),
            DictionaryField("isNoFixedAbode", .flag, required: true, "True for no fixed abode, as ZZ99 3VZ says."),
            DictionaryField(
                "isConfidential", .flag, required: true,
                "True of a refuge and the like: used to link records, and never shown, listed or exported."),
        ])

    private static let relationship = DictionaryConcept(
        name: "relationship", title: "Relationship", meaning: "The subject is the `kind` of the object.",
        fields: [
            DictionaryField("subject", number, required: true, "The record's `id`."),
            DictionaryField("object", number, required: true, "The other record's `id`."),
            DictionaryField("kind", .code(.relationship), required: true, "What the subject is to the object."),
            DictionaryField("period", .concept("period"), required: true, "When it held."),
        ])

    private static let period = DictionaryConcept(
        name: "period", title: "Period", meaning: "Both ends are in it; an end that is missing is open or not known.",
        fields: [DictionaryField("from", .day, "First day."), DictionaryField("to", .day, "Last day.")])

    private static let event = DictionaryConcept(
        name: "event", title: "Event",
        meaning:
            "Something that happened or held over a period. The kinds, with their roles and attributes, stand below.",
        fields: [
            DictionaryField("id", number, "Given by Kith on loading."),
            DictionaryField("source", .text, required: true, "The source's name."),
            DictionaryField("kind", .oneOf(EventKind.definitions.map(\.kind.rawValue)), required: true, "What it is."),
            DictionaryField("start", .day, required: true, "The day on which it happened or began."),
            DictionaryField("end", .day, "The last day on which it held."),
            DictionaryField("isOpen", .flag, required: true, "True where it still holds; false for one day."),
            DictionaryField("participants", .listOf(.concept("participant")), required: true, "Who, in which roles."),
            DictionaryField("attributes", .concept("attributes"), required: true, "As the kind has them."),
            DictionaryField("address", .concept("address"), "Where it happened."),
            DictionaryField("identity", .text, "The same text in two reports makes them one event."),
        ])

    private static let participant = DictionaryConcept(
        name: "participant", title: "Participant", meaning: "A person's part in an event.",
        fields: [
            DictionaryField("record", number, required: true, "The person record's `id`."),
            DictionaryField("role", .text, required: true, "One of the kind's roles."),
        ])
}
