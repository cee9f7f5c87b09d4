import Access
public import Audit
public import Storage

/// Entries of the audit log, newest first.
public struct SearchAudit: Sendable {
    public var query: AuditQuery

    public init(_ query: AuditQuery = AuditQuery()) { self.query = query }

    /// - Throws: ``OperationError`` when the policy denies it or there is no such thing.
    public func run(in context: OperationContext) async throws(OperationError) -> [AuditEntry] {
        try await context.performing {
            try await context.store.searchAudit(
                query, under: try await context.grant(.searchAudit, on: .list(of: .auditLog)))
        }
    }
}
