import Foundation
import Intake
import Operations
import Storage

/// What `kith quality` prints of one source.
struct QualitySummary {
    private let source: SourceQuality

    init(_ source: SourceQuality) { self.source = source }

    func print() {
        let late = source.freshness.words.isEmpty ? "" : "; \(source.freshness.words)"
        guard let batch = source.batch else {
            Swift.print("\(source.source): nothing loaded\(late)")
            return
        }
        Swift.print(
            "\(source.source): batch \(batch.id) (\(batch.status.rawValue)), \(batch.rows) rows, \(batch.quarantined) left "
                + "out\(late)")
        for reason in batch.status == .held ? source.hold?.reasons ?? [] : [] { Swift.print("  held: \(reason)") }
        guard let quality = source.quality else { return }
        for finding in quality.drift where !(batch.status == .held && finding.holds) {
            Swift.print("  differs: \(finding.text)")
        }
        Swift.print("  " + padded("column", 28) + padded("kind", 12) + "  filled   valid  different  defaults")
        for column in quality.columns {
            Swift.print(
                "  " + padded(column.name, 28) + padded(column.kind.rawValue, 12) + percent(column.fillShare)
                    + percent(column.validShare) + right(String(column.distinct), 11)
                    + right(column.defaults == 0 ? "–" : String(column.defaults), 10))
        }
        for repeats in [quality.duplicates] + quality.conflicts where repeats.groups > 0 {
            Swift.print("  \(repeats.text)")
        }
        let worst = (quality.faults + quality.problems).sorted { $0.count > $1.count }.prefix(5)
        for rule in worst {
            Swift.print("  \(rule.rule)\(rule.column.map { " in '\($0)'" } ?? ""): \(rule.count)")
        }
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text.count >= width ? text.prefix(width - 2) + "… " : text + String(repeating: " ", count: width - text.count)
    }

    private func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    private func percent(_ share: Double) -> String { right(String(format: "%.1f%%", share * 100), 8) }
}
