public import Records
import Storage

/// Takes back every live and held batch of a source, as when its agreement ends.
public struct WithdrawSource: Sendable {
    public var source: SourceID

    public init(_ source: SourceID) { self.source = source }

    /// - Returns: the batches that were withdrawn, oldest first.
    /// - Throws: ``OperationError`` when no reason is given, the source has no live or held batch, or the policy denies it.
    @discardableResult
    public func run(in context: OperationContext) async throws(OperationError) -> [BatchID] {
        try context.checkReason()
        let source = source
        let batches = try await context.performing { try await context.store.batches(of: source) }
        let standing = batches.filter { $0.status == .live || $0.status == .held }.map(\.id).sorted()
        guard !standing.isEmpty else {
            throw OperationError(
                .notFound, "\(source) has no live or held batch; `kith batch list` shows what there is.")
        }
        for batch in standing { try await WithdrawBatch(batch).run(in: context) }
        return standing
    }
}
