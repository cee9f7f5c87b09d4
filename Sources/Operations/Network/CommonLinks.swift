import Access
public import Storage

/// What several entities have in common: every entity with a link to each of them.
public struct CommonLinks: Sendable {
    public var centres: [NetworkCentre]
    public var query: NetworkQuery

    public init(of centres: [NetworkCentre], _ query: NetworkQuery = NetworkQuery()) {
        self.centres = centres
        self.query = query
    }

    /// - Throws: ``OperationError`` when the policy denies one of them, or there are too few or too many.
    public func run(in context: OperationContext) async throws(OperationError) -> NetworkView {
        guard (1...ConnectPeople.most).contains(centres.count) else {
            throw OperationError(.wrongUsage, "Name two to \(ConnectPeople.most) entities, or a family.")
        }
        return try await context.performing {
            try await context.store.commonLinks(
                of: centres, query, under: try await context.networkGrant(.read, on: centres))
        }
    }
}
