/// Identifies one thing that happened or held over a period, as one row reports it. Made from its ``RowOrigin``, so it leads back to the row.
public struct EventID: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public let rawValue: Int64

    public init(rawValue: Int64) { self.rawValue = rawValue }
    public init(_ origin: RowOrigin) { rawValue = origin.packed }

    public var origin: RowOrigin { RowOrigin(packed: rawValue) }

    public var description: String { String(rawValue) }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
