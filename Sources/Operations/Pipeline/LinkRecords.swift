import Access
import Families
import Foundation
import Identity
import Linkage
import Records
import Storage

/// Records → people and places → families. People, places and families keep their ids from run to run.
///
/// After a first run only what has come since is linked, with the people whom it may touch; everything is linked anew when
/// asked for, when settings, rules or the gazetteer have changed, when much has come or gone, and in a new month, since
/// ages and homes are told as at a day.
public struct LinkRecords: Sendable {
    /// Link everything, whatever has changed. The default is false.
    public var everything: Bool
    /// The default, nil, is every core. The result is the same with any number.
    public var threads: Int?
    private let progress: ProgressReport

    public init(everything: Bool = false, threads: Int? = nil, progress: @escaping ProgressReport = { _ in }) {
        self.everything = everything
        self.threads = threads
        self.progress = progress
    }

    /// - Throws: ``OperationError`` when nothing is loaded or the store refuses.
    public func run(in context: OperationContext) async throws(OperationError) -> LinkReport {
        try await context.performing {
            progress(OperationProgress("Reading records"))
            let day = context.workspace.settings.asAt ?? Day(context.clock())
            let settings = try context.workspace.linkDigest(asAt: day)
            if everything { return try await linkEverything(settings, day, because: nil, in: context) }
            let step = try await context.store.linkageStep(
                settings: settings, under: try await context.grant(.link, on: .workspace))
            switch step {
            case .nothing: return LinkReport(scope: .nothing, as: try await context.store.status())
            case .everything(let reason):
                return try await linkEverything(settings, day, because: reason, in: context)
            case .increment(let change):
                let network = try await context.store.standingNetwork(
                    under: try await context.grant(.link, on: .workspace))
                guard let network else {
                    return try await linkEverything(
                        settings, day, because: "there is no network that can be added to", in: context)
                }
                return try await LinkIncrement(
                    change: change, network: network, context: context, threads: threads, day: day, progress: progress
                ).run()
            }
        }
    }

    private func linkEverything(
        _ digest: String, _ day: Day, because reason: String?, in context: OperationContext
    ) async throws -> LinkReport {
        async let readGazetteer = GazetteerFile.gazetteer(of: context.workspace)
        var input = try await context.store.linkageInput(
            events: .withAddress, under: try await context.grant(.link, on: .workspace))
        var report = LinkReport()
        report.reason = reason
        report.records = input.records.count
        // When everything was withdrawn, what was made of it goes.
        guard !input.records.isEmpty || !input.priorPeople.assignments.isEmpty else {
            throw OperationError(
                .dataRefused, "No records are loaded; put extracts into incoming/ and run `kith load`.")
        }
        progress(OperationProgress("Matching addresses to the gazetteer"))
        let gazetteer = try await readGazetteer
        var matched = gazetteer.map { MatchedAddresses(input.records, in: $0, threads: threads) }
        matched?.apply(to: &input.records)
        progress(OperationProgress("Resolving \(input.records.count) records into people"))
        let resolution = input.blocks.withheld(
            from: try resolver(in: context.workspace).resolve(
                input.records, relationships: input.relationships, prior: input.priorPeople,
                judgements: input.blocks.binding(input.judgements)))
        progress(OperationProgress("Resolving addresses into places"))
        let confidential = context.workspace.settings.confidential
        let hidden = ConfidentialAddresses(uprns: confidential.uprns, postcodes: confidential.postcodes).hidden(
            input.records, events: input.events, assignments: resolution.assignments)
        let (resolved, of) = Workers.both(threads: cores) { [input, matched] in
            PlaceResolver().resolve(
                hidden.withheld(from: input.records), assignments: resolution.assignments,
                prior: input.priorPlaces, matched: matched)
        } _: { [input, rules = context.workspace.survivorship] in
            PeopleDetails(input, assignments: resolution.assignments, rules: rules)
        }
        let people = of.people
        // What is made of the records stands; they and all events need not be held at once.
        let stated = context.workspace.network.usesRecords ? input.records : []
        input.records = []
        input.events = []
        progress(OperationProgress("Finding reports of one event"))
        let events = try await context.store.linkageEvents(
            of: input.batches, under: try await context.grant(.link, on: .workspace))
        let details = PlaceDetails(
            resolved, events: events, assignments: resolution.assignments, prior: input.organisationPlaces,
            gazetteer: gazetteer, in: context.workspace)
        var outcome = LinkageOutcome(
            at: context.clock(), people: people, resolution: resolution, places: details.places,
            relationships: of.relationships, hidden: hidden, blocks: input.blocks,
            sharedIdentifiers: of.sharedIdentifiers)
        outcome.take(details)
        outcome.state = input.state
        outcome.state.settings = digest
        outcome.contradictions = of.contradictions
        progress(OperationProgress("Keeping people and places, forming families and the network"))
        let network = try await NetworkBuilding(of: Set(input.batches), asAt: day, in: context)
        let forming = FamilyForming(
            settings: context.workspace.settings, day: day, spoken: try await context.spokenPeriods(),
            prior: input.priorFamilies,
            decisions: input.decisions.inForce(after: resolution.history))
        outcome = try await context.store.replaceLinkage(
            outcome, under: try await context.grant(.link, on: .workspace)
        ) { outcome in
            forming.form(&outcome, events: events)
            outcome.network = try network.network(of: outcome, records: stated, events: events)
        }
        _ = try await context.store.signAuditHead(at: context.clock())

        report.people = people.count
        report.places = outcome.places.places.count
        report.addresses = matched.map { AddressReport($0) }
        report.families = outcome.families.families.count
        report.comparedPairs = resolution.report.comparedPairs
        report.uncertainPairs = resolution.uncertainPairs.count
        report.judgements = input.judgements.count { $0.verdict != .unsure }
        report.judgementsLost = input.judgementsLost
        report.judgementsNotFollowed = resolution.judgementConflicts.map(\.words)
        report.problems = outcome.families.problems.count
        report.repeatedReports = outcome.repeated.count
        report.hiddenAddresses = hidden.records.count + hidden.events.count
        report.threshold = resolution.threshold
        return report
    }

    private var cores: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

    private func resolver(in workspace: Workspace) -> PersonResolver {
        PersonResolver(settings: workspace.resolutionSettings(threads: threads))
    }
}

extension JudgementConflict {
    /// `1 and 2 were judged to be one person and are not joined: 1 = 2 = 3, but 1 ≠ 3; different wins.`
    var words: String {
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
