public import Records

/// One school term.
public struct SchoolTerm: Hashable, Sendable, Codable {
    /// As attendance sources name it: `2025-autumn`.
    public var name: String
    public var from: Day
    public var to: Day

    public init(name: String, from: Day, to: Day) {
        self.name = name
        self.from = from
        self.to = to
    }

    public func contains(_ day: Day) -> Bool { from <= day && day <= to }
}
