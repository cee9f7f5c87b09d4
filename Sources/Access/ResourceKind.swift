/// What is acted upon.
public enum ResourceKind: String, Sendable, Hashable, Codable, CaseIterable {
    case person, family, place, record, event, pair, finding, network
    case batch, source, agreement, programme, release, workspace, account
    case auditLog = "audit_log"
}
