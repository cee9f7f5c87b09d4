import Foundation

/// Holds a batch against the source's batches before.
///
/// A difference is found when it passes the limit of the definition, stands out from chance (``Divergence/rare``), and is
/// half as great again as any by which the earlier batches differed among themselves.
public struct DriftCheck: Sendable {
    /// How many earlier batches are looked at, the latest first.
    public static let mostBatches = 6

    private let limits: QualityDefinition.HoldLimits
    private let holds: Bool
    private let before: [BatchQuality]

    /// - Parameter before: the source's live or superseded batches; at most the first ``mostBatches`` are looked at.
    public init(_ definition: QualityDefinition, before: [BatchQuality]) {
        limits = definition.hold ?? QualityDefinition.HoldLimits()
        holds = definition.hold != nil
        self.before = Array(before.filter { $0.rows > 0 }.prefix(Self.mostBatches))
    }

    /// What differs: the file as a whole first, then column by column.
    public func findings(in batch: BatchQuality) -> [DriftFinding] {
        var findings = volume(batch)
        let moved = MovedColumns(batch, before: before, limit: limits.distribution).findings(holds: holds)
        findings += moved
        let accounted = Set(moved.compactMap(\.column))
        for column in batch.columns {
            findings += FormatChange.findings(in: column, before: before, holds: holds)
            let earlier = before.compactMap { $0.column(column.name) }.filter { $0.kind == column.kind && $0.rows > 0 }
            guard !earlier.isEmpty else { continue }
            findings += shares(column, earlier)
            // One value in each file, as a term or the month of the extract: it is a label, and changes every time.
            if accounted.contains(column.name) || ([column] + earlier).allSatisfy({ $0.distinct == 1 }) { continue }
            findings += distribution(column, earlier) + unseen(column, earlier)
        }
        return findings
    }

    // MARK: - The file

    private func volume(_ batch: BatchQuality) -> [DriftFinding] {
        let rows = before.map(\.rows).sorted()
        guard !rows.isEmpty else { return [] }
        let median = Double(rows[rows.count / 2] + rows[(rows.count - 1) / 2]) / 2
        let change = (Double(batch.rows) - median) / median
        let usual = rows.map { abs(Double($0) - median) / median }.max() ?? 0
        // Counts vary as their square root does, and batches by more: a dozen rows prove nothing.
        let surprise = abs(Double(batch.rows) - median) / (Double(batch.rows) + median).squareRoot()
        guard abs(change) > max(limits.volume, 1.5 * usual), surprise > Divergence.rare else { return [] }
        let text =
            "\(batch.rows) rows, \(Percent.text(abs(change))) \(change < 0 ? "fewer" : "more") than the "
            + "\(Int(median)) of the batches before"
        return [DriftFinding(kind: .volume, column: nil, amount: change, holds: holds, text: text)]
    }

    // MARK: - Shares

    private func shares(_ column: BatchQuality.Column, _ earlier: [BatchQuality.Column]) -> [DriftFinding] {
        var findings: [DriftFinding] = []
        let empty = change(
            (column.rows - column.filled, column.rows), earlier.map { ($0.rows - $0.filled, $0.rows) },
            limit: limits.empty)
        if let empty {
            let text =
                "column '\(column.name)': empty in \(Percent.text(empty.now)) of the rows, "
                + "\(Percent.text(empty.before)) before"
            findings.append(
                DriftFinding(
                    kind: .empty, column: column.name, amount: empty.now - empty.before, holds: holds, text: text))
        }
        let invalid = change(
            (column.invalid, column.filled), earlier.map { ($0.invalid, $0.filled) }, limit: limits.invalid)
        if let invalid, invalid.now > invalid.before {
            let text =
                "column '\(column.name)': \(Percent.text(invalid.now)) of the values are wrong, "
                + "\(Percent.text(invalid.before)) before"
            findings.append(
                DriftFinding(
                    kind: .invalid, column: column.name, amount: invalid.now - invalid.before, holds: holds, text: text)
            )
        }
        return findings
    }

    private func change(
        _ now: (Int, Int), _ before: [(Int, Int)], limit: Double
    ) -> (now: Double, before: Double)? {
        func share(_ pair: (Int, Int)) -> Double { pair.1 == 0 ? 0 : Double(pair.0) / Double(pair.1) }
        let known = before.filter { $0.1 > 0 }
        guard now.1 > 0, !known.isEmpty else { return nil }
        let all = known.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
        let difference = abs(share(now) - share(all))
        let usual = known.map { abs(share($0) - share(all)) }.max() ?? 0
        guard difference > max(limit, 1.5 * usual),
            ShareChange.surprise(now.0, of: now.1, all.0, of: all.1) > Divergence.rare
        else { return nil }
        return (share(now), share(all))
    }

    // MARK: - Distributions

    private func distribution(
        _ column: BatchQuality.Column, _ earlier: [BatchQuality.Column]
    ) -> [DriftFinding] {
        let now = Histogram.bars(of: column)
        let histories = earlier.map { Histogram.bars(of: $0, like: column) }.filter { $0.reduce(0, +) > 0 }
        guard let first = histories.first else { return [] }
        let all = histories.dropFirst().reduce(first) { sum, next in zip(sum, next).map { $0 + $1 } }
        let divergence = Divergence(now, all)
        let usual = histories.count < 2 ? 0 : histories.map { Divergence($0, all).bits }.max() ?? 0
        guard divergence.bits > max(limits.distribution, 1.5 * usual), divergence.surprise > Divergence.rare else {
            return []
        }
        let amount = (divergence.bits * 100).rounded() / 100
        let text =
            "column '\(column.name)': its \(Histogram.words(column.kind)) are unlike those before "
            + "(divergence \(amount), where 0 is the same and 1 nothing in common)"
        return [
            DriftFinding(kind: .distribution, column: column.name, amount: divergence.bits, holds: holds, text: text)
        ]
    }

    // MARK: - Codes

    /// Codes that no earlier batch had. They are told by name, for the definition names them; of codes that it does not have
    /// only the shape is told.
    private func unseen(_ column: BatchQuality.Column, _ earlier: [BatchQuality.Column]) -> [DriftFinding] {
        guard column.kind == .code, column.filled > 0 else { return [] }
        var seen: Set<String> = []
        for one in earlier { seen.formUnion(one.codes.lazy.filter { $0.count > 0 }.map(\.code)) }
        let fresh = column.codes.filter { $0.count > 0 && !seen.contains($0.code) }
        let shapes = Set(earlier.flatMap { $0.unknownShapes.map(\.shape) })
        let strange = column.unknownShapes.filter { !shapes.contains($0.shape) }
        if fresh.isEmpty, strange.isEmpty { return [] }
        let rows = fresh.reduce(0) { $0 + $1.count } + strange.reduce(0) { $0 + $1.count }
        let share = Double(rows) / Double(column.filled)
        let all = earlier.reduce(0) { $0 + $1.filled }
        let surprise = ShareChange.surprise(rows, of: column.filled, 0, of: all)
        let named = fresh.prefix(8).map { "'\($0.code)' (\($0.count))" }
        let shown = strange.prefix(4).map { "of the form \($0.shape) (\($0.count), first in row \($0.firstRow))" }
        let more = max(0, fresh.count - 8) + max(0, strange.count - 4)
        let text =
            "column '\(column.name)': codes never seen before in \(Percent.text(share)) of the values: "
            + (named + shown).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
        return [
            DriftFinding(
                kind: .unseen, column: column.name, amount: share,
                holds: holds && share > limits.unseen && surprise > Divergence.rare, text: text)
        ]
    }
}
