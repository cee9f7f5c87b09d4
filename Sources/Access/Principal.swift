/// Who asks: a member of staff, or the pipeline itself.
public struct Principal: Sendable, Hashable, Codable {
    /// Whether a principal may act at all. Only an active one may.
    public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
        case active, suspended, left
    }

    /// The lasting id, as the audit log names the principal. Not a person's name.
    public var id: String
    public var displayName: String
    public var roles: Set<Role>
    public var team: String?
    /// The agency that employs the principal, for rules that tell one's own agency's data from another's.
    public var agency: String?
    /// Ids of the families that the principal works with.
    public var caseload: Set<String>
    public var status: Status

    public init(
        id: String, displayName: String, roles: Set<Role>, team: String? = nil, agency: String? = nil,
        caseload: Set<String> = [], status: Status = .active
    ) {
        self.id = id
        self.displayName = displayName
        self.roles = roles
        self.team = team
        self.agency = agency
        self.caseload = caseload
        self.status = status
    }

    /// The pipeline, when it loads, links and assesses without a person at the keyboard.
    public static let system = Principal(id: "system", displayName: "Kith", roles: [.system])
}
