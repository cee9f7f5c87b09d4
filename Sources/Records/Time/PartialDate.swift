/// A date of which only some may be known: a year, a year and month, or the whole day.
///
/// `isDefault` marks a date that stands for "not known" in many systems (1 January, 1900-01-01): it counts as its year
/// only, and weakly.
public struct PartialDate: Hashable, Sendable, Codable {
    public var year: Int
    public var month: Int?
    public var day: Int?
    public var isDefault: Bool

    public init(year: Int, month: Int? = nil, day: Int? = nil, isDefault: Bool = false) {
        self.year = year
        self.month = month
        self.day = day
        self.isDefault = isDefault
    }

    public init(_ whole: Day, isDefault: Bool = false) {
        let parts = whole.components
        self.init(year: parts.year, month: parts.month, day: parts.day, isDefault: isDefault)
    }

    /// The day, when all of it is known.
    public var whole: Day? {
        guard let month, let day else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// The first and last day that it could be.
    public var possibleDays: (first: Day, last: Day)? {
        if let whole, !isDefault { return (whole, whole) }
        let firstMonth = isDefault ? 1 : month ?? 1
        let lastMonth = isDefault ? 12 : month ?? 12
        guard let first = Day(year: year, month: firstMonth, day: 1),
            let last = Day(year: year, month: lastMonth, day: Day.length(ofMonth: lastMonth, year: year))
        else { return nil }
        return (first, last)
    }
}
