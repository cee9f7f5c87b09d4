/// A calendar day in the Gregorian calendar, counted from 1970-01-01: no time, no zone.
///
/// The arithmetic is Howard Hinnant's `days_from_civil` and its inverse ("chrono-compatible low-level date algorithms").
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01; negative before.
    public let number: Int32

    public init(number: Int32) { self.number = number }

    /// Nil when the month or the day does not exist (30 February) or the year is outside 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Parses `yyyy-MM-dd` only.
    public init?(iso text: some StringProtocol) {
        var numbers = (0, 0, 0)
        var place = 0
        for byte in text.utf8 {
            switch place {
            case 0...3 where byte.isDigit: numbers.0 = numbers.0 * 10 + byte.digitValue
            case 5 where byte.isDigit, 6 where byte.isDigit: numbers.1 = numbers.1 * 10 + byte.digitValue
            case 8 where byte.isDigit, 9 where byte.isDigit: numbers.2 = numbers.2 * 10 + byte.digitValue
            case 4 where byte == UInt8(ascii: "-"), 7 where byte == UInt8(ascii: "-"): break
            default: return nil
            }
            place += 1
        }
        guard place == 10 else { return nil }
        self.init(year: numbers.0, month: numbers.1, day: numbers.2)
    }

    public var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthShifted = (5 * dayOfYear + 2) / 153
        let month = monthShifted < 10 ? monthShifted + 3 : monthShifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthShifted + 2) / 5 + 1)
    }

    public var year: Int { components.year }
    public var month: Int { components.month }
    public var dayOfMonth: Int { components.day }

    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    public func adding(days: Int) -> Day { Day(number: number + Int32(days)) }

    /// The same day of another month; the month's last day when it is shorter.
    public func adding(months: Int) -> Day {
        let (year, month, day) = components
        let total = year * 12 + (month - 1) + months
        let newYear = total / 12
        let newMonth = total % 12 + 1
        let newDay = min(day, Self.length(ofMonth: newMonth, year: newYear))
        return Day(year: newYear, month: newMonth, day: newDay) ?? self
    }

    public func days(to later: Day) -> Int { Int(later.number) - Int(number) }

    /// Whole years from this day, as a birthday, to another. Negative when the other is earlier.
    public func wholeYears(to later: Day) -> Int {
        let from = components
        let to = later.components
        let before = (to.month, to.day) < (from.month, from.day)
        return to.year - from.year - (before ? 1 : 0)
    }

    /// ISO 8601: `2026-08-31`.
    public var description: String {
        let (year, month, day) = components
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension Day: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected a day as yyyy-MM-dd")
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
