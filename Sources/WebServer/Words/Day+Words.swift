package import Foundation
package import Records

extension Day {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    static func month(_ number: Int) -> String { months[max(0, min(11, number - 1))] }

    /// `3 May 2014`
    package var words: String {
        let (year, month, day) = components
        return "\(day) \(Self.month(month)) \(year)"
    }
}

extension PartialDate {
    /// `3 May 2014`, `May 2014` or `2014`; a date that stands for "not known" counts as its year.
    package var words: String {
        guard !isDefault, let month else { return String(year) }
        guard let day else { return "\(Day.month(month)) \(year)" }
        return "\(day) \(Day.month(month)) \(year)"
    }

    /// How old somebody born then is on a day, in words: `34`, `33 or 34`, `under 1`; nil before the birth.
    package func age(on day: Day) -> String? {
        guard let days = possibleDays else { return nil }
        let least = days.last.wholeYears(to: day)
        let most = days.first.wholeYears(to: day)
        if most < 0 { return nil }
        if most == 0 { return "under 1" }
        return least == most ? String(most) : least < 0 ? "\(most) or under" : "\(least) or \(most)"
    }
}

extension Period {
    /// `3 May 2014 to 1 June 2015`, `since 3 May 2014`, `until 1 June 2015`, `dates not known`.
    package var words: String {
        switch (from, to) {
        case (let from?, let to?) where from == to: from.words
        case (let from?, let to?): "\(from.words) to \(to.words)"
        case (let from?, nil): "since \(from.words)"
        case (nil, let to?): "until \(to.words)"
        case (nil, nil): "dates not known"
        }
    }
}

extension Date {
    /// `21 November 2026 at 08:50 UTC`, in the server's time zone.
    package var words: String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .current
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: self)
        func padded(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
        let zone = TimeZone.current.abbreviation(for: self) ?? ""
        return "\(parts.day ?? 0) \(Day.month(parts.month ?? 1)) \(parts.year ?? 0) at "
            + "\(padded(parts.hour)):\(padded(parts.minute)) \(zone)"
    }
}
