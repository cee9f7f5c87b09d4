public import Records

/// Which columns hold a person's name, whole or in parts.
public struct NameDefinition: Decodable, Hashable, Sendable {
    public let full: String?
    /// The default is given name first.
    public let order: PersonName.Order
    public let title: String?
    public let given: String?
    public let middle: String?
    public let family: String?
    public let suffix: String?
    public let formerFamily: String?
    public let knownAs: String?

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case full, order, title, given, middle, family, suffix
        case formerFamily = "former_family"
        case knownAs = "known_as"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        full = try container.text(.full)
        order = try container.word(PersonName.Order.self, .order) ?? .givenFirst
        title = try container.text(.title)
        given = try container.text(.given)
        middle = try container.text(.middle)
        family = try container.text(.family)
        suffix = try container.text(.suffix)
        formerFamily = try container.text(.formerFamily)
        knownAs = try container.text(.knownAs)
        if full != nil, given != nil || family != nil || middle != nil {
            throw container.refusal(.full, "give the full name or its parts, not both")
        }
        if full == nil, given == nil, family == nil {
            throw container.refusal(.full, "a name needs 'full', or 'given' and 'family'")
        }
        if full == nil, container.contains(.order) {
            throw container.refusal(.order, "an order is for a full name only")
        }
    }

    var columns: [String] {
        [full, title, given, middle, family, suffix, formerFamily, knownAs].compactMap(\.self)
    }
}

/// The columns of an age and of the day on which it was that.
public struct AgeDefinition: Decodable, Hashable, Sendable {
    public let column: String
    /// The default is the end of the source's period.
    public let at: ValueExpression?

    private enum CodingKeys: String, CodingKey, CaseIterable { case column, at }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        column = try container.decode(String.self, forKey: .column)
        at = try container.decodeIfPresent(ValueExpression.self, forKey: .at)
    }
}

/// The columns of an address.
public struct AddressDefinition: Decodable, Hashable, Sendable {
    public let lines: [String]
    public let postcode: String?
    public let uprn: String?
    /// Whether the address is a refuge's, or must be hidden for another reason. The default is never.
    public let confidential: Confidentiality

    /// When an address is confidential.
    public enum Confidentiality: Hashable, Sendable {
        case never
        case always
        case when(Condition)
    }

    private enum CodingKeys: String, CodingKey, CaseIterable { case lines, postcode, uprn, confidential }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        lines = try container.oneOrMore(.lines) ?? []
        postcode = try container.text(.postcode)
        uprn = try container.text(.uprn)
        if !container.contains(.confidential) {
            confidential = .never
        } else if let always = try? container.decode(Bool.self, forKey: .confidential) {
            confidential = always ? .always : .never
        } else {
            confidential = .when(try container.decode(Condition.self, forKey: .confidential))
        }
        if addressColumns.isEmpty {
            throw container.refusal(.lines, "an address needs lines, a postcode or a uprn")
        }
    }

    /// The columns that hold the address itself.
    private var addressColumns: [String] { lines + [postcode, uprn].compactMap(\.self) }

    var columns: [String] {
        if case .when(let condition) = confidential { addressColumns + [condition.column] } else { addressColumns }
    }
}

/// From when and till when a person lived at the address.
public struct LivedDefinition: Decodable, Hashable, Sendable {
    public let from: ValueExpression?
    public let to: ValueExpression?

    private enum CodingKeys: String, CodingKey, CaseIterable { case from, to }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        from = try container.decodeIfPresent(ValueExpression.self, forKey: .from)
        to = try container.decodeIfPresent(ValueExpression.self, forKey: .to)
        if from == nil, to == nil { throw container.refusal(.from, "say from, to or both") }
    }
}
