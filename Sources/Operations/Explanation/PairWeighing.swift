import Access
import Identity
import Records
import Storage

/// Weighs pairs of records again, with the model of the last link run and among all the records that it linked: how
/// common a value is counts.
struct PairWeighing {
    private let weighing: PersonWeighing

    init(in context: OperationContext) async throws {
        let pipeline = context.asPipeline
        guard let run = try await context.store.linkRun() else {
            throw OperationError(.dataRefused, "Nothing is linked yet; run `kith link`.")
        }
        let input = try await context.store.linkageInput(under: try await pipeline.grant(.link, on: .workspace))
        let resolution = PeopleResolution(
            assignments: input.priorPeople.assignments.sorted { $0.key < $1.key }
                .map { PersonAssignment(record: $0.key, person: $0.value) },
            model: run.model, threshold: run.threshold, nextID: input.priorPeople.nextID)
        let records = try GazetteerFile.matched(input.records, in: context.workspace)?.applied(to: input.records)
        do {
            weighing = try PersonWeighing(
                records ?? input.records, relationships: input.relationships,
                judgements: input.blocks.binding(input.judgements),
                resolution: resolution, settings: context.workspace.resolutionSettings())
        } catch {
            throw OperationError(.dataRefused, error.reason)
        }
    }

    func explain(_ first: RecordID, _ second: RecordID) throws(OperationError) -> MatchExplanation {
        do {
            return try weighing.explain(first, second)
        } catch {
            throw OperationError(.dataRefused, error.reason)
        }
    }

    /// Why a record is held to be of the same person as the one of some others that it agrees with most.
    func explain(_ record: RecordID, amongst others: [RecordID]) throws(OperationError) -> MatchExplanation? {
        do {
            return try weighing.strongest(with: record, among: others).map { other throws(IdentityError) in
                try weighing.explain(record, other)
            }
        } catch {
            throw OperationError(.dataRefused, error.reason)
        }
    }
}
