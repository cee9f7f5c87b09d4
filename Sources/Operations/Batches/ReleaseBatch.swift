import Access
public import Records
import Storage

/// Lets a held batch in: it is linked, assessed and shown from the next run on, and supersedes what it was to.
public struct ReleaseBatch: Sendable {
    public var batch: BatchID

    public init(_ batch: BatchID) { self.batch = batch }

    /// - Throws: ``OperationError`` when no reason is given, the policy denies it, or the batch is not held.
    public func run(in context: OperationContext) async throws(OperationError) {
        try context.checkReason()
        try await context.performing {
            try await context.store.releaseBatch(
                batch, at: context.clock(), under: try await context.grant(.load, on: .batch, id: batch.description))
        }
    }
}
