import Access
public import Records
import Storage

/// Makes a superseded or withdrawn batch live again; what took its place is withdrawn.
public struct RestoreBatch: Sendable {
    public var batch: BatchID

    public init(_ batch: BatchID) { self.batch = batch }

    /// - Throws: ``OperationError`` when no reason is given, the policy denies it, or the batch is live or held.
    public func run(in context: OperationContext) async throws(OperationError) {
        try context.checkReason()
        try await context.performing {
            try await context.store.restoreBatch(
                batch, at: context.clock(), under: try await context.grant(.load, on: .batch, id: batch.description))
        }
    }
}
