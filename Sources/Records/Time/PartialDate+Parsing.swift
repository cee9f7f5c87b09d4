extension PartialDate {
    /// Reads a date in the first of the formats that fits; failing those, a year (`1984`), a month and year (`06/1984`,
    /// `06-1984`) or a year and month (`1984-06`).
    ///
    /// Nil for what is no date of the calendar. Dates that stand for "not known" are marked `isDefault`.
    public static func parse(_ text: String, formats: [DateFormat], latestYear: Int = 2049) -> PartialDate? {
        parse(text.utf8.span, formats: formats, latestYear: latestYear)
    }

    /// As ``parse(_:formats:latestYear:)-(String,_,_)`` for bytes of UTF-8.
    public static func parse(_ text: Span<UInt8>, formats: [DateFormat], latestYear: Int = 2049) -> PartialDate? {
        for format in formats {
            if let date = format.date(in: text, latestYear: latestYear) { return date.markingDefault() }
        }
        for format in partials {
            if let date = format.date(in: text, latestYear: latestYear) { return date.markingDefault() }
        }
        return nil
    }

    private static let partials = ["yyyy", "MM/yyyy", "MM-yyyy", "yyyy-MM", "yyyy/MM", "MMM yyyy"].compactMap {
        DateFormat($0)
    }

    /// Whether a whole date is one that systems write for "not known": 1 January of any year, or a system's first or
    /// last day.
    public var standsForNotKnown: Bool {
        guard let month, let day else { return false }
        return (month == 1 && day == 1) || isSystemLimit
    }

    /// Whether it is a date with which systems begin or end (year 1, 1753, 30 December 1899 to 1 January 1901, 2999,
    /// 9999), so that not even its year is known.
    public var isSystemLimit: Bool {
        guard let month, let day else { return false }
        return switch (year, month, day) {
        case (1, 1, 1), (1753, 1, 1), (1899, 12, 30), (1899, 12, 31), (1900, 1, 1), (1901, 1, 1), (2999, 12, 31),
            (9999, 12, 31):
            true
        default: false
        }
    }

    private func markingDefault() -> PartialDate {
        var marked = self
        marked.isDefault = standsForNotKnown
        return marked
    }
}

extension Day {
    /// Reads a whole date in the first of the formats that fits; nil otherwise.
    public static func parse(_ text: Span<UInt8>, formats: [DateFormat], latestYear: Int = 2049) -> Day? {
        for format in formats {
            if let date = format.date(in: text, latestYear: latestYear) { return date.whole }
        }
        return nil
    }
}
