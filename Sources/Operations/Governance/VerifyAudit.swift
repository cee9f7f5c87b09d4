import Access
public import Audit
import Storage

/// Reads the whole audit log and says whether anything in it was changed since it was written.
public struct VerifyAudit: Sendable {
    /// Heads that a second custodian kept; a log cut short behind the last head here is found out only with these.
    public var witnessed: [SignedTreeHead]

    public init(witnessed: [SignedTreeHead] = []) { self.witnessed = witnessed }

    /// - Throws: ``OperationError`` when the policy denies it or the log cannot be read.
    public func run(in context: OperationContext) async throws(OperationError) -> AuditVerdict {
        let key = try SigningKeyFile(in: context.workspace).readOrMake().verificationKey
        return try await context.performing {
            try await context.store.verifyAudit(
                key: key, witnessed: witnessed,
                under: try await context.grant(.verifyAudit, on: .list(of: .auditLog)))
        }
    }
}
