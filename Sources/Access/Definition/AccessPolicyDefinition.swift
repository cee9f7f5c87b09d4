/// The policy as the workspace's `access/*.yaml` writes it: purposes, roles, rules. A file may hold any of the three.
public struct AccessPolicyDefinition: Sendable, Hashable {
    public var purposes: [PurposeDefinition]
    public var roles: [RoleDefinition]
    public var rules: [AccessRule]

    public init(purposes: [PurposeDefinition] = [], roles: [RoleDefinition] = [], rules: [AccessRule] = []) {
        self.purposes = purposes
        self.roles = roles
        self.rules = rules
    }

    /// This and another file's definitions together.
    public func joined(with other: AccessPolicyDefinition) -> AccessPolicyDefinition {
        AccessPolicyDefinition(
            purposes: purposes + other.purposes, roles: roles + other.roles, rules: rules + other.rules)
    }
}

extension AccessPolicyDefinition: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case purposes, roles, rules
    }

    public init(from decoder: any Decoder) throws {
        let values = try StrictContainer<CodingKeys>(decoder, of: "an access file")
        purposes = try values.valuesIfPresent([PurposeDefinition].self, .purposes) ?? []
        roles = try values.valuesIfPresent([RoleDefinition].self, .roles) ?? []
        rules = try values.valuesIfPresent([AccessRule].self, .rules) ?? []
    }
}
