/// Distinct byte strings, each known by a small code: the first is 1, and 0 means "no value".
///
/// Open addressing with linear probing. A slot holds a code and the upper half of its value's hash, which says where
/// the slot belongs (so that growing looks at no bytes) and tells most values apart before their bytes are compared.
public struct ValueDictionary: Sendable {
    /// All values, one after another.
    package private(set) var bytes: [UInt8] = []
    /// `offsets[code - 1] ..< offsets[code]` are the bytes of `code`.
    package private(set) var offsets: [UInt32] = [0]
    /// The upper half of the hash above the code; 0 for a free slot.
    private var slots: [UInt64]
    private var mask: Int

    public init(minimumCapacity: Int = 16) {
        var size = 32
        while size < minimumCapacity * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        mask = size - 1
    }

    /// The dictionary of values whose codes follow their order; nil when they do not lie one after another, none empty
    /// and none twice.
    init?(bytes: [UInt8], offsets: [UInt32]) {
        self.init(minimumCapacity: offsets.count)
        guard offsets.first == 0, Int(offsets[offsets.count - 1]) == bytes.count else { return nil }
        for (start, end) in zip(offsets, offsets.dropFirst()) where start >= end { return nil }
        self.bytes.reserveCapacity(bytes.count)
        let isWhole = bytes.withUnsafeBufferPointer { all in
            zip(offsets, offsets.dropFirst()).allSatisfy { start, end in
                let known = count
                return code(of: UnsafeBufferPointer(rebasing: all[Int(start)..<Int(end)])) == known + 1
            }
        }
        if !isWhole { return nil }
    }

    /// The number of distinct values; codes run from 1 to `count`.
    public var count: Int { offsets.count - 1 }

    /// The code of a value, made when it is new; 0 for the empty value.
    /// - Complexity: O(length), amortised.
    public mutating func code(of value: UnsafeBufferPointer<UInt8>) -> UInt32 {
        value.isEmpty ? 0 : code(of: value, hash: hashBytes(value))
    }

    /// As ``code(of:)``, for a value that is not empty and whose hash is known.
    @inline(__always)
    mutating func code(of value: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
        var slot = Int(truncatingIfNeeded: hash >> 32) & mask
        while true {
            let entry = slots[slot]
            if entry == 0 { break }
            if (entry ^ hash) >> 32 == 0 {
                let code = UInt32(truncatingIfNeeded: entry)
                if isEqual(code, value) { return code }
            }
            slot = (slot + 1) & mask
        }
        bytes.append(contentsOf: value)
        offsets.append(UInt32(bytes.count))
        let code = UInt32(offsets.count - 1)
        slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(code)
        if Int(code) * 2 > mask { grow() }
        return code
    }

    /// The code of a value, made when it is new; 0 for the empty value.
    public mutating func code(of value: [UInt8]) -> UInt32 {
        value.withUnsafeBufferPointer { code(of: $0) }
    }

    /// The code of a value that may not be there.
    public func existingCode(of value: [UInt8]) -> UInt32? { value.withUnsafeBufferPointer { existingCode(of: $0) } }

    /// The code of a value that may not be there.
    func existingCode(of value: UnsafeBufferPointer<UInt8>) -> UInt32? {
        let hash = hashBytes(value)
        var slot = Int(truncatingIfNeeded: hash >> 32) & mask
        while slots[slot] != 0 {
            if (slots[slot] ^ hash) >> 32 == 0 {
                let code = UInt32(truncatingIfNeeded: slots[slot])
                if isEqual(code, value) { return code }
            }
            slot = (slot + 1) & mask
        }
        return nil
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

    @inline(__always)
    private func isEqual(_ code: UInt32, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(offsets[Int(code) - 1])
        guard Int(offsets[Int(code)]) - start == value.count else { return false }
        return bytes.withUnsafeBufferPointer { all in
            for index in 0..<value.count where all[start + index] != value[index] { return false }
            return true
        }
    }

    private mutating func grow() {
        let size = slots.count * 2
        var grown = [UInt64](repeating: 0, count: size)
        let mask = size - 1
        for entry in slots where entry != 0 {
            var slot = Int(truncatingIfNeeded: entry >> 32) & mask
            while grown[slot] != 0 { slot = (slot + 1) & mask }
            grown[slot] = entry
        }
        self.mask = mask
        slots = grown
    }

    /// Whether every code is found again under its own value.
    package func checkInvariants() -> Bool {
        (0..<count).allSatisfy { existingCode(of: value(UInt32($0 + 1))) == UInt32($0 + 1) }
    }
}
