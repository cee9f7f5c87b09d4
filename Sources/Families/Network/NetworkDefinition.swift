import Records

/// The links that a council's network is made of: `network.yaml`.
public struct NetworkDefinition: Hashable, Sendable {
    /// In the order in which pages list them. At most ``maximumKinds``.
    public var links: [LinkDefinition]

    public static let maximumKinds = 64

    public init(links: [LinkDefinition]) { self.links = links }

    /// Whether a link is made from records themselves, so that they must be at hand.
    public var usesRecords: Bool {
        links.contains { if case .records = $0.basis { true } else { false } }
    }
}

/// What a built network knows of a kind of link.
public struct LinkKind: Hashable, Sendable, Codable {
    public var kind: String
    public var label: String
    public var inverse: String

    public init(kind: String, label: String, inverse: String) {
        self.kind = kind
        self.label = label
        self.inverse = inverse
    }
}

extension LinkDefinition {
    public var linkKind: LinkKind { LinkKind(kind: kind, label: label, inverse: inverse) }
}

extension NetworkDefinition: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable { case links }

    /// Throws `DecodingError` at the entry and key that is wrong.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        var entries = try container.nestedUnkeyedContainer(forKey: .links)
        links = []
        var seen: Set<String> = []
        while !entries.isAtEnd {
            let path = entries.codingPath + [LinkKey.at(entries.currentIndex), LinkKey.kind]
            let link = try entries.decode(LinkDefinition.self)
            func refusal(_ problem: String) -> DecodingError {
                .dataCorrupted(DecodingError.Context(codingPath: path, debugDescription: problem))
            }
            guard seen.insert(link.kind).inserted else { throw refusal("'\(link.kind)' is defined twice") }
            guard links.count < Self.maximumKinds else {
                throw refusal("there are more than \(Self.maximumKinds) kinds of link; join or remove some")
            }
            links.append(link)
        }
    }
}

/// A place in the list of links, for errors.
private enum LinkKey: CodingKey {
    case at(Int)
    case kind

    var stringValue: String {
        switch self {
        case .at(let index): "[\(index + 1)]"
        case .kind: "kind"
        }
    }
    var intValue: Int? { if case .at(let index) = self { index } else { nil } }

    init?(stringValue: String) { return nil }
    init?(intValue: Int) { self = .at(intValue) }
}
