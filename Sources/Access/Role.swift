/// The post in which a principal acts. Roles are defined in the workspace; the constants are the standard policy's.
public struct Role: RawRepresentable, Sendable, Hashable, Codable, Comparable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let keyWorker = Role(rawValue: "key_worker")
    public static let analyst = Role(rawValue: "analyst")
    public static let dataManager = Role(rawValue: "data_manager")
    public static let governanceLead = Role(rawValue: "governance_lead")
    public static let system = Role(rawValue: "system")

    public static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
}
