import Access
public import Storage

/// The people whose records cannot all be right: two valid NHS numbers, an identifier that another holds, two dates of birth.
public struct ListPersonProblems: Sendable {
    public var limit: Int

    public init(limit: Int = 500) { self.limit = limit }

    /// - Throws: ``OperationError`` when the policy denies it.
    public func run(in context: OperationContext) async throws(OperationError) -> PersonProblemList {
        try await context.performing {
            try await context.store.personProblems(
                limit: limit, under: try await context.grant(.list, on: .list(of: .person)))
        }
    }
}
