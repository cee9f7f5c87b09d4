import Foundation

/// How many different values there were, in 2 KiB whatever their number: HyperLogLog (Flajolet, Fusy, Gandouet, Meunier
/// 2007) with linear counting while few registers are set. The standard error is 2.3 %.
///
/// The result does not depend on the order of the values or on how they were split.
package struct DistinctSketch: Hashable, Sendable {
    private static let bits = 11
    private var registers = [UInt8](repeating: 0, count: 1 << bits)

    package init() {}

    @inline(__always)
    package mutating func insert(_ hash: UInt64) {
        let register = Int(truncatingIfNeeded: hash &>> UInt64(64 - Self.bits))
        let rank = UInt8(truncatingIfNeeded: ((hash &<< UInt64(Self.bits)) | 1 << 10).leadingZeroBitCount &+ 1)
        if registers[register] < rank { registers[register] = rank }
    }

    mutating func merge(_ other: DistinctSketch) {
        for index in registers.indices { registers[index] = max(registers[index], other.registers[index]) }
    }

    /// - Complexity: O(2048).
    package var estimate: Int {
        let count = Double(registers.count)
        var sum = 0.0
        var empty = 0
        for rank in registers {
            sum += exp2(-Double(rank))
            if rank == 0 { empty += 1 }
        }
        let raw = 0.7213 / (1 + 1.079 / count) * count * count / sum
        if raw <= 2.5 * count, empty > 0 { return Int((count * log(count / Double(empty))).rounded()) }
        return Int(raw.rounded())
    }
}
