/// The ways of comparing. Each has named levels, from the closest agreement to "different"; level 0 of every method
/// is "not known": a value is missing on either side, which is no evidence at all.
public enum ComparisonMethod: String, Codable, Sendable, CaseIterable {
    /// fields: [given name] or [given name, family name]: with the family name, a swap of the two is seen.
    case givenName = "given_name"
    /// fields: [family name]
    case familyName = "family_name"
    /// Word sets of middle and further names. fields: [other names]
    case otherNames = "other_names"
    /// fields: [date]
    case date
    /// fields: [year]
    case year
    /// An address as one whole, since its parts hang together. fields: any of a postcode, house number, street, and
    /// localities (`text` or `category`), told apart by their kinds.
    case place
    /// fields: [identifier]
    case identifier
    /// An identifier whose field has a check (``Field/check``): a value that passes tells more than one that fails.
    /// fields: [identifier]
    case checkedIdentifier = "checked_identifier"
    /// fields: [phone]
    case phone
    /// fields: [email]
    case email
    /// fields: [category or sex]
    case category
    /// fields: [text]
    case text

    /// The names of the levels; the position is the level's number.
    public var levelNames: [String] {
        switch self {
        case .givenName, .familyName:
            [
                "not known", "same", "variant of the name", "one edit", "close spelling", "similar spelling",
                "shares a word", "same initial", "swapped with family name", "swapped, close spelling", "different",
            ]
        case .otherNames:
            ["not known", "same words", "all words of one", "shares a word", "close word or initial", "different"]
        case .date:
            [
                "not known", "same", "day and month swapped", "one digit", "known parts agree",
                "1 January in the same year", "same day and month", "same year and month", "same year",
                "year one off", "same decade", "different",
            ]
        case .year: ["not known", "same", "one off", "two off", "same decade", "different"]
        case .place: PlaceLevels.names
        case .identifier: ["not known", "same", "one edit", "different"]
        case .checkedIdentifier:
            [
                "not known", "same", "same, and the check fails", "one edit", "different, and a check fails",
                "different",
            ]
        case .phone: ["not known", "same", "one edit", "different"]
        case .email:
            [
                "not known", "same", "close spelling", "same local part", "alike, as namesakes' are", "same domain",
                "different",
            ]
        case .category: ["not known", "same", "close spelling", "different"]
        case .text: ["not known", "same", "close spelling", "shares a word", "different"]
        }
    }

    /// A level that is no evidence: email addresses made of the same names are alike for namesakes too, which the
    /// names have said already.
    var neutralLevel: Int? { self == .email ? 4 : nil }

    /// The kind that the first field must be of; nil for any.
    var neededKind: FieldKind? { self == .date ? .date : self == .year ? .year : nil }

    var usesTermFrequency: Bool {
        switch self {
        case .year, .otherNames: false
        case .identifier: true
        default: true
        }
    }

    var householdShare: Double {
        switch self {
        case .givenName: 0.03
        case .familyName: 0.9
        case .otherNames: 0.1
        case .date: 0.015
        case .year: 0.05
        case .place: 0.95
        case .identifier, .checkedIdentifier: 0.001
        case .phone: 0.6
        case .email: 0.15
        case .category: 0.1
        case .text: 0.5
        }
    }
}
