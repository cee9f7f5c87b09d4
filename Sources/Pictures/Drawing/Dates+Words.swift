import Records

extension Day {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    static func monthWords(_ month: Int) -> String { months[min(max(month, 1), 12) - 1] }

    /// `3 May 2014`
    var shortWords: String {
        let (year, month, day) = components
        return "\(day) \(Self.monthWords(month)) \(year)"
    }
}

extension Period {
    /// `3 May 2014 to 2 Jun 2015`, `from 3 May 2014`; nothing when no end is known.
    var shortWords: String {
        switch (from, to) {
        case (let from?, let to?): from == to ? from.shortWords : "\(from.shortWords) to \(to.shortWords)"
        case (let from?, nil): "from \(from.shortWords)"
        case (nil, let to?): "until \(to.shortWords)"
        case (nil, nil): ""
        }
    }
}

extension PartialDate {
    /// `3 May 2014`, `May 2014` or `2014`; a date that stands for "not known" counts as its year.
    var shortWords: String {
        guard !isDefault, let month else { return String(year) }
        guard let day else { return "\(Day.monthWords(month)) \(year)" }
        return "\(day) \(Day.monthWords(month)) \(year)"
    }
}
