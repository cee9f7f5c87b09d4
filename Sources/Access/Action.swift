/// What a principal wants to do to a resource.
public enum Action: String, Sendable, Hashable, Codable, CaseIterable {
    case list, search, read, explain, export, review, load, link, assess, claim, publish, erase, administer
    case searchAudit = "search_audit"
    case verifyAudit = "verify_audit"
}
