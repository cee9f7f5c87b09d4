import Access
import Families
import Foundation
import Identity
import Linkage
import Records
import Storage

/// Links what has come since the last run, with the people whom it may touch: everybody else stays as they are.
///
/// Earlier people stand: an increment adds records to them and may join two of them, and parts one only where a human or a
/// lost record says so. What it leaves undone for want of looking further, the next whole run does.
struct LinkIncrement {
    let change: LinkageIncrement
    /// As it stands.
    let network: CouncilNetwork
    let context: OperationContext
    let threads: Int?
    let day: Day
    let progress: ProgressReport

    func run() async throws -> LinkReport {
        progress(OperationProgress("Matching \(change.added.count) new records to the gazetteer"))
        let gazetteer = try GazetteerFile.gazetteer(of: context.workspace)
        let addresses = StandingAddresses(change, gazetteer: gazetteer)
        progress(OperationProgress("Resolving \(change.added.count) new records into people"))
        let resolution = try resolve(addresses)
        let people = Dictionary(resolution.assignments.map { ($0.record, $0.person) }, uniquingKeysWith: min)
        let records = addresses.all

        progress(OperationProgress("Resolving addresses into places"))
        var patch = LinkagePatch(
            at: context.clock(), state: change.state, resolution: resolution, blocks: change.blocks,
            nextPlace: change.nextPlace, nextFamily: change.nextFamily, hidden: hidden(records, resolution.assignments))
        patch.mostReviewPairs = context.workspace.resolutionSettings().mostReviewPairs
        patch.touched = change.touched
        let places = IncrementPlaces(change, addresses, gazetteer, in: context.workspace)
        let (told, lived) = Workers.both(threads: threads ?? Workers.activeCores) {
            details(of: records, resolution.assignments, people)
        } _: { [patch] in
            (
                repeated: EventResolver(rules: context.workspace.settings.sameEvent)
                    .resolve(change.events, assignments: people.merging(change.others) { own, _ in own }),
                places: places.changed(by: patch)
            )
        }
        (patch.people, patch.relationships) = (told.people, told.relationships)
        (patch.sharedIdentifiers, patch.contradictions) = (told.sharedIdentifiers, told.contradictions)
        patch.comparedEvents = change.events.map(\.id)
        (patch.repeated, patch.places) = (lived.repeated, lived.places)
        patch.reconsidered.people = patch.everybody
        let affected = places.affected(by: patch.places)
        let others = try await context.store.residences(
            at: affected, besides: patch.touched, under: try await context.grant(.link, on: .workspace))
        places.finish(&patch, with: others, at: affected)

        progress(OperationProgress("Forming families"))
        try await IncrementFamilies(change: change, context: context, day: day).form(&patch)
        progress(OperationProgress("Building the network"))
        patch.network = try await IncrementNetwork(change: change, context: context, day: day)
            .renewed(network, by: patch, records: records)
        progress(OperationProgress("Keeping people, places and families"))
        try await context.store.apply(patch, under: try await context.grant(.link, on: .workspace))
        _ = try await context.store.signAuditHead(at: context.clock())
        return report(patch, addresses, try await context.store.status())
    }

    private func report(_ patch: LinkagePatch, _ addresses: StandingAddresses, _ status: StoreStatus) -> LinkReport {
        var report = LinkReport(scope: .increment, as: status)
        report.added = change.added.count
        report.touched = patch.touched.count
        report.addresses = addresses.matched.map { AddressReport($0) }
        report.comparedPairs = patch.resolution.report.comparedPairs
        report.judgements = change.judgements.count { $0.verdict != .unsure }
        report.judgementsNotFollowed = patch.resolution.judgementConflicts.map(\.words)
        report.threshold = patch.resolution.threshold
        return report
    }

    // MARK: People

    /// Whose each record of the people is, old and new.
    private func resolve(_ addresses: StandingAddresses) throws -> PeopleResolution {
        let inQuestion = change.searched.union(change.loose)
        let echoes = change.echoes.filter { !inQuestion.contains($0.value) }
        let considered =
            addresses.standing.filter { change.people[$0.id].map(inQuestion.contains) ?? false }
            + addresses.added.filter { echoes[$0.id] == nil }
        let standing = change.people.filter { change.searched.contains($0.value) }
        let prior = change.people.filter { inQuestion.contains($0.value) }
        var resolution = try PersonResolver(settings: context.workspace.resolutionSettings(threads: threads)).resolve(
            considered, relationships: change.relationships,
            prior: PriorPeople(assignments: prior, nextID: change.nextPerson),
            judgements: change.blocks.binding(change.judgements), model: change.model.isEmpty ? nil : change.model,
            standing: standing)
        if resolution.model.isEmpty { (resolution.model, resolution.threshold) = (change.model, change.threshold) }
        resolution.assignments += echoes.map { PersonAssignment(record: $0.key, person: $0.value) }
        resolution.assignments += change.people.filter { !inQuestion.contains($0.value) }
            .map { PersonAssignment(record: $0.key, person: $0.value) }
        resolution.assignments.sort { $0.record < $1.record }
        return change.blocks.withheld(from: resolution)
    }

    /// What is told of the people once it is known whose each record is.
    private func details(
        of records: [PersonRecord], _ assignments: [PersonAssignment], _ people: [RecordID: PersonID]
    ) -> PeopleDetails {
        let relationships = self.relationships(of: records, assignments, people)
        return PeopleDetails(
            people: BestView(rules: context.workspace.survivorship).people(records, assignments: assignments),
            relationships: relationships, sharedIdentifiers: sharedIdentifiers(records, assignments),
            contradictions: ContradictionSearch().contradictions(
                records, assignments: assignments, relationships: relationships))
    }

    private func sharedIdentifiers(
        _ records: [PersonRecord], _ assignments: [PersonAssignment]
    ) -> [SharedIdentifier] {
        let holders = change.holders.compactMap { record in
            change.others[record.id].map { PersonAssignment(record: record.id, person: $0) }
        }
        return SharedIdentifier.all(
            (records + change.holders).sorted { $0.id < $1.id }, assignments: assignments + holders)
    }

    // MARK: What is not to be shown

    private func hidden(
        _ records: [PersonRecord], _ assignments: [PersonAssignment]
    ) -> ConfidentialAddresses.Hidden {
        let known = Set(records.map(\.id))
        let listed = context.workspace.settings.confidential
        let told = Set(change.events.map(\.id))
        return ConfidentialAddresses(uprns: listed.uprns, postcodes: listed.postcodes).hidden(
            records + change.hidden.filter { !known.contains($0.id) },
            events: change.events + change.hiddenEvents.filter { !told.contains($0.id) }, assignments: assignments)
    }

    // MARK: Relationships

    private func relationships(
        of records: [PersonRecord], _ assignments: [PersonAssignment], _ people: [RecordID: PersonID]
    ) -> [PersonRelationship] {
        let known = assignments + change.others.map { PersonAssignment(record: $0.key, person: $0.value) }
        let stated = RelationshipResolver().relationships(change.relationships, records: records, assignments: known)
        let others = change.related.compactMap { relationship -> PersonRelationship? in
            guard !change.gone.contains(relationship.objectRecord), let object = people[relationship.objectRecord]
            else { return nil }
            var related = relationship
            related.object = object
            return related
        }
        return RelationshipResolver().folded(stated + others)
    }
}

extension LinkagePatch {
    /// The people touched, as they were and as they are.
    var everybody: Set<PersonID> { touched.union(people.map(\.id)) }
}
