/// A field of a concept, as the data dictionary has it.
public struct DictionaryField: Hashable, Sendable {
    /// What the field holds.
    public indirect enum Form: Hashable, Sendable {
        case text
        /// Text of a regular expression's form, in words and as the expression.
        case pattern(String, String)
        case whole(ClosedRange<Int>)
        case flag
        /// A day as `yyyy-MM-dd`.
        case day
        /// A code of a standard list.
        case code(CodeList)
        case oneOf([String])
        /// Another concept, by name.
        case concept(String)
        case listOf(Form)
    }

    /// As it stands in the JSON that Kith reads and writes.
    public let name: String
    public let form: Form
    public let isRequired: Bool
    public let meaning: String

    init(_ name: String, _ form: Form, required: Bool = false, _ meaning: String) {
        self.name = name
        self.form = form
        isRequired = required
        self.meaning = meaning
    }
}

/// A concept of the data dictionary: a person's record, an address, an event's participant.
public struct DictionaryConcept: Hashable, Sendable {
    /// `person_record`
    public let name: String
    public let title: String
    public let meaning: String
    public let fields: [DictionaryField]
}
