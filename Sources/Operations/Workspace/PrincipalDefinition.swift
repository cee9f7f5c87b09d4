import Access
import Records

/// One entry of `access/principals.yaml`: somebody who may act, with the roles that say how.
struct PrincipalDefinition: Decodable {
    let principal: Principal

    private enum CodingKeys: String, CodingKey, CaseIterable { case id, name, roles, team, agency, caseload }

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        let caseload = try container.decodeIfPresent([Int64].self, forKey: .caseload) ?? []
        principal = Principal(
            id: try container.decode(String.self, forKey: .id),
            displayName: try container.decode(String.self, forKey: .name),
            roles: Set(try container.decode([String].self, forKey: .roles).map(Role.init(rawValue:))),
            team: try container.decodeIfPresent(String.self, forKey: .team),
            agency: try container.decodeIfPresent(String.self, forKey: .agency),
            caseload: Set(caseload.map(String.init)))
    }
}
