public import Identity
public import Records

/// Names one entity of the network: `person:12`. The number is that of the person, place or event; that of an organisation
/// or a programme is made from its name, so that it lasts from run to run.
public struct EntityID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let type: EntityType
    public let number: Int64

    public init(_ type: EntityType, _ number: Int64) {
        self.type = type
        self.number = number
    }

    public init(_ person: PersonID) { self.init(.person, person.rawValue) }
    public init(_ place: PlaceID) { self.init(.place, place.rawValue) }
    public init(_ event: EventID) { self.init(.event, event.rawValue) }

    /// Reads `person:12`.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let type = EntityType(rawValue: String(parts[0])), let number = Int64(parts[1]),
            number > 0
        else { return nil }
        self.init(type, number)
    }

    /// The entity of a type that bears a name.
    public init(_ type: EntityType, named name: String) { self.init(type, EntityName.number(of: name)) }

    public var person: PersonID? { type == .person ? PersonID(number) : nil }
    public var place: PlaceID? { type == .place ? PlaceID(number) : nil }
    public var event: EventID? { type == .event ? EventID(rawValue: number) : nil }

    public var description: String { "\(type.rawValue):\(number)" }

    public static func < (left: Self, right: Self) -> Bool {
        (left.type.code, left.number) < (right.type.code, right.number)
    }
}

extension EntityID: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = EntityID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "is no entity's id")
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
