/// Distinct byte strings, each known by a small code: the first is 1, and 0 means "no value".
///
/// Open addressing with linear probing over a 64-bit hash whose upper bits are kept beside the code, so that a probe
/// touches the bytes only when the hash bits agree.
public struct ValueDictionary: Sendable {
    /// All values, one after another.
    package private(set) var bytes: [UInt8] = []
    /// `offsets[code - 1] ..< offsets[code]` are the bytes of `code`.
    package private(set) var offsets: [UInt32] = [0]
    private var slots: [UInt64]
    private var mask: Int

    public init(minimumCapacity: Int = 16) {
        var size = 32
        while size < minimumCapacity * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        mask = size - 1
    }

    /// The number of distinct values; codes run from 1 to `count`.
    public var count: Int { offsets.count - 1 }

    /// The code of a value, made when it is new; 0 for the empty value.
    /// - Complexity: O(length), amortised.
    public mutating func code(of value: UnsafeBufferPointer<UInt8>) -> UInt32 {
        if value.isEmpty { return 0 }
        let hash = hashBytes(value)
        let tag = hash & 0xFFFF_FFFF_0000_0000
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = slots[slot]
            if entry == 0 { break }
            if entry & 0xFFFF_FFFF_0000_0000 == tag {
                let code = UInt32(truncatingIfNeeded: entry)
                if isEqual(code, value) { return code }
            }
            slot = (slot + 1) & mask
        }
        bytes.append(contentsOf: value)
        offsets.append(UInt32(bytes.count))
        let code = UInt32(offsets.count - 1)
        slots[slot] = tag | UInt64(code)
        if Int(code) * 2 > mask { grow() }
        return code
    }

    /// The code of a value, made when it is new; 0 for the empty value.
    public mutating func code(of value: [UInt8]) -> UInt32 {
        value.withUnsafeBufferPointer { code(of: $0) }
    }

    /// The code of a value that may not be there.
    public func existingCode(of value: [UInt8]) -> UInt32? {
        value.withUnsafeBufferPointer { value in
            let hash = hashBytes(value)
            let tag = hash & 0xFFFF_FFFF_0000_0000
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 {
                if slots[slot] & 0xFFFF_FFFF_0000_0000 == tag {
                    let code = UInt32(truncatingIfNeeded: slots[slot])
                    if isEqual(code, value) { return code }
                }
                slot = (slot + 1) & mask
            }
            return nil
        }
    }

    /// The value's bytes; empty for code 0.
    public func value(_ code: UInt32) -> [UInt8] {
        code == 0 ? [] : Array(bytes[range(code)])
    }

    /// The value as text, with U+FFFD where it is not UTF-8.
    public func text(_ code: UInt32) -> String {
        code == 0 ? "" : String(decoding: bytes[range(code)], as: UTF8.self)
    }

    /// A hash of the value that is the same on every machine and run.
    func hash(_ code: UInt32) -> UInt64 {
        bytes.withUnsafeBufferPointer { hashBytes(UnsafeBufferPointer(rebasing: $0[range(code)])) }
    }

    package func range(_ code: UInt32) -> Range<Int> {
        Int(offsets[Int(code) - 1])..<Int(offsets[Int(code)])
    }

    private func isEqual(_ code: UInt32, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = range(code)
        guard range.count == value.count else { return false }
        return bytes.withUnsafeBufferPointer { all in
            for index in 0..<value.count where all[range.lowerBound + index] != value[index] { return false }
            return true
        }
    }

    private mutating func grow() {
        let size = (mask + 1) * 2
        var grown = [UInt64](repeating: 0, count: size)
        mask = size - 1
        bytes.withUnsafeBufferPointer { all in
            for code in 1..<offsets.count {
                let range = Int(offsets[code - 1])..<Int(offsets[code])
                let hash = hashBytes(UnsafeBufferPointer(rebasing: all[range]))
                var slot = Int(truncatingIfNeeded: hash) & mask
                while grown[slot] != 0 { slot = (slot + 1) & mask }
                grown[slot] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(code)
            }
        }
        slots = grown
    }

    /// Whether every code is found again under its own value.
    package func checkInvariants() -> Bool {
        (0..<count).allSatisfy { existingCode(of: value(UInt32($0 + 1))) == UInt32($0 + 1) }
    }
}
