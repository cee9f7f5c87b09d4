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
    private let progress: ProgressReport

    public init(
        _ sources: [SourceID] = [], threads: Int? = nil, progress: @escaping ProgressReport = { _ in }
    ) {
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
        for (index, file) in files.enumerated() {
            progress(OperationProgress("Loading \(file.name)", share: Double(index) / Double(files.count)))
            do {
                if let loaded = try await load(file, in: context) {
                    report.loaded.append(loaded)
                } else {
                    report.unchanged.append(file.name)
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

    /// Nil when the very file was loaded before.
    private func load(
        _ incoming: IncomingFiles.File, in context: OperationContext
    ) async throws(OperationError) -> LoadReport.File? {
        let file = try incoming.speaking()
        return try await context.performing {
            let digest = try Store.digest(of: file.url)
            if try await context.store.existingBatch(source: file.source.source, digest: digest) != nil { return nil }
            let grant = try await context.grant(
                .load, on: Resource(.source, id: file.source.source.rawValue, attributes: attributes(of: file.source)))
            let draft = BatchDraft(
                source: file.source.profile, file: file.url, period: file.source.period ?? .unbounded,
                loadedAt: context.clock())
            var filled = BatchFilling.Filled(tally: BatchTally(file.source))
            let batch = try context.store.loadBatch(draft, under: grant) { writer in
                filled = try BatchFilling(
                    file: file, asAt: context.workspace.settings.asAt ?? Day(context.clock()),
                    threads: threads ?? ProcessInfo.processInfo.activeProcessorCount
                ).fill(writer)
            }
            return LoadReport.File(
                source: batch.source, file: file.name, rows: batch.rows, records: batch.records, events: batch.events,
                quarantined: batch.quarantined, fieldProblems: batch.fieldProblems,
                rules: filled.tally.faultCounts.prefix(3).map { fault in
                    "\(fault.rule)\(fault.column.map { " in '\($0)'" } ?? ""): \(fault.count)"
                }, examples: filled.examples)
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
