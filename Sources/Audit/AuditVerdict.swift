/// What verifying a whole log came to.
public enum AuditVerdict: Sendable, Hashable {
    /// Every entry is where and what the heads commit to; `unsigned` more follow the latest head.
    case intact(size: UInt64, root: Digest, unsigned: UInt64)
    case broken(AuditFault)
}
