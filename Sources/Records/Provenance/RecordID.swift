/// Identifies one source's mention of one person in one batch. Made from its ``RowOrigin``, so it leads back to the row.
public struct RecordID: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public let rawValue: Int64

    public init(rawValue: Int64) { self.rawValue = rawValue }
    public init(_ origin: RowOrigin) { rawValue = origin.packed }

    public var origin: RowOrigin { RowOrigin(packed: rawValue) }

    public var description: String { String(rawValue) }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
