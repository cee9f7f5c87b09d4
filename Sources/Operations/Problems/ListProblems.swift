import Access
public import Storage

/// What the data cannot all be right about, for a data manager to look at, with the rows that say so.
public struct ListProblems: Sendable {
    /// Only those of a kind. The default is nil: all.
    public var kind: String?
    /// Those that were looked at and are as they are, in place of those that wait.
    public var seen: Bool
    public var limit: Int
    public var offset: Int

    public init(kind: String? = nil, seen: Bool = false, limit: Int = 50, offset: Int = 0) {
        self.kind = kind
        self.seen = seen
        self.limit = limit
        self.offset = offset
    }

    /// - Throws: ``OperationError`` when the policy denies it.
    public func run(in context: OperationContext) async throws(OperationError) -> ProblemList {
        try await context.performing {
            try await context.store.problems(
                kind: kind, seen: seen, limit: limit, offset: offset,
                under: try await context.grant(.list, on: .list(of: .pair)))
        }
    }
}
