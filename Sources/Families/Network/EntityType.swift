/// What an entity of the network is.
public enum EntityType: String, Codable, Sendable, CaseIterable {
    case person, place, event, organisation, programme

    /// The number by which the graph knows the type.
    public var code: UInt8 {
        switch self {
        case .person: 0
        case .place: 1
        case .event: 2
        case .organisation: 3
        case .programme: 4
        }
    }

    public init?(code: UInt8) {
        guard let type = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = type
    }
}
