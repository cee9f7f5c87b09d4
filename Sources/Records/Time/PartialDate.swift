/// A date of which only some may be known: a year, a year and month, or the whole day.
///
/// `isDefault` marks a date that stands for "not known" in many systems (1 January, 1900-01-01): it counts as its year
/// only, and weakly.
public struct PartialDate: Hashable, Sendable {
    // Small, since every record has one or two.
    private var storedYear: Int32
    /// 0 where it is not known.
    private var storedMonth: Int8
    private var storedDay: Int8
    public var isDefault: Bool

    public var year: Int {
        get { Int(storedYear) }
        set { storedYear = Int32(clamping: newValue) }
    }
    /// 1 to 12.
    public var month: Int? {
        get { storedMonth == 0 ? nil : Int(storedMonth) }
        set { storedMonth = Int8(clamping: newValue ?? 0) }
    }
    /// 1 to 31.
    public var day: Int? {
        get { storedDay == 0 ? nil : Int(storedDay) }
        set { storedDay = Int8(clamping: newValue ?? 0) }
    }

    public init(year: Int, month: Int? = nil, day: Int? = nil, isDefault: Bool = false) {
        storedYear = Int32(clamping: year)
        storedMonth = Int8(clamping: month ?? 0)
        storedDay = Int8(clamping: day ?? 0)
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

extension PartialDate: Codable {
    private enum CodingKeys: String, CodingKey { case year, month, day, isDefault }

    public init(from decoder: any Decoder) throws {
        let parts = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            year: try parts.decode(Int.self, forKey: .year), month: try parts.decodeIfPresent(Int.self, forKey: .month),
            day: try parts.decodeIfPresent(Int.self, forKey: .day),
            isDefault: try parts.decode(Bool.self, forKey: .isDefault))
    }

    public func encode(to encoder: any Encoder) throws {
        var parts = encoder.container(keyedBy: CodingKeys.self)
        try parts.encode(year, forKey: .year)
        try parts.encodeIfPresent(month, forKey: .month)
        try parts.encodeIfPresent(day, forKey: .day)
        try parts.encode(isDefault, forKey: .isDefault)
    }
}
