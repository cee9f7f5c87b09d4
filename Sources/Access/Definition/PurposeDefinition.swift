/// A purpose of the workspace: its id and what screens call it.
public struct PurposeDefinition: Sendable, Hashable {
    public var id: Purpose
    public var title: String

    public init(id: Purpose, title: String) {
        self.id = id
        self.title = title
    }
}

extension PurposeDefinition: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, title
    }

    public init(from decoder: any Decoder) throws {
        let values = try StrictContainer<CodingKeys>(decoder, of: "a purpose")
        id = Purpose(rawValue: try values.text(.id))
        title = try values.text(.title)
    }
}
