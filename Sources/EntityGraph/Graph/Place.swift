/// A place of an entity's row: the other end of a link, and the link. Places order by entity, then by link.
struct Place: BitwiseCopyable, Comparable, Hashable, Sendable {
    let bits: UInt64

    init(entity: UInt32, link: Int) { bits = UInt64(entity) << 32 | UInt64(truncatingIfNeeded: link) }

    var entity: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }
    var link: Int { Int(bits & 0xFFFF_FFFF) }

    static func < (one: Place, other: Place) -> Bool { one.bits < other.bits }
}
