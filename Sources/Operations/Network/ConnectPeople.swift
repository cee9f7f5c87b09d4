import Access
public import Storage

/// What binds several people, or other entities: the shortest ways between every two of them.
public struct ConnectPeople: Sendable {
    public var centres: [NetworkCentre]
    public var query: NetworkQuery

    /// The most that are connected at once.
    public static let most = 20

    public init(_ centres: [NetworkCentre], _ query: NetworkQuery = NetworkQuery()) {
        self.centres = centres
        self.query = query
    }

    /// - Throws: ``OperationError`` when the policy denies one of them, or there are too few or too many.
    public func run(in context: OperationContext) async throws(OperationError) -> NetworkView {
        guard (1...Self.most).contains(centres.count) else {
            throw OperationError(.wrongUsage, "Name two to \(Self.most) entities, or a family.")
        }
        return try await context.performing {
            try await context.store.connections(
                among: centres, query, under: try await context.networkGrant(.read, on: centres))
        }
    }
}
