import Families
import Identity
import Records
import Storage

/// Forms the families of a link run, and finds which reports are of one event.
struct FamilyForming: Sendable {
    let settings: WorkspaceSettings
    let day: Day
    let spoken: SpokenPeriods
    let prior: PriorFamilies
    let decisions: FamilyDecisions

    func form(_ outcome: inout LinkageOutcome, events: [Event]) {
        outcome.families = FamilyFormation(settings: settings.families, asAt: day, spoken: spoken).form(
            people: outcome.people, places: outcome.places.places, residences: outcome.places.residences,
            relationships: outcome.relationships, prior: prior, decisions: decisions)
        outcome.repeated = EventResolver(rules: settings.sameEvent).resolve(
            events,
            assignments: Dictionary(
                outcome.resolution.assignments.map { ($0.record, $0.person) }, uniquingKeysWith: min))
    }
}
