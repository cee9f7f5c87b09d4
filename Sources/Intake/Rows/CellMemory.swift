/// What was made of cells that were seen before, by their bytes: codes, names and dates repeat, and need to be read once.
///
/// Holds a bounded number of values and forgets them all when full. Where values hardly repeat, it gives up. What it
/// answers is what would be made afresh, so nothing depends on what it holds.
package struct CellMemory<Value: Sendable>: Sendable {
    private struct Entry {
        let hash: UInt64
        let start: Int
        let count: Int
        let value: Value
    }

    /// Cells longer than this are not remembered, in bytes.
    private static var longest: Int { 256 }
    /// Questions after which it gives up unless one in eight was answered.
    private static var trial: Int { 8_192 }

    private let capacity: Int
    private var slots: [Int32]
    private var entries: [Entry] = []
    private var keys: [UInt8] = []
    private var questions = 0
    private var answers = 0
    private var hasGivenUp = false

    /// - Parameter capacity: values held; a power of two. The default is 8,192.
    package init(capacity: Int = 8_192) {
        self.capacity = capacity
        // Made at the first question: many columns are never asked about.
        slots = []
    }

    /// What was made of the bytes; nil when that is not remembered: make it, and tell it to ``remember(_:for:)``.
    package mutating func value(of bytes: Span<UInt8>) -> Value? {
        if hasGivenUp || bytes.count > Self.longest { return nil }
        questions += 1
        if slots.isEmpty { return nil }
        let hash = Self.hash(bytes)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if entries[index].hash == hash, isSame(entries[index].start, entries[index].count, bytes) {
                answers += 1
                return entries[index].value
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    package mutating func remember(_ value: Value, for bytes: Span<UInt8>) {
        if hasGivenUp || bytes.count > Self.longest { return }
        if questions >= Self.trial, answers * 8 < questions {
            hasGivenUp = true
            forget(keeping: false)
            return
        }
        if slots.isEmpty || entries.count == capacity { forget(keeping: true) }
        let hash = Self.hash(bytes)
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(entries.count)
        entries.append(Entry(hash: hash, start: keys.count, count: bytes.count, value: value))
        for index in 0..<bytes.count { keys.append(bytes[index]) }
    }

    private mutating func forget(keeping: Bool) {
        slots = keeping ? Array(repeating: -1, count: capacity * 2) : []
        entries.removeAll(keepingCapacity: keeping)
        keys.removeAll(keepingCapacity: keeping)
    }

    private func isSame(_ start: Int, _ count: Int, _ bytes: Span<UInt8>) -> Bool {
        guard count == bytes.count else { return false }
        for index in 0..<count where keys[start + index] != bytes[index] { return false }
        return true
    }

    /// FNV-1a with a last mix, so that the low bits depend on all.
    private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in 0..<bytes.count { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
        hash ^= hash >> 32
        return hash &* 0x9E37_79B9_7F4A_7C15 >> 20 | 1 << 63
    }
}
