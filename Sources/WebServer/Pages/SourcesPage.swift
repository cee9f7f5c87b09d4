import Access
import Foundation
import Operations
import Records
import Storage

/// What was loaded of each source, for when, and which rows were left out. Names nobody.
struct SourcesPage: Sendable {
    struct Count: Sendable {
        let label: String
        let value: String
    }

    struct SourceLine: Sendable {
        let title: String
        let agency: String
        let periods: String
        let isLoaded: Bool
        /// Nil for a reader who may not read batches.
        let path: String?
        let last: String
        let freshness: String
        let isLate: Bool
        let held: String
        let isHeld: Bool
    }

    struct BatchLine: Sendable {
        let id: String
        let path: String?
        let source: String
        let file: String
        let rows: String
        let quarantined: String
        let fieldProblems: String
        let loadedAt: String
        let status: String
    }

    let counts: [Count]
    let sources: [SourceLine]
    /// Nil for a reader who may not list batches.
    let batches: BatchList?

    struct BatchList: Sendable {
        let lines: [BatchLine]
        let isEmpty: Bool
    }

    static func show(_ visit: Visit) async throws -> Reply {
        let status = try await ShowStatus().run(in: visit.context)
        let titles = SourceTitles(visit)
        var batches: BatchList?
        if visit.may(.list, .batch) {
            let mayOpen = visit.may(.read, .batch)
            let lines = try await ListBatches().run(in: visit.context).map { line($0, titles, mayOpen: mayOpen) }
            batches = BatchList(lines: lines, isEmpty: lines.isEmpty)
        }
        let page = SourcesPage(
            counts: counts(status.counts),
            sources: status.sources.map { source in
                SourceLine(
                    title: source.title, agency: source.agency,
                    periods: source.periods.isEmpty
                        ? "Nothing loaded" : source.periods.map(\.words).joined(separator: "; "),
                    isLoaded: !source.periods.isEmpty,
                    path: visit.may(.read, .batch) ? "/sources/\(source.id)" : nil, last: last(source),
                    freshness: source.freshness.words, isLate: source.freshness.daysLate != nil,
                    held: "Held: batch \(source.held.map(\.description).joined(separator: ", "))",
                    isHeld: !source.held.isEmpty)
            }, batches: batches)
        return try visit.page("sources", page)
    }

    private static func counts(_ status: StoreStatus) -> [Count] {
        [
            Count(label: "Records", value: status.records.words), Count(label: "Events", value: status.events.words),
            Count(label: "Rows left out", value: status.quarantined.words),
            Count(label: "People", value: status.people.words), Count(label: "Places", value: status.places.words),
            Count(label: "Families", value: status.families.words),
            Count(label: "Findings", value: status.findings.words),
            Count(label: "Last loaded", value: status.lastLoaded?.words ?? "Never"),
            Count(label: "Last linked", value: status.lastLinked?.words ?? "Never"),
            Count(label: "Last assessed", value: status.lastAssessed?.words ?? "Never"),
        ]
    }

    /// `1,200 rows, 3 left out`
    private static func last(_ source: WorkspaceStatus.Source) -> String {
        source.lastBatch == nil ? "–" : "\(source.rows.words) rows, \(source.quarantined.words) left out"
    }

    private static func line(_ batch: Batch, _ titles: SourceTitles, mayOpen: Bool) -> BatchLine {
        BatchLine(
            id: batch.id.description, path: mayOpen ? "/batches/\(batch.id)" : nil, source: titles.title(batch.source),
            file: batch.fileName, rows: batch.rows.words, quarantined: batch.quarantined.words,
            fieldProblems: batch.fieldProblems.words, loadedAt: batch.loadedAt.words,
            status: batch.status.rawValue.asWords)
    }
}
