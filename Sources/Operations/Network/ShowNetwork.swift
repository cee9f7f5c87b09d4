import Access
public import Storage

/// What is around a person, a place, an event, an organisation, a programme or a family.
public struct ShowNetwork: Sendable {
    public var centres: [NetworkCentre]
    public var query: NetworkQuery

    public init(around centres: [NetworkCentre], _ query: NetworkQuery = NetworkQuery()) {
        self.centres = centres
        self.query = query
    }

    /// - Throws: ``OperationError`` when the policy denies one of them, none is there, or no network is built.
    public func run(in context: OperationContext) async throws(OperationError) -> NetworkView {
        try await context.performing {
            try await context.store.network(
                around: centres, query, under: try await context.networkGrant(.read, on: centres))
        }
    }
}

extension OperationContext {
    /// Asks the policy of each centre; the grant of the first serves the look, which shows nothing that it does not reach.
    func networkGrant(_ action: Action, on centres: [NetworkCentre]) async throws -> AccessGrant {
        guard let first = centres.first else {
            throw OperationError(.wrongUsage, "Name at least one entity, such as person:12 or family:7.")
        }
        for centre in centres.dropFirst() {
            _ = try await grant(action, on: .network, id: centre.description)
        }
        return try await grant(action, on: .network, id: first.description)
    }
}
