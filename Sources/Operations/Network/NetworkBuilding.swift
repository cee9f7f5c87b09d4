import Access
import Families
import Identity
import Records
import Storage

/// Builds the council's network from what a link run made, and puts it on the disk.
struct NetworkBuilding {
    let context: OperationContext

    /// The most sources that a network tells apart.
    static let mostSources = 254

    /// - Throws: ``OperationError`` when there are too many sources or the disk refuses.
    func network(
        of outcome: LinkageOutcome, records: [PersonRecord], events: [Event], batches: Set<BatchID>
    ) async throws -> WrittenNetwork {
        let agencies = try await agencies()
        var derivation = NetworkDerivation(
            context.workspace.network, asAt: context.workspace.settings.asAt ?? Day(context.clock()),
            people: outcome.people.map(\.id), places: outcome.places.places,
            assignments: outcome.resolution.assignments, residences: outcome.places.residences,
            sources: agencies,
            repeated: outcome.repeated, hiddenEvents: outcome.hidden.events)
        derivation.add(outcome.relationships)
        derivation.add(outcome.families.families)
        for event in events { derivation.add(event) }
        for record in records {
            derivation.add(record: record.id, source: record.source, period: record.period)
        }
        return try await context.store.writeNetwork(
            try derivation.finished(), of: batches, under: try await context.grant(.link, on: .workspace))
    }
    /// Every source with its agency.
    ///
    /// - Throws: ``OperationError`` when there are too many.
    func agencies() async throws -> [SourceID: String] {
        let sources = try await context.store.sources().map(\.profile)
        guard sources.count <= Self.mostSources else {
            throw OperationError(
                .dataRefused, "There are \(sources.count) sources; a network tells at most \(Self.mostSources) apart.")
        }
        return Dictionary(sources.map { ($0.id, $0.agency) }, uniquingKeysWith: { first, _ in first })
    }
}
