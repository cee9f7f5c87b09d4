import CPrefetch

/// Compares records by position: the level of each comparison of a pair, or all of them packed.
///
/// One for each worker: it remembers the levels of value pairs it has seen in small direct-mapped tables, which lose
/// old entries but never give a wrong one, so that results do not depend on who compared what before.
///
/// The pointers are into the encoded table, which the comparer keeps alive, and into tables of its own.
final class PairComparer {
    /// A comparison's method and where its fields stand in a record's row.
    private struct Probe {
        var method: ComparisonMethod
        var slot: Int
        var signature: Int
        var farness: ValueSignatures.Farness?
        var familySlot: Int
        var memo: Int
        var parts: Range<Int>
    }

    private struct PlacePart {
        var kind: FieldKind
        var slot: Int
        var signature: Int
    }

    private let table: EncodedTable
    private let rows: UnsafePointer<UInt32>
    private let stride: Int
    private let count: Int
    private let probes: UnsafeMutableBufferPointer<Probe>
    private let parts: UnsafeMutableBufferPointer<PlacePart>
    private let memos: UnsafeMutablePointer<UInt64>
    private let memoCount: Int
    private static let memoBits = 14
    /// A record from outside the table, which pairs may have in the place of one of its own.
    var guest: GuestRecord?

    init(_ table: EncodedTable) {
        self.table = table
        rows = table.rows
        stride = table.stride
        count = table.comparisons.count
        var made: [Probe] = []
        var madeParts: [PlacePart] = []
        var memo = 0
        for comparison in table.comparisons {
            let first = madeParts.count
            for (index, field) in comparison.fields.enumerated() {
                madeParts.append(
                    PlacePart(
                        kind: field.field.kind, slot: comparison.slots[index], signature: comparison.signatures[index]))
            }
            made.append(
                Probe(
                    method: comparison.method, slot: comparison.slots[0], signature: comparison.signatures[0],
                    farness: ValueSignatures.farness(comparison.method),
                    familySlot: comparison.method == .givenName && comparison.slots.count > 1
                        ? comparison.slots[1] : -1,
                    memo: memo, parts: first..<madeParts.count))
            memo += comparison.fields.count + 1
        }
        memoCount = memo
        probes = .allocate(capacity: made.count)
        _ = probes.initialize(from: made)
        parts = .allocate(capacity: madeParts.count)
        _ = parts.initialize(from: madeParts)
        memos = .allocate(capacity: memo << PairComparer.memoBits)
        memos.initialize(repeating: 0, count: memo << PairComparer.memoBits)
    }

    deinit {
        probes.deallocate()
        parts.deallocate()
        memos.deallocate()
    }

    /// The levels of two records.
    func levels(_ first: Int, _ second: Int) -> UInt64 { levels(rows + first * stride, rows + second * stride) }

    /// The levels of two records by their rows.
    func levels(_ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>) -> UInt64 {
        var packed: UInt64 = 0
        var family: UInt64 = 0
        var isSwapped = false
        for index in 0..<count {
            let level = level(index, a, b)
            let shift = UInt64(index) * PackedLevels.bits
            if probes[index].method == .givenName, level == 8 || level == 9 { isSwapped = true }
            if probes[index].method == .familyName { family |= 31 << shift }
            packed |= UInt64(level) << shift
        }
        // Names that stand in each other's place say what they say once, whichever comparison comes first.
        return isSwapped ? packed & ~family : packed
    }

    /// Calls `body` with each pair and its levels.
    func forEachLevels(_ pairs: [SampledPair], _ body: (Int, Int, UInt64) -> Void) {
        for (index, pair) in pairs.enumerated() {
            if index + 8 < pairs.count {
                kith_prefetch(rows + Int(pairs[index + 8].first) * stride)
                kith_prefetch(rows + Int(pairs[index + 8].second) * stride)
            }
            body(Int(pair.first), Int(pair.second), levels(Int(pair.first), Int(pair.second)))
        }
    }

    /// The level of one comparison; for a family name, as if the names were not swapped.
    @inline(__always)
    func level(_ index: Int, _ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>) -> UInt8 {
        let probe = probes[index]
        if probe.method == .place { return place(index, probe, a, b) }
        let x = a[probe.slot]
        let y = b[probe.slot]
        if x == 0 || y == 0 { return 0 }
        if x == y {
            let isChecked = probe.method == .checkedIdentifier
            return isChecked && a[probe.signature] & ValueSignatures.passed == 0 ? 2 : 1
        }
        if probe.signature >= 0 {
            if probe.method == .date { return ValueLevels.date(a[probe.signature], b[probe.signature]) }
            if ValueSignatures.areFar(probe.farness, a[probe.signature], b[probe.signature]) {
                switch probe.method {
                case .email: return table.comparisons[index].emailDomains(x, y, guest)
                case .checkedIdentifier:
                    return a[probe.signature] & b[probe.signature] & ValueSignatures.passed != 0 ? 5 : 4
                default: return 3
                }
            }
        }
        let level = remembered(index, probe, 0, x, y)
        if probe.familySlot >= 0, level >= 5 {
            let swapped = swappedLevel(index, probe, x, y, a[probe.familySlot], b[probe.familySlot])
            return swapped == 0 ? level : swapped
        }
        return level
    }

    /// Given and family names in each other's columns: 8 exactly, 9 closely, 0 not.
    private func swappedLevel(
        _ index: Int, _ probe: Probe, _ given: UInt32, _ otherGiven: UInt32, _ family: UInt32, _ otherFamily: UInt32
    ) -> UInt8 {
        guard family != 0, otherFamily != 0 else { return 0 }
        let comparison = table.comparisons[index]
        let isOne = isGivenName(given, sameAs: otherFamily, comparison, index)
        let isOther = isGivenName(otherGiven, sameAs: family, comparison, index)
        if isOne, isOther { return 8 }
        if isOne { return isClose(comparison, probe, otherGiven, family) ? 9 : 0 }
        if isOther { return isClose(comparison, probe, given, otherFamily) ? 9 : 0 }
        return 0
    }

    /// Whether the text of a given name is that of a family name, both by code.
    private func isGivenName(
        _ given: UInt32, sameAs family: UInt32, _ comparison: EncodedComparison, _ index: Int
    ) -> Bool {
        if GuestRecord.isOwn(given) { return guest?.familyOfGiven[index] == family }
        if GuestRecord.isOwn(family) { return guest?.givenOfFamily[index] == given }
        return comparison.cross[Int(given)] == family
    }

    private func isClose(_ comparison: EncodedComparison, _ probe: Probe, _ given: UInt32, _ family: UInt32) -> Bool {
        if GuestRecord.isOwn(given | family) { return isCloseText(comparison, given, family) }
        let (entry, key) = entry(probe.memo + 2, given, family)
        if entry.pointee >> 5 == key { return entry.pointee & 31 == 1 }
        let isClose = isCloseText(comparison, given, family)
        entry.pointee = key << 5 | (isClose ? 1 : 0)
        return isClose
    }

    private func isCloseText(_ comparison: EncodedComparison, _ given: UInt32, _ family: UInt32) -> Bool {
        comparison.withBytes(0, given, guest) { x in
            comparison.withBytes(1, family, guest) { y in ValueLevels.isCloseName(x, y) }
        }
    }

    @inline(__always)
    private func remembered(_ index: Int, _ probe: Probe, _ field: Int, _ x: UInt32, _ y: UInt32) -> UInt8 {
        if GuestRecord.isOwn(x | y) { return table.comparisons[index].valueLevel(field, x, y, guest) }
        let low = min(x, y)
        let high = max(x, y)
        let (entry, key) = entry(probe.memo + field, low, high)
        if entry.pointee >> 5 == key { return UInt8(entry.pointee & 31) }
        let level = table.comparisons[index].valueLevel(field, low, high, nil)
        entry.pointee = key << 5 | UInt64(level)
        return level
    }

    @inline(__always)
    private func entry(_ memo: Int, _ x: UInt32, _ y: UInt32) -> (UnsafeMutablePointer<UInt64>, UInt64) {
        let key = UInt64(x) << 29 | UInt64(y)
        let slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - PairComparer.memoBits))
        return (memos + ((memo << PairComparer.memoBits) + slot), key)
    }

    private func place(_ index: Int, _ probe: Probe, _ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>) -> UInt8 {
        var postcode = PlaceLevels.Postcode.unknown
        var agreeing = 0
        var differing = 0
        var sameLocality = false
        var otherLocality = false
        for position in probe.parts {
            let part = parts[position]
            let x = a[part.slot]
            let y = b[part.slot]
            if x == 0 || y == 0 { continue }
            let field = position - probe.parts.lowerBound
            switch part.kind {
            case .postcode:
                postcode = x == y ? .same : self.postcode(index, probe, field, part.signature, a, b)
            case .houseNumber:
                if x == y { agreeing += 1 } else { differing += 1 }
            case .street:
                if x == y || areClose(index, probe, field, part.signature, a, b) {
                    agreeing += 1
                } else {
                    differing += 1
                }
            default:
                if x == y || areClose(index, probe, field, part.signature, a, b) {
                    sameLocality = true
                } else {
                    otherLocality = true
                }
            }
        }
        let residence: PlaceLevels.Residence =
            agreeing == 0 ? (differing == 0 ? .unknown : .different) : (differing == 0 ? .same : .partly)
        let locality: PlaceLevels.Locality = sameLocality ? .same : otherLocality ? .different : .unknown
        return UInt8(PlaceLevels.level(postcode, residence, locality))
    }

    /// How near two different postcodes are, mostly from their signatures.
    @inline(__always)
    private func postcode(
        _ index: Int, _ probe: Probe, _ field: Int, _ signature: Int, _ a: UnsafePointer<UInt32>,
        _ b: UnsafePointer<UInt32>
    ) -> PlaceLevels.Postcode {
        if a[signature] == b[signature], a[signature] != 0 { return .near }
        if ValueSignatures.areEditsApart(a[signature + 2], b[signature + 2]), a[signature + 1] != 0,
            b[signature + 1] != 0
        {
            return a[signature + 1] == b[signature + 1] ? .district : .different
        }
        let slot = parts[probe.parts.lowerBound + field].slot
        return PlaceLevels.Postcode(rawValue: Int(remembered(index, probe, field, a[slot], b[slot]))) ?? .different
    }

    @inline(__always)
    private func areClose(
        _ index: Int, _ probe: Probe, _ field: Int, _ signature: Int, _ a: UnsafePointer<UInt32>,
        _ b: UnsafePointer<UInt32>
    ) -> Bool {
        if ValueSignatures.areFarTexts(a[signature], b[signature]) { return false }
        let slot = parts[probe.parts.lowerBound + field].slot
        return remembered(index, probe, field, a[slot], b[slot]) <= 2
    }
}
