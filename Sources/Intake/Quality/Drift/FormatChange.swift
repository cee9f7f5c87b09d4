/// Finds a date format that changes within the file: the shares of the formats before and after a point differ sharply.
enum FormatChange {
    /// By so much a format's share differs between the two parts.
    private static let sharp = 0.3
    private static let leastDates = 30

    private struct Change {
        let tenth: Int
        let form: Int
        let before: Double
        let after: Double
    }

    /// A source whose earlier batches changed likewise is what it is, and is not held for it.
    static func findings(
        in column: BatchQuality.Column, before: [BatchQuality], holds: Bool
    ) -> [DriftFinding] {
        guard let change = change(in: column) else { return [] }
        let isUsual = before.contains { $0.column(column.name).map { Self.change(in: $0) != nil } ?? false }
        let name = change.form < column.formats.count ? "written \(column.formats[change.form])" : "unreadable"
        let text =
            "column '\(column.name)': the dates change after about \(change.tenth * 10) % of the file: "
            + "\(Percent.text(change.before)) are \(name) before, \(Percent.text(change.after)) after"
        return [
            DriftFinding(
                kind: .dateFormat, column: column.name, amount: abs(change.after - change.before),
                holds: holds && !isUsual, text: text)
        ]
    }

    private static func change(in column: BatchQuality.Column) -> Change? {
        var sharpest: Change?
        for form in 0..<(column.formatTenths.first?.count ?? 0) {
            for tenth in 1..<max(1, column.formatTenths.count) {
                let first = share(form, column.formatTenths[..<tenth])
                let second = share(form, column.formatTenths[tenth...])
                guard first.of >= leastDates, second.of >= leastDates else { continue }
                let before = Double(first.count) / Double(first.of)
                let after = Double(second.count) / Double(second.of)
                guard abs(after - before) > max(sharp, sharpest.map { abs($0.after - $0.before) } ?? 0),
                    ShareChange.surprise(first.count, of: first.of, second.count, of: second.of) > Divergence.rare
                else { continue }
                sharpest = Change(tenth: tenth, form: form, before: before, after: after)
            }
        }
        return sharpest
    }

    private static func share(_ form: Int, _ tenths: ArraySlice<[Int]>) -> (count: Int, of: Int) {
        tenths.reduce((0, 0)) { ($0.0 + $1[form], $0.1 + $1.reduce(0, +)) }
    }
}
