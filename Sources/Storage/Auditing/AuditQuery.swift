public import Access
public import Audit
public import Foundation

/// Which entries of the audit log are looked for: those for which everything that is stated holds.
public struct AuditQuery: Hashable, Sendable {
    public var principal: String?
    public var purpose: Purpose?
    public var action: Action?
    /// The kind of what was looked at; with an id, that one thing, also where it was shown along with another
    /// (a person of a family).
    public var kind: ResourceKind?
    public var id: String?
    public var from: Date?
    public var to: Date?
    public var outcome: AuditEntry.Outcome?
    /// The default is 200.
    public var limit: Int
    /// Only entries before this one, for the next page.
    public var before: UInt64?

    public init(
        principal: String? = nil, purpose: Purpose? = nil, action: Action? = nil, kind: ResourceKind? = nil,
        id: String? = nil, from: Date? = nil, to: Date? = nil, outcome: AuditEntry.Outcome? = nil, limit: Int = 200,
        before: UInt64? = nil
    ) {
        self.principal = principal
        self.purpose = purpose
        self.action = action
        self.kind = kind
        self.id = id
        self.from = from
        self.to = to
        self.outcome = outcome
        self.limit = limit
        self.before = before
    }
}
