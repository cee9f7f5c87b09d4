import Access
public import Storage

/// The uncertain pairs that wait for a human, most doubtful first.
public struct ListReviewQueue: Sendable {
    public var limit: Int

    public init(limit: Int = 50) { self.limit = limit }

    /// - Throws: ``OperationError`` when the policy denies it or there is no such thing.
    public func run(in context: OperationContext) async throws(OperationError) -> ReviewQueue {
        try await context.performing {
            try await context.store.reviewQueue(
                limit: limit, under: try await context.grant(.list, on: .list(of: .pair)))
        }
    }
}
