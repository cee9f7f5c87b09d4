import Access
import Families
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
                around: centres, query, under: try await context.networkGrant(.read, on: centres, query))
        }
    }
}

extension OperationContext {
    /// Asks the policy of each centre, and of each person, place and event that is opened as if it were one; the grant of
    /// the first serves the look, which shows nothing that it does not reach. An organisation has nothing that a rule could
    /// tell by: what is around it is decided one by one.
    func networkGrant(
        _ action: Action, on centres: [NetworkCentre], _ query: NetworkQuery = NetworkQuery()
    ) async throws -> AccessGrant {
        guard let first = centres.first else {
            throw OperationError(.wrongUsage, "Name at least one entity, such as person:12 or family:7.")
        }
        let opened = Set(query.opened ?? []).sorted().filter { [.person, .place, .event].contains($0.type) }
            .map(NetworkCentre.entity)
        for centre in centres.dropFirst() + opened where centre != first {
            _ = try await grant(action, on: .network, id: centre.description)
        }
        return try await grant(action, on: .network, id: first.description)
    }
}
