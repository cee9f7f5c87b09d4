import Access
import Identity
import Records
import Storage

/// Weighs pairs of records again, with the model of the last link run and among all the records that it linked: how
/// common a value is counts.
struct PairWeighing {
    private let resolver: PersonResolver
    private let input: LinkageInput
    private let resolution: PeopleResolution

    init(in context: OperationContext) async throws {
        let pipeline = context.asPipeline
        guard let run = try await context.store.linkRun() else {
            throw OperationError(.dataRefused, "Nothing is linked yet; run `kith link`.")
        }
        input = try await context.store.linkageInput(under: try await pipeline.grant(.link, on: .workspace))
        resolver = PersonResolver(settings: context.workspace.resolutionSettings())
        resolution = PeopleResolution(
            assignments: input.priorPeople.assignments.sorted { $0.key < $1.key }
                .map { PersonAssignment(record: $0.key, person: $0.value) },
            model: run.model, threshold: run.threshold, nextID: input.priorPeople.nextID)
    }

    func explain(_ first: RecordID, _ second: RecordID) throws -> MatchExplanation {
        do {
            return try resolver.explain(
                first, second, among: input.records, relationships: input.relationships, judgements: input.judgements,
                resolution: resolution)
        } catch {
            throw OperationError(.dataRefused, error.reason)
        }
    }
}
