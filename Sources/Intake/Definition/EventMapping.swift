public import Records

/// An event that a row reports: its kind, when it was, who took part, and what is recorded of it.
public struct EventMapping: Decodable, Hashable, Sendable {
    /// When an event with no end still holds.
    public enum Openness: Hashable, Sendable {
        case never
        case always
        case when(Condition)
    }

    public let kind: EventKind
    public let when: Condition?
    public let start: ValueExpression
    /// Where the row names the period in which it held: `{column: Term}`. The start is then that column, and there is no
    /// end. The default is nil: start and end are days.
    public let during: PeriodColumn?
    public let end: ValueExpression?
    /// The default is never: an event with no end is one of a single day.
    public let open: Openness
    /// Mentions by role, in the order of the roles in the data dictionary.
    public let people: [Part]
    /// In alphabetical order.
    public let attributes: [Attribute]
    public let address: AddressDefinition?
    /// Columns whose values make it one event.
    public let identity: [String]
    /// The name under which other sources may give the same identity (`crime_number`). The default is nil: the source's own.
    public let sharedIdentity: String?

    /// `{columns: [CrimeRef], shared: crime_number}`
    private struct SharedIdentity: Decodable {
        let columns: [String]
        let shared: String
    }

    /// Who takes a role.
    public struct Part: Hashable, Sendable {
        public let role: String
        public let mentions: [String]
    }

    /// Where an attribute's value comes from.
    public struct Attribute: Hashable, Sendable {
        public let name: String
        public let value: ValueExpression
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case kind, when, start, during, end, open, people, attributes, address, identity
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        let definition = try Self.definition(container)
        kind = definition.kind
        when = try container.decodeIfPresent(Condition.self, forKey: .when)
        during = try container.decodeIfPresent(PeriodColumn.self, forKey: .during)
        start = try during?.expression ?? container.decode(ValueExpression.self, forKey: .start)
        end = try container.decodeIfPresent(ValueExpression.self, forKey: .end)
        open = try Self.openness(container)
        people = try Self.people(container, definition)
        attributes = try Self.attributes(container, definition)
        address = try container.decodeIfPresent(AddressDefinition.self, forKey: .address)
        if let shared = try? container.decode(SharedIdentity.self, forKey: .identity) {
            (identity, sharedIdentity) = (shared.columns, shared.shared)
        } else {
            (identity, sharedIdentity) = (try container.oneOrMore(.identity) ?? [], nil)
        }
        if definition.span == .day, open != .never || end != nil {
            throw container.refusal(
                end != nil ? .end : .open, "a \(kind) happens on one day; give its start only")
        }
        if during != nil {
            if container.contains(.start) || end != nil || open != .never {
                throw container.refusal(.during, "a period has its own start and end; leave out start, end and open")
            }
            if definition.span == .day {
                throw container.refusal(.during, "a \(kind) happens on one day; give its start")
            }
        }
    }

    private static func definition(_ container: KeyedDecodingContainer<CodingKeys>) throws -> EventDefinition {
        let kind = try container.decode(EventKind.self, forKey: .kind)
        if let definition = kind.definition { return definition }
        let known = EventKind.definitions.map(\.kind.rawValue)
        throw container.refusal(
            .kind, "'\(kind)' is not a kind of event; \(NearestWord.advice(for: kind.rawValue, among: known))")
    }

    private static func openness(_ container: KeyedDecodingContainer<CodingKeys>) throws -> Openness {
        guard container.contains(.open) else { return .never }
        if let always = try? container.decode(Bool.self, forKey: .open) { return always ? .always : .never }
        return .when(try container.decode(Condition.self, forKey: .open))
    }

    private static func people(
        _ container: KeyedDecodingContainer<CodingKeys>, _ definition: EventDefinition
    ) throws -> [Part] {
        let roles = try container.nestedContainer(keyedBy: AnyCodingKey.self, forKey: .people)
        for key in roles.allKeys.sorted(by: { $0.stringValue < $1.stringValue })
        where !definition.roles.contains(key.stringValue) {
            let advice = NearestWord.advice(for: key.stringValue, among: definition.roles)
            throw roles.refusal(key, "'\(key.stringValue)' is not a role in a \(definition.kind); \(advice)")
        }
        let people = try definition.roles.compactMap { role in
            try roles.oneOrMore(AnyCodingKey(role)).map { Part(role: role, mentions: $0) }
        }
        if people.isEmpty { throw container.refusal(.people, "an event needs somebody in it") }
        return people
    }

    private static func attributes(
        _ container: KeyedDecodingContainer<CodingKeys>, _ definition: EventDefinition
    ) throws -> [Attribute] {
        guard container.contains(.attributes) else { return [] }
        let values = try container.nestedContainer(keyedBy: AnyCodingKey.self, forKey: .attributes)
        return try values.allKeys.sorted { $0.stringValue < $1.stringValue }.map { key in
            guard let attribute = definition.attribute(named: key.stringValue) else {
                let advice = NearestWord.advice(for: key.stringValue, among: definition.attributes.map(\.name))
                throw values.refusal(
                    key, "'\(key.stringValue)' is not an attribute of a \(definition.kind); \(advice)")
            }
            let value = try values.decode(ValueExpression.self, forKey: key)
            if let problem = AttributeFit.problem(of: value, in: attribute) { throw values.refusal(key, problem) }
            return Attribute(name: key.stringValue, value: value)
        }
    }

    var columns: [String] {
        var columns = start.columns + (end?.columns ?? []) + identity + (address?.columns ?? [])
        for attribute in attributes { columns += attribute.value.columns }
        if let when { columns.append(when.column) }
        if case .when(let condition) = open { columns.append(condition.column) }
        return columns
    }
}
