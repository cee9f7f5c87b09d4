import Access
public import Records
public import Storage

/// One batch: its counts, why it was held, and who did what with it. Names nobody.
public struct ShowBatch: Sendable {
    public var batch: BatchID

    public init(_ batch: BatchID) { self.batch = batch }

    /// - Throws: ``OperationError`` when the policy denies it or there is no such batch.
    public func run(in context: OperationContext) async throws(OperationError) -> BatchDetail {
        let batch = batch
        return try await context.performing {
            try await context.store.batchDetail(
                batch, under: try await context.grant(.read, on: .batch, id: batch.description))
        }
    }
}
