/// A role of the workspace: its id, what screens call it, and the purposes for which its holders may act.
public struct RoleDefinition: Sendable, Hashable {
    public var id: Role
    public var title: String
    public var purposes: [Purpose]

    public init(id: Role, title: String, purposes: [Purpose]) {
        self.id = id
        self.title = title
        self.purposes = purposes
    }
}

extension RoleDefinition: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, title, purposes
    }

    public init(from decoder: any Decoder) throws {
        let values = try StrictContainer<CodingKeys>(decoder, of: "a role")
        id = Role(rawValue: try values.text(.id))
        title = try values.text(.title)
        purposes = try values.texts(.purposes).map(Purpose.init(rawValue:))
    }
}
