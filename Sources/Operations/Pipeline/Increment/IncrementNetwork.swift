import Access
import Families
import Identity
import Records
import Storage

/// Puts what an increment changed into the network as it stands.
struct IncrementNetwork {
    let change: LinkageIncrement
    let context: OperationContext
    let day: Day

    func renewed(
        _ earlier: CouncilNetwork, by patch: LinkagePatch, records: [PersonRecord]
    ) async throws -> WrittenNetwork {
        let agencies = try await NetworkBuilding.agencies(in: context)
        let relatives = try await families(patch)
        var derivation = NetworkDerivation(
            context.workspace.network, asAt: day, people: people(earlier, patch),
            places: patch.places.applied(to: change.places),
            assignments: patch.resolution.assignments
                + change.others.map { PersonAssignment(record: $0.key, person: $0.value) },
            residences: patch.places.residences, sources: agencies, repeated: patch.repeated,
            hiddenEvents: patch.hidden.events)
        derivation.add(patch.relationships)
        derivation.add(relatives)
        for event in change.events { derivation.add(event) }
        for record in records {
            derivation.add(record: record.id, source: record.source, period: record.period)
        }
        let renewal = NetworkRenewal(
            people: patch.everybody, events: Set(change.events.map(\.id)).union(patch.repeated.map(\.standing)),
            relatives: Set(relatives.flatMap(\.members).map(\.person)).union(patch.reconsidered.relatives))
        guard let network = try derivation.finished(renewing: renewal, of: earlier) else {
            throw OperationError(.dataRefused, "The network is of other links. Run `kith link --rebuild`.")
        }
        return try context.store.networkWriter(
            of: Set(change.state.batches), under: try await context.grant(.link, on: .workspace)
        ).write(network)
    }

    /// Everybody there is now.
    private func people(_ earlier: CouncilNetwork, _ patch: LinkagePatch) -> [PersonID] {
        earlier.entities.lazy.prefix { $0.type == .person }.compactMap(\.person)
            .filter { !patch.touched.contains($0) } + patch.people.map(\.id)
    }

    /// The families formed anew, and every other with somebody of these or of those whom they replace.
    private func families(_ patch: LinkagePatch) async throws -> [Family] {
        let formed = patch.families.families
        let gone = try await context.store.families(
            of: patch.reconsidered.relatives, under: try await context.grant(.link, on: .workspace))
        let people = Set((formed + gone).flatMap(\.members).map(\.person))
        let standing = try await context.store.families(
            of: people, under: try await context.grant(.link, on: .workspace))
        return formed + standing.filter { !patch.goneFamilies.contains($0.id) }
    }
}
