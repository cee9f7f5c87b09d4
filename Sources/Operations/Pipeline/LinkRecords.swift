import Access
import Families
import Foundation
import Identity
import Records
import Storage

/// Records → people and places → families. People, places and families keep their ids from run to run.
public struct LinkRecords: Sendable {
    /// The default, nil, is every core. The result is the same with any number.
    public var threads: Int?
    private let progress: ProgressReport

    public init(threads: Int? = nil, progress: @escaping ProgressReport = { _ in }) {
        self.threads = threads
        self.progress = progress
    }

    /// - Throws: ``OperationError`` when nothing is loaded or the store refuses.
    public func run(in context: OperationContext) async throws(OperationError) -> LinkReport {
        try await context.performing {
            progress(OperationProgress("Reading records"))
            let input = try await context.store.linkageInput(under: try await context.grant(.link, on: .workspace))
            // When everything was withdrawn, what was made of it goes.
            guard !input.records.isEmpty || !input.priorPeople.assignments.isEmpty else {
                throw OperationError(
                    .dataRefused, "No records are loaded; put extracts into incoming/ and run `kith load`.")
            }
            progress(OperationProgress("Matching addresses to the gazetteer"))
            let matched = try GazetteerFile.matched(input.records, in: context.workspace)
            let records = matched?.applied(to: input.records) ?? input.records
            progress(OperationProgress("Resolving \(input.records.count) records into people"))
            let resolution = try resolver(in: context.workspace).resolve(
                records, relationships: input.relationships, prior: input.priorPeople,
                judgements: input.judgements)
            progress(OperationProgress("Resolving addresses into places"))
            let confidential = context.workspace.settings.confidential
            let hidden = ConfidentialAddresses(uprns: confidential.uprns, postcodes: confidential.postcodes).hidden(
                records, events: input.events, assignments: resolution.assignments)
            let places = PlaceResolver().resolve(
                hidden.withheld(from: records), assignments: resolution.assignments, prior: input.priorPlaces,
                matched: matched)
            let relationships = RelationshipResolver().relationships(
                input.relationships, records: records, assignments: resolution.assignments)
            let people = BestView().people(records, assignments: resolution.assignments)
            progress(OperationProgress("Finding reports of one event"))
            let repeated = EventResolver(rules: context.workspace.settings.sameEvent).resolve(
                input.events,
                assignments: Dictionary(
                    resolution.assignments.map { ($0.record, $0.person) }, uniquingKeysWith: min))
            progress(OperationProgress("Forming families"))
            let day = context.workspace.settings.asAt ?? Day(context.clock())
            let families = FamilyFormation(settings: context.workspace.settings.families, asAt: day).form(
                people: people, places: places.places, residences: places.residences, relationships: relationships,
                prior: input.priorFamilies)
            progress(OperationProgress("Keeping people, places and families"))
            try await context.store.replaceLinkage(
                LinkageOutcome(
                    at: context.clock(), people: people, resolution: resolution, places: places,
                    relationships: relationships, families: families, repeated: repeated, hidden: hidden),
                under: try await context.grant(.link, on: .workspace))
            _ = try await context.store.signAuditHead(at: context.clock())

            var report = LinkReport()
            report.records = input.records.count
            report.people = people.count
            report.places = places.places.count
            report.addresses = matched.map { AddressReport($0) }
            report.families = families.families.count
            report.comparedPairs = resolution.report.comparedPairs
            report.uncertainPairs = resolution.uncertainPairs.count
            report.judgements = input.judgements.count { $0.verdict != .unsure }
            report.judgementsLost = input.judgementsLost
            report.judgementsNotFollowed = resolution.judgementConflicts.map(\.words)
            report.problems = families.problems.count
            report.repeatedReports = repeated.count
            report.hiddenAddresses = hidden.records.count + hidden.events.count
            report.threshold = resolution.threshold
            return report
        }
    }

    private func resolver(in workspace: Workspace) -> PersonResolver {
        PersonResolver(settings: workspace.resolutionSettings(threads: threads))
    }
}

extension JudgementConflict {
    /// `1 and 2 were judged to be one person and are not joined: 1 = 2 = 3, but 1 ≠ 3; different wins.`
    fileprivate var words: String {
        let start = "Records \(first) and \(second) were judged to be one person and are not joined: "
        guard let one = chain.first, let other = chain.last else { return start + "a rule holds them apart." }
        return start + chain.map(\.description).joined(separator: " = ") + ", but \(one) ≠ \(other); different wins."
    }
}

extension Workspace {
    func resolutionSettings(threads: Int? = nil) -> ResolutionSettings {
        ResolutionSettings(
            threshold: settings.link.threshold, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount,
            sourcesWithOneRowPerPerson: Set(settings.link.oneRowPerPerson))
    }
}
