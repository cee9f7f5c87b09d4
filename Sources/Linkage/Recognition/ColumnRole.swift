/// What a column holds, as far as linking is concerned.
public enum ColumnRole: String, Codable, CaseIterable, Sendable {
    case recordID = "record_id"
    case givenName = "given_name"
    case middleName = "middle_name"
    case familyName = "family_name"
    case fullName = "full_name"
    case sex
    case birthDate = "birth_date"
    case birthYear = "birth_year"
    case age
    case houseNumber = "house_number"
    case addressLine = "address_line"
    case locality
    case region
    case postcode
    case identifier
    case phone
    case email
    case birthPlace = "birth_place"
    case occupation
    case category
    case text
    case ignored
}

/// The role of each column: recognised, or told by the caller. Columns without an entry are ignored.
public struct ColumnRoles: Codable, Equatable, Sendable {
    public var roles: [String: ColumnRole]

    public init(_ roles: [String: ColumnRole] = [:]) { self.roles = roles }

    public init(from decoder: any Decoder) throws {
        roles = try decoder.singleValueContainer().decode([String: ColumnRole].self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(roles)
    }

    public subscript(column: String) -> ColumnRole? {
        get { roles[column] }
        set { roles[column] = newValue }
    }

    /// These roles, with those of `other` in their place where it has them.
    public func overridden(by other: ColumnRoles) -> ColumnRoles {
        ColumnRoles(roles.merging(other.roles) { $1 })
    }
}
