public import Records

/// One of the people that a row mentions: which columns say what about them.
public struct PersonDefinition: Decodable, Hashable, Sendable {
    /// The mention's name: `pupil`.
    public let mention: String
    /// The column with the source's own key for the person.
    public let key: String?
    public let when: Condition?
    public let name: NameDefinition?
    public let birth: ValueExpression?
    public let age: AgeDefinition?
    public let expectedDelivery: ValueExpression?
    public let death: ValueExpression?
    public let sex: ValueExpression?
    public let ethnicity: ValueExpression?
    /// In the order of the kinds.
    public let identifiers: [IdentifierColumn]
    public let address: AddressDefinition?
    public let lived: LivedDefinition?
    public let phone: String?
    public let email: String?
    public let household: String?
    public let householdRole: ValueExpression?

    /// The column of one kind of identifier.
    public struct IdentifierColumn: Hashable, Sendable {
        public let kind: IdentifierKind
        public let column: String
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case mention = "as"
        case key, when, name, birth, age
        case expectedDelivery = "expected_delivery"
        case death, sex, ethnicity, identifiers, address, lived, phone, email, household
        case householdRole = "household_role"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        mention = try container.decode(String.self, forKey: .mention)
        key = try container.text(.key)
        when = try container.decodeIfPresent(Condition.self, forKey: .when)
        name = try container.decodeIfPresent(NameDefinition.self, forKey: .name)
        birth = try container.decodeIfPresent(ValueExpression.self, forKey: .birth)
        age = try container.decodeIfPresent(AgeDefinition.self, forKey: .age)
        expectedDelivery = try container.decodeIfPresent(ValueExpression.self, forKey: .expectedDelivery)
        death = try container.decodeIfPresent(ValueExpression.self, forKey: .death)
        sex = try container.decodeIfPresent(ValueExpression.self, forKey: .sex)
        ethnicity = try container.decodeIfPresent(ValueExpression.self, forKey: .ethnicity)
        identifiers = try Self.identifiers(container)
        address = try container.decodeIfPresent(AddressDefinition.self, forKey: .address)
        lived = try container.decodeIfPresent(LivedDefinition.self, forKey: .lived)
        phone = try container.text(.phone)
        email = try container.text(.email)
        household = try container.text(.household)
        householdRole = try container.decodeIfPresent(ValueExpression.self, forKey: .householdRole)
        if key == nil, name == nil, identifiers.isEmpty, birth == nil, age == nil {
            throw container.refusal(
                .mention, "nothing says who the person is; give a key, a name, an identifier or a date of birth")
        }
        if householdRole != nil, household == nil, address == nil {
            throw container.refusal(.householdRole, "a role in a household needs the column 'household' or an address")
        }
    }

    private static func identifiers(_ container: KeyedDecodingContainer<CodingKeys>) throws -> [IdentifierColumn] {
        guard container.contains(.identifiers) else { return [] }
        let columns = try container.nestedContainer(keyedBy: AnyCodingKey.self, forKey: .identifiers)
        var found: [IdentifierColumn] = []
        for key in columns.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
            guard let kind = IdentifierKind(rawValue: key.stringValue) else {
                let advice = NearestWord.advice(
                    for: key.stringValue, among: IdentifierKind.allCases.map(\.rawValue))
                throw columns.refusal(key, "unknown key '\(key.stringValue)'; \(advice)")
            }
            found.append(IdentifierColumn(kind: kind, column: try columns.decode(String.self, forKey: key)))
        }
        return found
    }

    /// The columns that it reads.
    var columns: [String] {
        var columns = [key, phone, email, household].compactMap(\.self) + identifiers.map(\.column)
        for expression in [birth, expectedDelivery, death, sex, ethnicity, householdRole].compactMap(\.self) {
            columns += expression.columns
        }
        if let when { columns.append(when.column) }
        if let age { columns += [age.column] + (age.at?.columns ?? []) }
        columns += name?.columns ?? []
        columns += address?.columns ?? []
        columns += (lived?.from?.columns ?? []) + (lived?.to?.columns ?? [])
        return columns
    }
}
