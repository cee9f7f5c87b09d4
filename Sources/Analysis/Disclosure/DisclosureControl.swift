/// Makes tables fit to publish: the only maker of a `Release`.
public enum DisclosureControl {
    /// Suppresses small counts, and as many others as keep them from being worked out from the totals, and rounds the rest.
    ///
    /// Throws `cannot_be_protected` when no suppression would do. It looks at this one table: two releases over the same
    /// people can still be compared, so publish from one breakdown.
    public static func release(_ table: FrequencyTable, rule: DisclosureRule) throws(AnalysisError) -> Release {
        let margins = MarginTable(table)
        let pattern = try SuppressionPattern(margins, rule: rule)
        let base = margins.counts.count - 1
        let whole = margins.publishesColumnTotals ? base : margins.columns - 1
        let total = pattern.suppressed[whole] ? nil : rule.rounded(margins.counts[whole])
        var cells: [Release.Cell] = []
        for cell in margins.counts.indices where margins.isPublished(cell) {
            let count = pattern.suppressed[cell] ? nil : rule.rounded(margins.counts[cell])
            let row = label(table.dimensions[0], cell / margins.columns)
            let column = label(table.dimensions[table.dimensions.count - 1], cell % margins.columns)
            cells.append(
                Release.Cell(
                    labels: table.dimensions.count == 2 ? [row, column] : [column], count: count,
                    percent: percent(count, of: total)))
        }
        return Release(dimensions: table.dimensions.map(\.name), rule: rule, cells: cells)
    }

    private static func label(_ dimension: FrequencyTable.Dimension, _ position: Int) -> String {
        position < dimension.categories.count ? dimension.categories[position] : FrequencyTable.totalLabel
    }

    /// Tenths of a per cent of the rounded total, from the rounded count, so that it tells no more than they do.
    private static func percent(_ count: Int?, of total: Int?) -> Double? {
        guard let count, let total, total > 0 else { return nil }
        return (Double(count) * 1_000 / Double(total)).rounded() / 10
    }
}
