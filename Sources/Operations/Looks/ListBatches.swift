import Access
public import Storage

/// Every batch that was ever loaded, newest first.
public struct ListBatches: Sendable {
    public init() {}

    /// - Throws: ``OperationError`` when the policy denies it.
    public func run(in context: OperationContext) async throws(OperationError) -> [Batch] {
        try await context.performing {
            try await context.store.batches(under: try await context.grant(.list, on: .list(of: .batch)))
        }
    }
}
