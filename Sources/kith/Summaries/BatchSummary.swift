import Foundation
import Operations
import Records
import Storage

/// One line of `kith batch list`.
struct BatchLine {
    private let batch: Batch

    init(_ batch: Batch) { self.batch = batch }

    var text: String {
        let by = batch.supersededBy.map { " by \($0)" } ?? ""
        return [
            "\(batch.id)", batch.source.rawValue, batch.fileName, batch.rows == 1 ? "1 row" : "\(batch.rows) rows",
            "\(batch.quarantined) left out", "loaded \(Day(batch.loadedAt))", "\(batch.status.rawValue)\(by)",
        ].joined(separator: "  ")
    }
}

/// What `kith batch show` prints.
struct BatchSummary: Encodable {
    private let batch: Batch
    private let hold: BatchHold?
    private let changes: [BatchChange]

    init(_ detail: BatchDetail) {
        batch = detail.batch
        hold = detail.hold
        changes = detail.changes
    }

    func print() {
        Swift.print(BatchLine(batch).text)
        for reason in hold?.reasons ?? [] { Swift.print("  held: \(reason)") }
        if batch.status == .held, let earlier = hold?.supersedes, !earlier.isEmpty {
            Swift.print(
                "  takes the place of batch \(earlier.map(\.description).joined(separator: ", ")) when released")
        }
        for change in changes {
            let other = change.other.map { " (batch \($0))" } ?? ""
            Swift.print("  \(Day(change.at))  \(change.kind.rawValue)\(other) by \(change.principal): \(change.reason)")
        }
    }
}
