import Records

/// A condition as it is written, before the kinds of event say what type the attribute is.
struct WrittenCondition: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case attribute
        case `is`
        case isNot = "is_not"
        case `in`
        case atLeast = "at_least"
        case atMost = "at_most"
        case anyOf = "any_of"
        case withinNext = "within_next"
    }

    struct Months: Decodable {
        enum CodingKeys: String, CodingKey, CaseIterable { case months }
        let months: Int

        init(from decoder: any Decoder) throws {
            months = try decoder.strictContainer(keyedBy: CodingKeys.self).decode(Int.self, forKey: .months)
        }
    }

    /// A text, number or truth value, as text.
    struct Scalar: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self.text = text
            } else if let flag = try? container.decode(Bool.self) {
                text = flag ? "true" : "false"
            } else {
                text = String(try container.decode(Double.self))
            }
        }
    }

    let container: KeyedDecodingContainer<CodingKeys>
    let attribute: String
    let operation: CodingKeys

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        self.container = container
        attribute = try container.decode(String.self, forKey: .attribute)
        let present = CodingKeys.allCases.filter { $0 != .attribute && container.contains($0) }
        guard present.count == 1, let operation = present.first else {
            let allowed = CodingKeys.allCases.dropFirst().map(\.rawValue).joined(separator: ", ")
            throw container.refusal(.attribute, "a condition needs exactly one of: \(allowed)")
        }
        self.operation = operation
    }

    /// The condition for events of these kinds.
    ///
    /// - Throws: `DecodingError` for an attribute, a value or a test that they do not have.
    func condition(for kinds: [EventDefinition]) throws -> AttributeCondition {
        let definition = try kinds.sharedAttribute(attribute) { container.refusal(.attribute, $0) }
        let type = definition.type
        func allow(_ types: AttributeType...) throws {
            guard types.contains(type) else {
                throw container.refusal(operation, "'\(attribute)' is a \(type.rawValue), which has no such test")
            }
        }
        switch operation {
        case .attribute, .is:
            try allow(.number, .text, .flag)
            return AttributeCondition(attribute, .isOneOf([try value(.is, of: definition)]))
        case .isNot:
            try allow(.number, .text, .flag)
            return AttributeCondition(attribute, .isNot(try value(.isNot, of: definition)))
        case .in:
            try allow(.text)
            let codes = try codes(.in, of: definition)
            return AttributeCondition(attribute, .isOneOf(codes.map { .text($0) }))
        case .anyOf:
            try allow(.codes)
            return AttributeCondition(attribute, .hasAny(try codes(.anyOf, of: definition)))
        case .atLeast:
            try allow(.number)
            return AttributeCondition(attribute, .atLeast(try container.decode(Double.self, forKey: .atLeast)))
        case .atMost:
            try allow(.number)
            return AttributeCondition(attribute, .atMost(try container.decode(Double.self, forKey: .atMost)))
        case .withinNext:
            try allow(.day)
            let months = try container.decode(Months.self, forKey: .withinNext).months
            return AttributeCondition(attribute, .withinNext(months: months))
        }
    }

    private func value(_ key: CodingKeys, of definition: AttributeDefinition) throws -> AttributeValue {
        let text = try container.decode(Scalar.self, forKey: key).text
        switch definition.type {
        case .flag:
            guard text == "true" || text == "false" else {
                throw container.refusal(key, "'\(attribute)' is a flag: true or false")
            }
            return .flag(text == "true")
        case .number:
            guard let number = Double(text) else { throw container.refusal(key, "'\(attribute)' is a number") }
            return .number(number)
        case .text, .codes, .day: return .text(try code(text, key, of: definition))
        }
    }

    private func codes(_ key: CodingKeys, of definition: AttributeDefinition) throws -> [String] {
        try container.decode([Scalar].self, forKey: key).map { try code($0.text, key, of: definition) }
    }

    private func code(_ text: String, _ key: CodingKeys, of definition: AttributeDefinition) throws -> String {
        guard let list = definition.codes else { return text }
        guard let code = list.code(for: text) else {
            let advice = NearestWord.advice(for: text, among: list.codes)
            throw container.refusal(key, "'\(text)' is not a code of \(list.name); \(advice)")
        }
        return code
    }
}

extension [EventDefinition] {
    /// The attribute of this name, which every one of the kinds must have with one type.
    func sharedAttribute(_ name: String, refusal: (String) -> DecodingError) throws -> AttributeDefinition {
        var found: AttributeDefinition?
        for kind in self {
            guard let attribute = kind.attribute(named: name) else {
                let advice = NearestWord.advice(for: name, among: kind.attributes.map(\.name))
                throw refusal("'\(name)' is not an attribute of \(kind.kind); \(advice)")
            }
            if let found, found.type != attribute.type {
                throw refusal("'\(name)' is not of one type in all of the kinds; make an indicator of each")
            }
            found = attribute
        }
        guard let found else { throw refusal("'\(name)' needs a kind of event: add 'events'") }
        return found
    }
}
