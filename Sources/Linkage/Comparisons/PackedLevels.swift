/// The levels of all comparisons of a pair in one integer, five bits each: what is counted and scored.
enum PackedLevels {
    /// The most comparisons that fit.
    static let capacity = 12
    static let bits: UInt64 = 5

    @inline(__always)
    static func level(_ packed: UInt64, _ comparison: Int) -> Int {
        Int((packed >> (UInt64(comparison) * bits)) & 31)
    }
}
