import Access
public import Storage

/// Two records that may be one person, side by side, with what was decided of them so far.
public struct ShowPair: Sendable {
    public var pair: PairID

    public init(_ pair: PairID) { self.pair = pair }

    /// - Throws: ``OperationError`` when the policy denies it or one of the records is not there.
    public func run(in context: OperationContext) async throws(OperationError) -> PairView {
        try await context.performing {
            try await context.store.pair(
                pair, under: try await context.grant(.read, on: .pair, id: pair.description))
        }
    }
}
