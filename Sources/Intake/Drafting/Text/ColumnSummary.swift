import Records

/// What can be told of a column without any of its values.
enum ColumnSummary {
    static func text(_ column: ColumnProfile, of rows: Int) -> String {
        if column.filled == 0 { return "empty" }
        let share = rows == 0 ? 0 : Int((Double(column.filled) / Double(rows) * 100).rounded())
        var parts = ["\(share) % filled", "\(column.distinct.distinct) different"]
        if column.isDate, let reading = column.date {
            parts.append("dates as \(reading.format.pattern)")
        } else if isSerial(column) {
            parts.append("whole numbers that look like a spreadsheet's dates; have them exported as dates")
        } else if column.numberShare >= 0.98 {
            parts.append("numbers")
        }
        parts.append("most look like \(column.shape)")
        return parts.joined(separator: ", ")
    }

    /// Days since 1900 as Excel counts them: 10,000 is in 1927, 60,000 in 2064.
    private static func isSerial(_ column: ColumnProfile) -> Bool {
        column.numberShare == 1 && column.lengths == 5...5 && column.least >= 10_000 && column.greatest <= 60_000
            && column.distinct.distinct >= 10
    }
}

/// Which date formats a definition needs, and in which order.
enum DateChoice {
    /// The most used first, left out where an earlier one reads the same values.
    static func ordered(_ counts: [String: Int]) -> [String] {
        let patterns = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        var chosen: [String] = []
        for pattern in patterns where !chosen.contains(where: { covers($0, pattern) }) {
            chosen.removeAll { covers(pattern, $0) }
            chosen.append(pattern)
        }
        return chosen
    }

    /// `d/M/yyyy` reads what `dd/MM/yyyy` reads.
    private static func covers(_ wide: String, _ narrow: String) -> Bool {
        narrow.replacing("dd", with: "d").replacing("MM", with: "M") == wide && wide != narrow
            && !narrow.contains("MMM")
    }
}
