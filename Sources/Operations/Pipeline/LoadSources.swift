import Access
import Extracts
import Foundation
import Intake
public import Records
import Storage

/// Reads what is in `incoming/`, checks it, and loads it. A file is in whole or not at all, and one that cannot be
/// loaded does not hold up the others.
public struct LoadSources: Sendable {
    /// Sources to load; empty for all.
    public var sources: [SourceID]
    /// Cores to interpret rows on; the default is all. What is loaded does not depend on it.
    public var threads: Int?
    /// The batch whose place the one new file takes. The default, nil, leaves it to `file.replaces` of the definition.
    public var superseding: BatchID?
    private let progress: ProgressReport

    public init(
        _ sources: [SourceID] = [], threads: Int? = nil, superseding: BatchID? = nil,
        progress: @escaping ProgressReport = { _ in }
    ) {
        self.superseding = superseding
        self.sources = sources
        self.threads = threads
        self.progress = progress
    }

    /// - Throws: ``OperationError`` when a source is not there or `incoming/` cannot be read. Files that were refused
    ///   stand in the report.
    public func run(in context: OperationContext) async throws(OperationError) -> LoadReport {
        for id in sources where context.workspace.source(id) == nil {
            let known = context.workspace.sources.map(\.source.rawValue).joined(separator: ", ")
            throw OperationError(.wrongUsage, "sources/ has no '\(id)'; it has: \(known).")
        }
        let incoming = try IncomingFiles(in: context.workspace)
        var report = LoadReport()
        report.unclaimed = sources.isEmpty ? incoming.unclaimed : []
        let files = incoming.files.filter { sources.isEmpty || sources.contains($0.source.source) }
        if superseding != nil { try await checkOneNewFile(files, in: context) }
        for (index, file) in files.enumerated() {
            progress(OperationProgress("Loading \(file.name)", share: Double(index) / Double(files.count)))
            do {
                switch try await load(file, in: context) {
                case .loaded(let loaded): report.loaded.append(loaded)
                case .known(let batch): report.note(batch, file: file.name)
                }
            } catch  where error.code == .dataRefused {
                report.refusals.append(error.reason)
            }
        }
        let wanted = sources.isEmpty ? context.workspace.sources.map(\.source) : sources
        report.missing = wanted.filter { id in !incoming.files.contains { $0.source.source == id } }
        return try await context.performing {
            _ = try await context.store.signAuditHead(at: context.clock())
            return report
        }
    }

    private enum Loading {
        case loaded(LoadReport.File)
        /// The very file was loaded before.
        case known(Batch)
    }

    /// A batch can be superseded by one file only.
    private func checkOneNewFile(
        _ files: [IncomingFiles.File], in context: OperationContext
    ) async throws(OperationError) {
        var fresh: [String] = []
        for file in files {
            let isKnown = try await context.performing {
                let digest = try Store.digest(of: file.url)
                return try await BatchStandards(file.source, in: context.store).batch(digest: digest) != nil
            }
            if !isKnown { fresh.append(file.name) }
        }
        if fresh.count == 1 { return }
        throw OperationError(
            .wrongUsage,
            "--supersede is for one new file, and there are \(fresh.count): name its source, and leave only the corrected "
                + "file in incoming/.")
    }

    private func load(
        _ incoming: IncomingFiles.File, in context: OperationContext
    ) async throws(OperationError) -> Loading {
        let file = try incoming.speaking()
        return try await context.performing {
            let digest = try Store.digest(of: file.url)
            let standards = try await BatchStandards(file.source, in: context.store)
            if let known = standards.batch(digest: digest) { return .known(known) }
            let superseded = try standards.superseded(by: file.name, chosen: superseding)
            let grant = try await context.grant(
                .load, on: Resource(.source, id: file.source.source.rawValue, attributes: attributes(of: file.source)))
            let draft = BatchDraft(
                source: file.source.profile, file: file.url, period: file.source.period ?? .unbounded,
                loadedAt: context.clock(), supersedes: superseded)
            var quality: BatchQuality?
            var filled = BatchFilling.Filled(tally: BatchTally(file.source))
            let batch = try context.store.loadBatch(draft, under: grant) { writer in
                filled = try BatchFilling(
                    file: file, asAt: context.workspace.settings.asAt ?? Day(context.clock()),
                    threads: threads ?? ProcessInfo.processInfo.activeProcessorCount
                ).fill(writer)
                quality = try standards.appraise(filled.tally, into: writer)
            }
            let isHeld = batch.status == .held
            let file = LoadReport.File(
                source: batch.source, file: file.name, rows: batch.rows, records: batch.records, events: batch.events,
                quarantined: batch.quarantined, fieldProblems: batch.fieldProblems,
                rules: filled.tally.faultCounts.prefix(3).map { fault in
                    "\(fault.rule)\(fault.column.map { " in '\($0)'" } ?? ""): \(fault.count)"
                }, examples: filled.examples, batch: batch.id, held: quality?.drift.filter(\.holds).map(\.text) ?? [],
                drift: quality?.drift.filter { !$0.holds }.map(\.text) ?? [],
                conflicts: quality?.conflicts.filter { $0.groups > 0 }.map(\.text) ?? [],
                superseded: isHeld ? [] : superseded, toSupersede: isHeld ? superseded : [])
            return .loaded(file)
        }
    }

    private func attributes(of source: SourceDefinition) -> ResourceAttributes {
        ResourceAttributes(agency: source.agency, sources: [source.source.rawValue])
    }
}

extension SourceDefinition {
    /// What the store keeps of the definition beside its batches.
    var profile: SourceProfile {
        SourceProfile(
            id: source, title: title, agency: agency, agreement: agreement ?? "",
            kinds: coverageDeclaration.kinds, population: coverage.population == .everyone ? .everyone : .matched,
            ages: coverage.ages.map { SourceProfile.AgeRange(from: $0.from, to: $0.to) })
    }
}
