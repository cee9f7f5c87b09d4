public import Audit
import Storage

/// Signs the audit log as it stands, and appends the signed head to `store/audit-heads.log` for a second custodian.
public struct SignAuditHead: Sendable {
    public init() {}

    /// - Returns: nil when the store has no signing key.
    /// - Throws: ``OperationError`` when the log cannot be read or written.
    @discardableResult
    public func run(in context: OperationContext) async throws(OperationError) -> SignedTreeHead? {
        try await context.performing { try await context.store.signAuditHead(at: context.clock()) }
    }
}
