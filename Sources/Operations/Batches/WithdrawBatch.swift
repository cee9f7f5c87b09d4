import Access
public import Records
import Storage

/// Takes a batch back. What only it supported goes with the next `kith link` and `kith assess`; human judgements stay.
public struct WithdrawBatch: Sendable {
    public var batch: BatchID

    public init(_ batch: BatchID) { self.batch = batch }

    /// - Throws: ``OperationError`` when no reason is given, the policy denies it, or the batch is withdrawn already.
    public func run(in context: OperationContext) async throws(OperationError) {
        try context.checkReason()
        try await context.performing {
            try await context.store.withdrawBatch(
                batch, at: context.clock(), under: try await context.grant(.load, on: .batch, id: batch.description))
        }
    }
}
