/// How many different values a column has, and whether one stands twice, in bounded memory.
///
/// Adaptive sampling by hash (Wegman; Flajolet 1990, "On adaptive sampling"): of ever fewer of the values every
/// occurrence is counted, so that the sampled values' counts are exact.
package struct ValueSample: Sendable {
    /// How many values are followed at once.
    private static let capacity = 4_096

    private var level = 0
    private var counts: [UInt64: Int] = [:]

    package init() {}

    package mutating func add(_ bytes: some Sequence<UInt8>) {
        let hash = Self.hash(bytes)
        guard hash.trailingZeroBitCount >= level else { return }
        counts[hash, default: 0] += 1
        while counts.count > Self.capacity {
            level += 1
            counts = counts.filter { $0.key.trailingZeroBitCount >= level }
        }
    }

    /// Exact up to 4,096, an estimate (about 2 % off) above.
    package var distinct: Int { counts.count << level }

    /// Whether none of the values followed stands twice.
    package var isEachOnce: Bool { counts.values.allSatisfy { $0 == 1 } }

    /// FNV-1a with the finishing steps of SplitMix64: the same on every machine and in every run.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return mixed(hash)
    }

    static func mixed(_ number: UInt64) -> UInt64 {
        var hash = number &+ 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 31)
    }
}
