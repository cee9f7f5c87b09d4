/// Compares records by position: the packed levels of a pair.
///
/// One for each worker: it remembers the levels of value pairs it has seen in a small direct-mapped table, which
/// loses old entries but never gives a wrong one, so that results do not depend on who compared what before.
final class PairComparer {
    private let comparisons: [EncodedComparison]
    private var memos: [ValuePairMemo]
    private let stride: Int
    private let rows: [UInt32]

    init(_ encoded: EncodedTable) {
        comparisons = encoded.comparisons
        memos = comparisons.flatMap { $0.fields.map { _ in ValuePairMemo() } + [ValuePairMemo()] }
        stride = encoded.stride
        rows = encoded.rows
    }

    /// The levels of two records.
    func levels(_ first: Int, _ second: Int) -> UInt64 {
        rows.withUnsafeBufferPointer { rows in
            let a = UnsafeBufferPointer(rebasing: rows[first * stride..<(first + 1) * stride])
            let b = UnsafeBufferPointer(rebasing: rows[second * stride..<(second + 1) * stride])
            var packed: UInt64 = 0
            var memo = 0
            var isSwapped = false
            for index in comparisons.indices {
                let comparison = comparisons[index]
                var level = level(comparison, a, b, memo)
                if comparison.method == .givenName, level == 8 || level == 9 { isSwapped = true }
                if comparison.method == .familyName, isSwapped { level = 0 }
                memo += comparison.fields.count + 1
                packed |= UInt64(level) << (UInt64(index) * PackedLevels.bits)
            }
            return packed
        }
    }

    @inline(__always)
    private func level(
        _ comparison: EncodedComparison, _ a: UnsafeBufferPointer<UInt32>, _ b: UnsafeBufferPointer<UInt32>, _ memo: Int
    ) -> UInt8 {
        if comparison.method == .place { return place(comparison, a, b, memo) }
        let slot = comparison.slots[0]
        let x = a[slot]
        let y = b[slot]
        if x == 0 || y == 0 { return 0 }
        if x == y { return 1 }
        let level = remembered(comparison, 0, x, y, memo)
        if comparison.method == .givenName, level >= 5, comparison.slots.count > 1 {
            let swapped = swappedLevel(comparison, x, y, a[comparison.slots[1]], b[comparison.slots[1]], memo)
            return swapped == 0 ? level : swapped
        }
        return level
    }

    /// Given and family names in each other's columns: 8 exactly, 9 closely, 0 not.
    @inline(__always)
    private func swappedLevel(
        _ comparison: EncodedComparison, _ given: UInt32, _ otherGiven: UInt32, _ family: UInt32, _ otherFamily: UInt32,
        _ memo: Int
    ) -> UInt8 {
        guard family != 0, otherFamily != 0 else { return 0 }
        let cross = comparison.cross
        let one = cross[Int(given)]
        let other = cross[Int(otherGiven)]
        if one == otherFamily, other == family { return 8 }
        if one == otherFamily {
            return isClose(comparison, otherGiven, family, memo + 2) ? 9 : 0
        }
        if other == family { return isClose(comparison, given, otherFamily, memo + 2) ? 9 : 0 }
        return 0
    }

    private func isClose(_ comparison: EncodedComparison, _ given: UInt32, _ family: UInt32, _ memo: Int) -> Bool {
        if let known = memos[memo].level(given, family) { return known == 1 }
        let isClose = comparison.withBytes(0, given) { x in
            comparison.withBytes(1, family) { y in ValueLevels.isCloseName(x, y) }
        }
        memos[memo].remember(given, family, isClose ? 1 : 0)
        return isClose
    }

    @inline(__always)
    private func remembered(
        _ comparison: EncodedComparison, _ field: Int, _ x: UInt32, _ y: UInt32, _ memo: Int
    ) -> UInt8 {
        let low = min(x, y)
        let high = max(x, y)
        if let known = memos[memo + field].level(low, high) { return known }
        let level = comparison.valueLevel(field, low, high)
        memos[memo + field].remember(low, high, level)
        return level
    }

    private func place(
        _ comparison: EncodedComparison, _ a: UnsafeBufferPointer<UInt32>, _ b: UnsafeBufferPointer<UInt32>, _ memo: Int
    ) -> UInt8 {
        var postcode = PlaceLevels.Postcode.unknown
        var agreeing = 0
        var differing = 0
        var sameLocality = false
        var otherLocality = false
        for (field, slot) in comparison.slots.enumerated() {
            let x = a[slot]
            let y = b[slot]
            if x == 0 || y == 0 { continue }
            switch comparison.fields[field].field.kind {
            case .postcode:
                postcode =
                    x == y ? .same : PlaceLevels.Postcode(rawValue: Int(remembered(comparison, field, x, y, memo))) ?? .different
            case .houseNumber:
                if x == y { agreeing += 1 } else { differing += 1 }
            case .street:
                if x == y || remembered(comparison, field, x, y, memo) <= 2 { agreeing += 1 } else { differing += 1 }
            default:
                if x == y || remembered(comparison, field, x, y, memo) <= 2 { sameLocality = true } else { otherLocality = true }
            }
        }
        let residence: PlaceLevels.Residence =
            agreeing == 0 ? (differing == 0 ? .unknown : .different) : (differing == 0 ? .same : .partly)
        let locality: PlaceLevels.Locality = sameLocality ? .same : otherLocality ? .different : .unknown
        return UInt8(PlaceLevels.level(postcode, residence, locality))
    }
}

/// A direct-mapped memory of levels by value pair.
struct ValuePairMemo {
    private var entries: [UInt64]
    private static let size = 1 << 15

    init() { entries = [UInt64](repeating: 0, count: ValuePairMemo.size) }

    @inline(__always)
    func level(_ x: UInt32, _ y: UInt32) -> UInt8? {
        let key = UInt64(x) << 29 | UInt64(y)
        let entry = entries[slot(key)]
        return entry >> 5 == key ? UInt8(entry & 31) : nil
    }

    @inline(__always)
    mutating func remember(_ x: UInt32, _ y: UInt32, _ level: UInt8) {
        let key = UInt64(x) << 29 | UInt64(y)
        entries[slot(key)] = key << 5 | UInt64(level)
    }

    @inline(__always)
    private func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 49)
    }
}
