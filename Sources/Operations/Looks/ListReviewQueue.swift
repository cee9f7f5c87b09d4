import Access
public import Storage

/// The pairs that wait for a human, those first whose judgement would teach most.
public struct ListReviewQueue: Sendable {
    public var limit: Int
    /// How many come before.
    public var offset: Int

    public init(limit: Int = 50, offset: Int = 0) {
        self.limit = limit
        self.offset = offset
    }

    /// - Throws: ``OperationError`` when the policy denies it or there is no such thing.
    public func run(in context: OperationContext) async throws(OperationError) -> ReviewList {
        try await context.performing {
            try await context.store.reviewQueue(
                limit: limit, offset: offset, under: try await context.grant(.list, on: .list(of: .pair)))
        }
    }
}
