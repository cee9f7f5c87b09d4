import Access
public import Storage

/// The people whose records cannot all be right: two valid NHS numbers, an identifier that another holds, two dates of birth.
public struct ListProblems: Sendable {
    public var limit: Int

    public init(limit: Int = 500) { self.limit = limit }

    /// - Throws: ``OperationError`` when the policy denies it.
    public func run(in context: OperationContext) async throws(OperationError) -> ProblemList {
        try await context.performing {
            try await context.store.problems(
                limit: limit, under: try await context.grant(.list, on: .list(of: .person)))
        }
    }
}
