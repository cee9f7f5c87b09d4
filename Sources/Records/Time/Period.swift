/// A stretch of days with both ends in it; nil at an end when it is open or not known.
public struct Period: Hashable, Sendable, Codable {
    public var from: Day?
    public var to: Day?

    public init(from: Day? = nil, to: Day? = nil) {
        self.from = from
        self.to = to
    }

    public static let unbounded = Period()

    public func contains(_ day: Day) -> Bool {
        if let from, day < from { return false }
        if let to, day > to { return false }
        return true
    }

    public func overlaps(_ other: Period) -> Bool {
        if let to, let start = other.from, to < start { return false }
        if let end = other.to, let from, end < from { return false }
        return true
    }

    /// True when every day of the other period is in this one; an open end covers everything on its side.
    public func covers(_ other: Period) -> Bool {
        if let from { guard let start = other.from, start >= from else { return false } }
        if let to { guard let end = other.to, end <= to else { return false } }
        return true
    }
}
