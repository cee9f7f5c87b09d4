/// A workbook's dates, which are numbers of days, as ISO 8601 text.
enum SerialDate {
    /// `yyyy-MM-dd`, with `THH:mm:ss` where the format shows a time that is not midnight; a time of day as `HH:mm:ss`.
    ///
    /// Nil when there is no such day: a negative number, one beyond 31 December 9999, or, counted from 1900, day 0 and
    /// day 60, the 29 February 1900 that never was (ECMA-376 part 1, 18.17.4.1).
    static func text(_ serial: Double, format: NumberFormat, from1904: Bool) -> String? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        var day = Int(serial.rounded(.down))
        var seconds = Int(((serial - Double(day)) * 86_400).rounded())
        if seconds == 86_400 {
            day += 1
            seconds = 0
        }
        switch format {
        case .number: return nil
        case .elapsedTime: return time(day * 86_400 + seconds)
        case .time where day == 0: return time(seconds)
        case .date: return date(day, from1904: from1904)
        case .time, .dateAndTime:
            guard let date = date(day, from1904: from1904) else { return nil }
            return seconds == 0 ? date : date + "T" + time(seconds)
        }
    }

    private static func date(_ serial: Int, from1904: Bool) -> String? {
        // Days since 1 January 1970.
        let days: Int
        if from1904 {
            days = serial - 24_107
        } else if serial > 60 {
            days = serial - 25_569
        } else if serial > 0, serial < 60 {
            days = serial - 25_568
        } else {
            return nil
        }
        // Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        guard year <= 9_999 else { return nil }
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    private static func time(_ seconds: Int) -> String {
        padded(seconds / 3_600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
