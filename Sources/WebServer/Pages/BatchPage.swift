import Operations
import Records
import Storage

/// The rows of one batch that were left out, or kept without a field, by rule. Shows shapes of values, never a value.
struct BatchPage: Sendable {
    struct RuleLine: Sendable {
        let rule: String
        let column: String
        let rows: String
        let effect: String
    }

    struct RowLine: Sendable {
        let row: String
        let line: String
        let column: String
        let rule: String
        let shape: String
        let effect: String
    }

    /// How many rows the page lists one by one.
    static let limit = 200

    let id: String
    let rules: [RuleLine]
    let rows: [RowLine]
    let total: String
    let isShortened: Bool
    let isEmpty: Bool

    static func show(_ visit: Visit) async throws -> Reply {
        let batch = BatchID(try visit.number("batch"))
        let rows = try await ShowQuarantine(batch).run(in: visit.context)
        let page = BatchPage(
            id: batch.description, rules: rules(rows), rows: rows.prefix(limit).map(line),
            total: rows.count.counted("problem", "problems"), isShortened: rows.count > limit, isEmpty: rows.isEmpty)
        return try visit.page("batch", title: "Batch \(batch)", page)
    }

    private static func line(_ row: QuarantinedRow) -> RowLine {
        RowLine(
            row: row.row.words, line: row.line?.words ?? "–", column: row.column ?? "–", rule: row.rule,
            shape: row.shape ?? "–", effect: effect(row.losesRow))
    }

    /// Most frequent first.
    private static func rules(_ rows: [QuarantinedRow]) -> [RuleLine] {
        var counts: [(first: QuarantinedRow, count: Int)] = []
        for row in rows {
            if let index = counts.firstIndex(where: {
                $0.first.rule == row.rule && $0.first.column == row.column && $0.first.losesRow == row.losesRow
            }) {
                counts[index].count += 1
            } else {
                counts.append((row, 1))
            }
        }
        return counts.sorted { ($0.count, $1.first.rule) > ($1.count, $0.first.rule) }.map { entry in
            RuleLine(
                rule: entry.first.rule, column: entry.first.column ?? "–", rows: entry.count.words,
                effect: effect(entry.first.losesRow))
        }
    }

    private static func effect(_ losesRow: Bool) -> String { losesRow ? "Row left out" : "Field left out" }
}
