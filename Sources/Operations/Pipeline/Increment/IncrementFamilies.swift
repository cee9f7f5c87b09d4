import Access
import Families
import Identity
import Records
import Storage

/// Forms the families of the people whom an increment changed, and of those in families with them.
struct IncrementFamilies {
    let change: LinkageIncrement
    let context: OperationContext
    let day: Day

    /// Bonds that are followed around a touched person, so that families come out as in a whole run.
    private static let steps = 2

    func form(_ patch: inout LinkagePatch) async throws {
        let changed = FamilyChange(change, patch).people
        let places = patch.places.applied(to: change.places)
        let shared = Set(places.filter(\.isShared).map(\.id))
        let around = try await context.store.familyNeighbourhood(
            of: changed.union(partners(of: changed, patch)).filter { $0.rawValue < change.nextPerson },
            at: Set(patch.places.residences.filter { changed.contains($0.person) }.map(\.place)), shared: shared,
            steps: Self.steps, under: try await context.grant(.link, on: .workspace))
        let core = around.core.union(changed)
        let touched = patch.touched
        let spoken = try await context.spokenPeriods()
        let formed = FamilyFormation(
            settings: context.workspace.settings.families, asAt: day, spoken: spoken
        ).form(
            people: around.people.filter { !touched.contains($0.id) } + patch.people, places: places,
            residences: around.residences.filter { !touched.contains($0.person) } + patch.places.residences,
            relationships: around.relationships.filter {
                !touched.contains($0.subject) && !touched.contains($0.object)
            } + patch.relationships,
            prior: PriorFamilies(members: around.families, nextID: change.nextFamily),
            decisions: around.decisions.inForce(after: patch.resolution.history), about: core)
        patch.goneFamilies = Set(around.families.keys)
        patch.families = formed
        patch.reconsidered.relatives = core
        patch.reconsidered.decidedOn = Set(around.decisions.decisions.map(\.person)).union(
            around.decisions.merged.values)
        patch.families.problems.removeAll { !patch.reconsidered.covers($0.kind, $0.people) }
    }

    /// Who stands in a relationship with these people now.
    private func partners(of people: Set<PersonID>, _ patch: LinkagePatch) -> Set<PersonID> {
        var found: Set<PersonID> = []
        for one in patch.relationships {
            if people.contains(one.subject) { found.insert(one.object) }
            if people.contains(one.object) { found.insert(one.subject) }
        }
        return found
    }
}
