/// How a field is made from its columns.
public enum FieldKind: String, Codable, Sendable, CaseIterable {
    /// A name of one or more words.
    case name
    /// The given name out of a full name; columns: [full name].
    case givenPart = "given_part"
    /// The family name out of a full name; columns: [full name].
    case familyPart = "family_part"
    /// The words of the first column that are in none of the others; columns: [full or middle name, given, family].
    case otherNames = "other_names"
    case date
    /// A year, or the year of a date.
    case year
    case postcode
    case identifier
    case phone
    case email
    /// `m`, `f`, or else the value's first letter.
    case sex
    /// Words in any order.
    case text
    /// One of few values.
    case category
    /// The first number in the columns, with its letter (`12a`).
    case houseNumber = "house_number"
    /// The words of the columns without the leading number.
    case street
}

/// A standardised attribute of a record, made from one or more columns: what comparisons and blocking rules speak of.
public struct Field: Codable, Hashable, Sendable {
    public var name: String
    public var kind: FieldKind
    public var columns: [String]
    /// The check that an identifier's own characters bear. The default is none.
    public var check: IdentifierCheck?

    public init(_ name: String, _ kind: FieldKind, columns: [String], check: IdentifierCheck? = nil) {
        self.name = name
        self.kind = kind
        self.columns = columns
        self.check = check
    }
}
