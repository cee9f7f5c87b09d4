import Records

/// A value that no other row of the file may have, and where it stands.
struct UniqueValue: Hashable {
    let column: String
    let text: String
    let row: Int
    let line: Int
}

/// What the `unique` checks of a definition have seen so far. Rows must come in the order of the file: the first row with
/// a value stands, a later one is quarantined.
struct UniqueValues {
    private var seen: [String: Set<String>] = [:]

    /// The outcome, or the faults of a row that repeats a value.
    mutating func admit(_ outcome: RowOutcome) -> RowOutcome {
        guard case .interpreted(let row) = outcome, !row.uniqueValues.isEmpty else { return outcome }
        let repeated = row.uniqueValues.filter { seen[$0.column]?.contains($0.text) ?? false }
        if !repeated.isEmpty {
            return .quarantined(
                repeated.map { value in
                    RowFault(
                        row: value.row, line: value.line, column: value.column, rule: .unique,
                        shape: ValueShape.shape(of: value.text), reason: "an earlier row has the same value")
                })
        }
        for value in row.uniqueValues { seen[value.column, default: []].insert(value.text) }
        return outcome
    }
}
