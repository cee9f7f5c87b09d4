import Records

/// A column that names a period, found.
struct BoundPeriodName {
    /// The days of a period that is bounded at both ends.
    struct Days {
        let from: Day
        let to: Day
    }

    private let column: Int
    private let years: PeriodName.TwoPartYear
    private var periods = CellMemory<Days>(capacity: 256)

    init(_ definition: PeriodColumn, header: HeaderIndex) {
        column = header[definition.column]
        years = definition.years
    }

    /// Nil when the row names none, or something that is no period, which is then among the faults.
    mutating func read(_ view: CellView, _ findings: inout RowFindings) -> Days? {
        if view.isEmpty(column) { return nil }
        let place = view.cells[column]
        if let known = periods.value(of: view.bytes.span.extracting(place)) { return known }
        let period = PeriodName.period(of: view.text(column) ?? "", years: years)
        guard let from = period?.from, let to = period?.to else {
            findings.fault(
                .unreadableDate, view, column: column,
                "no period such as Autumn 2025, 2025 Q3, Sep 2025 or 2025/26; put it so")
            return nil
        }
        let days = Days(from: from, to: to)
        periods.remember(days, for: view.bytes.span.extracting(place))
        return days
    }
}
