import Foundation
import Operations
import Records
import Storage

/// What `kith status` prints.
struct StatusSummary {
    private let status: WorkspaceStatus

    init(_ status: WorkspaceStatus) { self.status = status }

    func print() {
        let counts = status.counts
        Swift.print(status.name)
        for (label, value) in [
            ("batches", counts.batches), ("person records", counts.records), ("events", counts.events),
            ("people", counts.people), ("places", counts.places), ("families", counts.families),
            ("findings", counts.findings), ("pairs to review", counts.reviewPairs),
            ("problems to review", counts.problems),
            ("rows in quarantine", counts.quarantined),
        ] {
            Swift.print("  " + label.padding(toLength: 20, withPad: " ", startingAt: 0) + grouped(value))
        }
        Swift.print("  linked              \(counts.lastLinked.map(instant) ?? "never")")
        Swift.print("  assessed            \(counts.lastAssessed.map(instant) ?? "never")")
        Swift.print("Sources")
        for source in status.sources {
            let periods = source.periods.map { "\($0.from?.description ?? "…") to \($0.to?.description ?? "…")" }
            let loaded = periods.isEmpty ? "NOTHING LOADED" : periods.joined(separator: ", ")
            Swift.print("  " + source.id.rawValue.padding(toLength: 28, withPad: " ", startingAt: 0) + loaded)
            let more = details(of: source)
            if !more.isEmpty { Swift.print(String(repeating: " ", count: 30) + more.joined(separator: "; ")) }
        }
    }

    private func details(of source: WorkspaceStatus.Source) -> [String] {
        var details: [String] = []
        if let batch = source.lastBatch {
            let share = source.rows == 0 ? 0 : Double(source.quarantined) / Double(source.rows) * 100
            details.append(
                "last batch \(batch), \(source.rows) rows, \(String(format: "%.1f", share))% left out")
        }
        if !source.freshness.words.isEmpty {
            let isLate = source.freshness.daysLate != nil
            details.append(isLate ? "OVERDUE: \(source.freshness.words)" : source.freshness.words)
        }
        if !source.held.isEmpty {
            details.append("HELD: batch \(source.held.map(\.description).joined(separator: ", "))")
        }
        return details
    }

    private func grouped(_ value: Int) -> String {
        var digits = Array(String(value))
        var index = digits.count - 3
        while index > 0 {
            digits.insert(",", at: index)
            index -= 3
        }
        let text = String(digits)
        return String(repeating: " ", count: max(0, 12 - text.count)) + text
    }

    private func instant(_ date: Date) -> String { date.formatted(.iso8601) }
}
