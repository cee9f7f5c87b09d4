public import Foundation

/// A day of the Gregorian calendar in UTC, written YYYY-MM-DD: the precision in which agreements are dated.
public struct CalendarDay: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Days since 1 January 1970.
    let number: Int

    /// Reads YYYY-MM-DD; throws `invalid_date` for anything else, or a day that the calendar does not have.
    public init(_ text: String) throws(AccessError) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let digits = parts.allSatisfy { part in part.utf8.allSatisfy { (48...57).contains($0) } }
        guard parts.map(\.utf8.count) == [4, 2, 2], digits,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else {
            throw AccessError(.invalidDate, "A date of an agreement is not written as YYYY-MM-DD, such as 2026-04-01.")
        }
        number = Self.days(year: year, month: month, day: day)
        guard (1...12).contains(month), (1...31).contains(day), description == text else {
            throw AccessError(.invalidDate, "The calendar has no such day; write a date that exists as YYYY-MM-DD.")
        }
    }

    public init(containing instant: Date) {
        number = Int((instant.timeIntervalSince1970 / 86_400).rounded(.down))
    }

    public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }

    /// The day as YYYY-MM-DD. Method: Hinnant, "chrono-compatible low-level date algorithms" (2013), civil_from_days.
    public var description: String {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return [(year, 4), (month, 2), (day, 2)]
            .map { value, width in
                let digits = String(value)
                return String(repeating: "0", count: max(0, width - digits.count)) + digits
            }
            .joined(separator: "-")
    }

    /// Hinnant's days_from_civil.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
