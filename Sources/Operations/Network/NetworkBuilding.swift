import Access
import Families
import Identity
import Records
import Storage

/// Builds the council's network from what a link run made, and puts it on the disk.
struct NetworkBuilding: Sendable {
    private let definition: NetworkDefinition
    private let day: Day
    private let agencies: [SourceID: String]
    private let writer: NetworkWriter

    /// The most sources that a network tells apart.
    static let mostSources = 254

    /// - Parameter batches: what the network is built of.
    /// - Throws: ``OperationError`` when there are too many sources.
    init(of batches: Set<BatchID>, asAt day: Day, in context: OperationContext) async throws {
        definition = context.workspace.network
        self.day = day
        agencies = try await Self.agencies(in: context)
        writer = try context.store.networkWriter(of: batches, under: try await context.grant(.link, on: .workspace))
    }

    /// - Throws: ``StorageError`` when the disk refuses.
    func network(of outcome: LinkageOutcome, records: [PersonRecord], events: [Event]) throws -> WrittenNetwork {
        var derivation = NetworkDerivation(
            definition, asAt: day, people: outcome.people.map(\.id), places: outcome.places.places,
            assignments: outcome.resolution.assignments, residences: outcome.places.residences,
            sources: agencies, repeated: outcome.repeated, hiddenEvents: outcome.hidden.events)
        derivation.add(outcome.relationships)
        derivation.add(outcome.families.families)
        for event in events { derivation.add(event) }
        for record in records {
            derivation.add(record: record.id, source: record.source, period: record.period)
        }
        return try writer.write(try derivation.finished())
    }

    /// Every source with its agency.
    ///
    /// - Throws: ``OperationError`` when there are too many.
    static func agencies(in context: OperationContext) async throws -> [SourceID: String] {
        let sources = try await context.store.sources().map(\.profile)
        guard sources.count <= mostSources else {
            throw OperationError(
                .dataRefused, "There are \(sources.count) sources; a network tells at most \(mostSources) apart.")
        }
        return Dictionary(sources.map { ($0.id, $0.agency) }, uniquingKeysWith: { first, _ in first })
    }
}
