/// The bars in which a column is compared with itself in an earlier batch.
enum Histogram {
    /// Codes for coded columns; ages for births; how long before the latest for other dates, since each file has new days;
    /// sizes for numbers; forms for the rest.
    static func bars(of column: BatchQuality.Column, like now: BatchQuality.Column? = nil) -> [Int] {
        switch column.kind {
        case .code:
            // A definition that was changed since may know other codes.
            let codes = (now ?? column).codes.map(\.code)
            let counts = Dictionary(column.codes.map { ($0.code, $0.count) }, uniquingKeysWith: +)
            let known = codes.map { counts[$0] ?? 0 }
            return known + [column.filled - known.reduce(0, +)].map { max(0, $0) }
        case .birth:
            var bars = Array(repeating: 0, count: 42)
            for month in column.months { bars[max(0, min(41, (month.month / 12 - 1900) / 5))] += month.count }
            return bars
        case .date: return ages(column)
        case .number: return column.numbers
        // Running numbers grow: only the first and last signs of a key are looked at.
        case .key: return (0..<9).map { signs in column.forms[(signs * 8)..<(signs * 8 + 8)].reduce(0, +) }
        default: return column.forms
        }
    }

    /// Months before the latest month that holds more than a hundredth of the dates: a few stray days ahead do not count.
    private static func ages(_ column: BatchQuality.Column) -> [Int] {
        let total = column.months.reduce(0) { $0 + $1.count }
        var bars = Array(repeating: 0, count: 8)
        guard let latest = column.months.last(where: { $0.count * 100 >= total })?.month else { return bars }
        for month in column.months {
            let bar: Int =
                switch latest - month.month {
                case ..<0: 7
                case 0...3: 0
                case 4...12: 1
                case 13...24: 2
                case 25...48: 3
                case 49...120: 4
                case 121...360: 5
                default: 6
                }
            bars[bar] += month.count
        }
        return bars
    }

    static func words(_ kind: ColumnKind) -> String {
        switch kind {
        case .code: "codes"
        case .birth: "years of birth"
        case .date: "dates"
        case .number: "numbers"
        case .key: "keys (by first and last sign)"
        default: "values (by length and first and last sign)"
        }
    }
}
