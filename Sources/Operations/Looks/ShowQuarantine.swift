import Access
public import Records
public import Storage

/// The rows of a batch that were not loaded, or not whole, with their reasons; no person's values.
public struct ShowQuarantine: Sendable {
    public var batch: BatchID

    public init(_ batch: BatchID) { self.batch = batch }

    /// - Throws: ``OperationError`` when the policy denies it or there is no such thing.
    public func run(in context: OperationContext) async throws(OperationError) -> [QuarantinedRow] {
        try await context.performing {
            try await context.store.quarantine(
                batch, under: try await context.grant(.read, on: .batch, id: batch.description))
        }
    }
}
