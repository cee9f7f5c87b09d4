import Access
import Families
import Foundation
import Identity
import Records
import Storage

/// Links what has come since the last run, with the people whom it may touch: everybody else stays as they are.
///
/// Earlier people stand: an increment adds records to them and may join two of them, and parts one only where a human or a
/// lost record says so. What it leaves undone for want of looking further, the next whole run does.
struct LinkIncrement {
    let change: LinkageIncrement
    let context: OperationContext
    let threads: Int?
    let day: Day
    let progress: ProgressReport

    /// Bonds that are followed around a touched person, so that families come out as in a whole run.
    private static let steps = 2

    func run() async throws -> LinkReport {
        progress(OperationProgress("Linking \(change.added.count) new records"))
        let addresses = try StandingAddresses(change, in: context.workspace)
        let resolution = try resolve(addresses)
        let people = Dictionary(resolution.assignments.map { ($0.record, $0.person) }, uniquingKeysWith: min)
        let records = (addresses.standing + addresses.added).sorted { $0.id < $1.id }
        let touched = Set(change.people.values)

        let hidden = try hidden(records, resolution.assignments)
        let existing = Dictionary(uniqueKeysWithValues: change.places.map { ($0.id, $0) })
        let places = PlaceResolver().resolve(
            hidden.withheld(from: records), assignments: resolution.assignments,
            prior: PriorPlaces(places: change.places, nextID: change.nextPlace), matched: nil)
        let relationships = relationships(records, resolution.assignments, people)
        let views = BestView().people(records, assignments: resolution.assignments)

        var patch = LinkagePatch(
            at: context.clock(), state: change.state, resolution: resolution, nextPlace: places.nextID,
            nextFamily: change.nextFamily, hidden: hidden)
        patch.touched = touched
        patch.people = views
        patch.newPlaces = places.places.filter { existing[$0.id] == nil }
        patch.newlyShared = Set(places.places.filter { $0.isShared && existing[$0.id]?.isShared == false }.map(\.id))
        patch.residences = places.residences
        patch.relationships = relationships
        patch.comparedEvents = change.events.map(\.id)
        patch.repeated = EventResolver(rules: context.workspace.settings.sameEvent)
            .resolve(change.events, assignments: people)
        progress(OperationProgress("Forming families"))
        try await form(&patch, touched: touched)
        progress(OperationProgress("Keeping people, places and families"))
        try await context.store.apply(patch, under: try await context.grant(.link, on: .workspace))
        _ = try await context.store.signAuditHead(at: context.clock())
        var report = LinkReport(scope: .increment, as: try await context.store.status())
        report.added = change.added.count
        report.touched = touched.count
        report.records = change.added.count + change.standing.count
        report.addresses = addresses.matched.map { AddressReport($0) }
        report.comparedPairs = resolution.report.comparedPairs
        report.judgements = change.judgements.count { $0.verdict != .unsure }
        report.judgementsLost = change.judgementsLost
        report.judgementsNotFollowed = resolution.judgementConflicts.map(\.words)
        report.threshold = resolution.threshold
        return report
    }

    // MARK: People

    /// Whose each record of the people is, old and new.
    private func resolve(_ addresses: StandingAddresses) throws -> PeopleResolution {
        let inQuestion = change.searched.union(change.loose)
        let echoes = change.echoes.filter { !inQuestion.contains($0.value) }
        let standing = change.people.filter { change.searched.contains($0.value) }
        let considered =
            addresses.standing.filter { change.people[$0.id].map(inQuestion.contains) ?? false }
            + addresses.added.filter { echoes[$0.id] == nil }
        let prior = change.people.filter { inQuestion.contains($0.value) }
        var resolution = try PersonResolver(settings: context.workspace.resolutionSettings(threads: threads)).resolve(
            considered, relationships: change.relationships,
            prior: PriorPeople(assignments: prior, nextID: change.nextPerson), judgements: change.judgements,
            model: change.model, standing: standing)
        resolution.assignments += echoes.map { PersonAssignment(record: $0.key, person: $0.value) }
        resolution.assignments += change.people.filter { !inQuestion.contains($0.value) }
            .map { PersonAssignment(record: $0.key, person: $0.value) }
        resolution.assignments.sort { $0.record < $1.record }
        return resolution
    }

    // MARK: What is not to be shown

    private func hidden(
        _ records: [PersonRecord], _ assignments: [PersonAssignment]
    ) throws -> ConfidentialAddresses.Hidden {
        let known = Set(records.map(\.id))
        let listed = context.workspace.settings.confidential
        let events =
            change.events + change.hiddenEvents.filter { hidden in !change.events.contains { $0.id == hidden.id } }
        return ConfidentialAddresses(uprns: listed.uprns, postcodes: listed.postcodes).hidden(
            records + change.hidden.filter { !known.contains($0.id) }, events: events, assignments: assignments)
    }

    // MARK: Relationships

    private func relationships(
        _ records: [PersonRecord], _ assignments: [PersonAssignment], _ people: [RecordID: PersonID]
    ) -> [PersonRelationship] {
        let stated = RelationshipResolver().relationships(
            change.relationships, records: records, assignments: assignments)
        let others = change.related.compactMap { relationship -> PersonRelationship? in
            guard !change.gone.contains(relationship.objectRecord), let object = people[relationship.objectRecord]
            else { return nil }
            var related = relationship
            related.object = object
            return related
        }
        return RelationshipResolver().folded(stated + others)
    }

    // MARK: Families

    private func form(_ patch: inout LinkagePatch, touched: Set<PersonID>) async throws {
        let changed = FamilyChange(change, patch).people
        let shared = Set(change.places.filter(\.isShared).map(\.id)).union(patch.newlyShared)
        let old = changed.intersection(touched)
        let around = try await context.store.familyNeighbourhood(
            of: old.union(partners(of: changed, patch).subtracting(patch.newPeople(touched))),
            at: Set(patch.residences.filter { changed.contains($0.person) }.map(\.place)), shared: shared,
            steps: Self.steps, under: try await context.grant(.link, on: .workspace))
        let core = around.core.union(changed)
        let formed = FamilyFormation(asAt: day).form(
            people: around.people.filter { !touched.contains($0.id) } + patch.people,
            places: change.places.map { place in
                var place = place
                place.isShared = shared.contains(place.id)
                return place
            } + patch.newPlaces,
            residences: around.residences.filter { !touched.contains($0.person) } + patch.residences,
            relationships: around.relationships.filter {
                !touched.contains($0.subject) && !touched.contains($0.object)
            } + patch.relationships,
            prior: PriorFamilies(members: around.families, nextID: change.nextFamily), about: core)
        patch.goneFamilies = Set(around.families.keys)
        patch.families = formed.families
        patch.nextFamily = formed.nextID
        patch.reconsidered = core
        patch.problems = formed.problems.filter { $0.people.contains(where: core.contains) }
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

extension LinkagePatch {
    /// People who were not among those touched: their ids are new.
    fileprivate func newPeople(_ touched: Set<PersonID>) -> Set<PersonID> {
        Set(people.map(\.id)).subtracting(touched)
    }
}
