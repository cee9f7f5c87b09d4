import Access
public import Storage

/// Ways through the network from one entity to another, of at most six links.
public struct FindPath: Sendable {
    public var first: NetworkCentre
    public var second: NetworkCentre
    public var kind: PathKind
    public var query: NetworkQuery

    public init(
        from first: NetworkCentre, to second: NetworkCentre, _ kind: PathKind = .shortest,
        _ query: NetworkQuery = NetworkQuery()
    ) {
        self.first = first
        self.second = second
        self.kind = kind
        self.query = query
    }

    /// - Throws: ``OperationError`` when the policy denies one of them, or they are one.
    public func run(in context: OperationContext) async throws(OperationError) -> NetworkView {
        try await context.performing {
            try await context.store.paths(
                kind, from: first, to: second, query,
                under: try await context.networkGrant(.read, on: [first, second]))
        }
    }
}
