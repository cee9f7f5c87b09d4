import Records

/// One of a programme's headline problems: an expression over its indicators.
public struct Headline: Hashable, Sendable {
    public var id: String
    public var title: String
    public var citation: String?
    public var note: String?
    public var criterion: Criterion
}

extension Headline: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case id, title, citation, note, any, all, of, not
        case atLeast = "at_least"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        title = try container.decode(String.self, forKey: .title)
        citation = try container.decodeIfPresent(String.self, forKey: .citation)
        note = try container.decodeIfPresent(String.self, forKey: .note)
        guard let group = try Criterion.group(from: decoder) else {
            throw container.refusal(.any, "headline '\(id)' needs one of: any, all, at_least with of, not")
        }
        criterion = group
    }
}
