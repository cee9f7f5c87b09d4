import Foundation
import Intake
import Operations
import Records
import Storage

/// How good one source's last batch is: what is filled and valid, what differs from before, how often it comes. Names
/// nobody.
struct SourceQualityPage: Sendable {
    struct ColumnLine: Sendable {
        let name: String
        let kind: String
        let filled: String
        let valid: String
        let different: String
        let defaults: String
        let unknown: String
    }

    struct CourseLine: Sendable {
        let name: String
        let path: String
        let loaded: String
        let status: String
        let rows: String
        let quarantined: String
    }

    struct OverlapLine: Sendable {
        let title: String
        let share: String
    }

    struct Count: Sendable {
        let label: String
        let value: String
    }

    let title: String
    let agency: String
    let freshness: String
    let isDue: Bool
    let isLate: Bool
    let batch: String
    let holdReasons: [String]
    let isHeld: Bool
    let notes: [String]
    let isQuiet: Bool
    let counts: [Count]
    let columns: [ColumnLine]
    let isCounted: Bool
    let course: [CourseLine]
    let isLoaded: Bool
    let overlaps: [OverlapLine]
    let hasOverlaps: Bool

    static func show(_ visit: Visit) async throws -> Reply {
        let id = SourceID(try visit.text("source"))
        guard visit.site.context.workspace.source(id) != nil else { throw WebError.noSuchPage }
        guard let found = try await ShowQuality([id]).run(in: visit.context).first else { throw WebError.noSuchPage }
        return try visit.page("source-quality", title: found.title, SourceQualityPage(found, SourceTitles(visit)))
    }

    private init(_ found: SourceQuality, _ titles: SourceTitles) {
        let quality = found.quality
        let isHeld = found.batch?.status == .held
        title = found.title
        agency = found.agency
        freshness = found.freshness.words
        isDue = !found.freshness.words.isEmpty
        isLate = found.freshness.daysLate != nil
        batch = found.batch.map { "Batch \($0.id), \($0.status.rawValue)" } ?? ""
        self.isHeld = isHeld
        holdReasons = isHeld ? found.hold?.reasons ?? [] : []
        let drift = (quality?.drift ?? []).filter { !(isHeld && $0.holds) }.map(\.text)
        let repeats = quality.map { ([$0.duplicates] + $0.conflicts).filter { $0.groups > 0 }.map(\.text) } ?? []
        notes = drift + repeats
        isQuiet = notes.isEmpty
        counts = quality.map(Self.counts) ?? []
        columns = (quality?.columns ?? []).map(Self.line)
        isCounted = quality != nil
        course = found.course.map { one in
            CourseLine(
                name: "Batch \(one.batch)", path: "/batches/\(one.batch)", loaded: one.loaded.words,
                status: one.status.rawValue.asWords, rows: one.rows.words, quarantined: one.quarantined.words)
        }
        isLoaded = found.batch != nil
        overlaps = found.overlaps.map { OverlapLine(title: titles.title($0.source), share: percent($0.share)) }
        hasOverlaps = !found.overlaps.isEmpty
    }

    private static func counts(_ quality: BatchQuality) -> [Count] {
        [
            Count(label: "Rows", value: quality.rows.words), Count(label: "Left out", value: quality.quarantined.words),
            Count(label: "Default dates", value: quality.columns.reduce(0) { $0 + $1.defaults }.words),
            Count(label: "Impossible ages", value: quality.impossibleAges.words),
            Count(label: "Rows that stand twice", value: quality.duplicates.surplusRows.words),
        ]
    }

    private static func line(_ column: BatchQuality.Column) -> ColumnLine {
        ColumnLine(
            name: column.name, kind: column.kind.rawValue, filled: percent(column.fillShare),
            valid: percent(column.validShare), different: column.distinct.words,
            defaults: column.defaults == 0 ? "–" : column.defaults.words,
            unknown: column.unknownCodes == 0 ? "–" : column.unknownCodes.words)
    }
}

/// `98.4 %`; a share that is not whole never reads as 100.0.
private func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded() / 10
    if share < 1, tenths >= 100 { return "> 99.9 %" }
    if share > 0, tenths <= 0 { return "< 0.1 %" }
    return String(format: "%.1f %%", tenths)
}
