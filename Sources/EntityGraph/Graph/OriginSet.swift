/// A set of origins of links: a bit for each of the 256.
public struct OriginSet: Hashable, Sendable {
    private var words = SIMD4<UInt64>(repeating: 0)

    public static let none = OriginSet()
    public static let all = OriginSet(0...255)

    public init() {}

    public init(_ origins: some Sequence<UInt8>) {
        for origin in origins { insert(origin) }
    }

    public func contains(_ origin: UInt8) -> Bool { words[Int(origin >> 6)] >> UInt64(origin & 63) & 1 == 1 }

    public mutating func insert(_ origin: UInt8) { words[Int(origin >> 6)] |= 1 << UInt64(origin & 63) }

    public mutating func remove(_ origin: UInt8) { words[Int(origin >> 6)] &= ~(1 << UInt64(origin & 63)) }

    public func removing(_ origins: some Sequence<UInt8>) -> OriginSet {
        var rest = self
        for origin in origins { rest.remove(origin) }
        return rest
    }
}
