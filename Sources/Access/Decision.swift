/// The answer to a request: a grant to consume, or the reasons why not.
public enum Decision: ~Copyable, Sendable {
    case permit(AccessGrant)
    case deny([DenialReason])
}
