import Access
import Families
import Foundation
import Identity
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
                return try await LinkIncrement(
                    change: change, context: context, threads: threads, day: day, progress: progress
                ).run()
            }
        }
    }

    private func linkEverything(
        _ settings: String, _ day: Day, because reason: String?, in context: OperationContext
    ) async throws -> LinkReport {
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
        let families = FamilyFormation(asAt: day).form(
            people: people, places: places.places, residences: places.residences, relationships: relationships,
            prior: input.priorFamilies)
        progress(OperationProgress("Keeping people, places and families"))
        var state = input.state
        state.settings = settings
        try await context.store.replaceLinkage(
            LinkageOutcome(
                at: context.clock(), people: people, resolution: resolution, places: places,
                relationships: relationships, families: families, repeated: repeated, hidden: hidden,
                state: state),
            under: try await context.grant(.link, on: .workspace))
        _ = try await context.store.signAuditHead(at: context.clock())

        var report = LinkReport()
        report.reason = reason
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

extension Workspace {
    /// A digest of all that linking depends on besides batches and judgements: `kith.yaml`, the gazetteer, the month, and
    /// the version of the rules that are not declared.
    func linkDigest(asAt day: Day) throws -> String {
        let gazetteer = directory.appending(path: settings.gazetteer ?? "gazetteer.csv")
        let files = [directory.appending(path: "kith.yaml"), gazetteer]
        let digests = try files.filter { FileManager.default.fileExists(atPath: $0.path) }.map {
            try Store.digest(of: $0)
        }
        return (["rules 1", "\(day.year)-\(day.month)"] + digests).joined(separator: " ")
    }
}
