package import Records

/// In which formats a column's values can be read as dates, counted over every row.
///
/// A value whose second number is over twelve is read by `MM/dd` and not by `dd/MM`: the format that reads most values
/// wins, and where two read as many, the British one.
package struct DateEvidence: Sendable {
    /// What is tried, in the order of preference.
    package static let candidates: [DateFormat] = [
        "dd/MM/yyyy", "yyyy-MM-dd", "d/M/yyyy", "MM/dd/yyyy", "M/d/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "d.M.yyyy",
        "d-M-yyyy", "yyyy/MM/dd", "yyyyMMdd", "dd-MMM-yyyy", "dd MMM yyyy", "d MMM yyyy", "d-MMM-yyyy", "dd/MMM/yyyy",
        "MMM dd, yyyy", "MMM d, yyyy", "dd/MM/yy", "d/M/yy", "MM/dd/yy", "M/d/yy", "dd-MM-yy", "dd.MM.yy",
        "dd-MMM-yy", "dd MMM yy", "d-MMM-yy", "d MMM yy", "ddMMyyyy", "ddMMMyyyy", "MM-dd-yyyy", "yyyy.MM.dd",
    ].compactMap { DateFormat($0) }

    /// Years that a date can lie in: digits without signs between them are dates only when they are recent.
    private static let years: [ClosedRange<Int>] = candidates.map { format in
        ["yyyyMMdd", "ddMMyyyy"].contains(format.pattern) ? 1880...2100 : 1500...2100
    }

    /// Columns of which none of so many values is a date are not looked at any further.
    private static let patience = 400

    private var reads = [Int](repeating: 0, count: candidates.count)
    private var seen = 0
    private var readAny = 0
    /// Dates that systems write for "not known", by format of ``candidates``.
    private var limits = [Int](repeating: 0, count: candidates.count)
    private var earliest = [Int](repeating: .max, count: candidates.count)
    private var latest = [Int](repeating: .min, count: candidates.count)

    package init() {}

    package mutating func add(_ text: Span<UInt8>) {
        seen += 1
        if readAny == 0, seen > Self.patience { return }
        guard (6...32).contains(text.count) else { return }
        var isRead = false
        for index in Self.candidates.indices {
            guard let date = Self.candidates[index].date(in: text, latestYear: 2049), date.month != nil else {
                continue
            }
            let isLimit = date.isSystemLimit
            guard isLimit || Self.years[index].contains(date.year) else { continue }
            reads[index] += 1
            isRead = true
            if isLimit {
                limits[index] += 1
            } else {
                earliest[index] = min(earliest[index], date.year)
                latest[index] = max(latest[index], date.year)
            }
        }
        if isRead { readAny += 1 }
    }

    /// A format, and the share of the values that it reads.
    package struct Reading: Hashable, Sendable {
        package let format: DateFormat
        package let share: Double
        /// Whether the day and the month could as well be the other way round.
        package let isAmbiguous: Bool
        /// The years that the values lie in; nil when all stand for "not known".
        package let years: ClosedRange<Int>?
        /// How many values are dates with which systems begin or end.
        package let defaults: Int
    }

    /// The format that reads most of `of` values; nil when none reads any.
    package func best(of filled: Int) -> Reading? {
        guard filled > 0, let most = reads.max(), most > 0, let index = reads.firstIndex(of: most) else { return nil }
        let isAmbiguous = Self.turned[index].map { reads[$0] == most } ?? false
        let years = earliest[index] <= latest[index] ? earliest[index]...latest[index] : nil
        return Reading(
            format: Self.candidates[index], share: Double(most) / Double(filled), isAmbiguous: isAmbiguous,
            years: years, defaults: limits[index])
    }

    /// The candidate with day and month exchanged.
    private static let turned: [Int?] = candidates.map { format in
        let pairs = [("dd/MM", "MM/dd"), ("d/M", "M/d"), ("dd-MM-", "MM-dd-"), ("MM/dd", "dd/MM"), ("M/d", "d/M")]
        for (one, other) in pairs where format.pattern.hasPrefix(one) {
            return candidates.firstIndex { $0.pattern == other + format.pattern.dropFirst(one.count) }
        }
        return nil
    }
}
