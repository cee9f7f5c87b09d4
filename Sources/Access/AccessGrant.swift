/// Leave to do one thing once. Only `AccessPolicy` mints a grant, nobody can copy it, and a read consumes it: code that
/// shows a person's data without having asked does not compile.
public struct AccessGrant: ~Copyable, Sendable {
    public let request: AccessRequest
    /// The role in which the principal acts, for the audit entry.
    public let role: Role
    /// What must be left out of whatever is shown. For a list: what any of its rows must leave out; ask
    /// `filter.mask(for:)` for one row's own mask.
    public let mask: FieldMask
    let policy: AccessPolicy

    init(request: AccessRequest, role: Role, mask: FieldMask, policy: AccessPolicy) {
        self.request = request
        self.role = role
        self.mask = mask
        self.policy = policy
    }

    /// The rows that the grant covers: apply it to every list, and to a single row read by id as well.
    public var filter: ListFilter { policy.filter(request) }

    /// Whether an agreement lets data of this source be used for the grant's purpose at the grant's time. Leave out the
    /// records and events of any other source.
    public func covers(source: String) -> Bool {
        policy.covers(source: source, purpose: request.purpose, at: request.at)
    }

    /// Every source that the grant covers, sorted.
    public var coveredSources: [String] { policy.coveredSources(purpose: request.purpose, at: request.at) }
}
