/// The level of two distinct values under a method: functions of the values alone, so that each pair of values need
/// be looked at once.
enum ValueLevels {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Levels 2 to 7 of a name, or 10, for names that are not the same.
    static func name(_ a: Bytes, _ b: Bytes, areGiven: Bool) -> UInt8 {
        if areGiven, areVariants(a, b) { return 2 }
        let shorter = min(a.count, b.count)
        if shorter >= 3, StringSimilarity.damerauLevenshtein(a, b, limit: 1) <= 1 { return 3 }
        let likeness = shorter == 1 ? 0 : StringSimilarity.jaroWinkler(a, b)
        if likeness >= 0.92 { return 4 }
        if sharesWord(a, b) { return 6 }
        if likeness >= 0.85 { return 5 }
        if shorter == 1, a[0] == b[0] { return 7 }
        return 10
    }

    static func isCloseName(_ a: Bytes, _ b: Bytes) -> Bool {
        StringSimilarity.jaroWinkler(a, b) >= 0.87
    }

    static func areVariants(_ a: Bytes, _ b: Bytes) -> Bool {
        let left = NameVariants.groups(of: a)
        if left.isEmpty { return false }
        let right = NameVariants.groups(of: b)
        return left.contains { right.contains($0) }
    }

    static func otherNames(_ a: Bytes, _ b: Bytes) -> UInt8 {
        let left = Set(Standardisation.tokens(Array(a)))
        let right = Set(Standardisation.tokens(Array(b)))
        let shared = left.count { right.contains($0) }
        if shared == min(left.count, right.count) { return 2 }
        if shared > 0 { return 3 }
        for one in left {
            for other in right {
                if min(one.count, other.count) == 1 {
                    if one.first == other.first { return 4 }
                } else if one.withUnsafeBufferPointer({ x in
                    other.withUnsafeBufferPointer { y in StringSimilarity.jaroWinkler(x, y) >= 0.9 }
                }) {
                    return 4
                }
            }
        }
        return 5
    }

    /// Dates by their eight digits, four bits each (`ValueSignatures.digits`); month and day are 0 when not known.
    @inline(__always)
    static func date(_ a: UInt32, _ b: UInt32) -> UInt8 {
        let differing = a ^ b
        let isSameYear = differing & 0xFFFF_0000 == 0
        let isSameMonth = differing & 0xFF00 == 0
        let isSameDay = differing & 0xFF == 0
        let (monthA, dayA) = (a >> 8 & 0xFF, a & 0xFF)
        let (monthB, dayB) = (b >> 8 & 0xFF, b & 0xFF)
        if monthA == 0 || monthB == 0 || dayA == 0 || dayB == 0 {
            let monthAgrees = monthA == 0 || monthB == 0 || isSameMonth
            let dayAgrees = dayA == 0 || dayB == 0 || isSameDay
            if isSameYear { return monthAgrees && dayAgrees ? 4 : 8 }
            return year(a, b) + 7
        }
        if isSameYear, monthA == dayB, dayA == monthB { return 2 }
        let isDefaultA = a & 0xFFFF == 0x0101
        let isDefaultB = b & 0xFFFF == 0x0101
        let isOneDigit = isOneDigitOrSwap(a, b)
        if isOneDigit, isSameYear || (isSameMonth && isSameDay) {
            return isDefaultA != isDefaultB && isSameYear ? 5 : 3
        }
        if isSameYear, isDefaultA || isDefaultB { return 5 }
        if isSameMonth, isSameDay, !isDefaultA { return 6 }
        if isOneDigit { return 3 }
        if isSameYear { return isSameMonth ? 7 : 8 }
        return year(a, b) + 7
    }

    /// Whether one digit differs, or two neighbouring digits are in each other's place.
    @inline(__always)
    private static func isOneDigitOrSwap(_ a: UInt32, _ b: UInt32) -> Bool {
        let differing = a ^ b
        if differing == 0 { return false }
        let shift = UInt32(differing.trailingZeroBitCount) & ~3
        if differing >> shift < 16 { return true }
        if differing >> shift > 0xFF { return false }
        let left = a >> shift & 0xFF
        let right = b >> shift & 0xFF
        return left == (right >> 4 | (right & 15) << 4)
    }

    /// 2 one off, 3 same decade, 4 different: added to 7 for dates.
    @inline(__always)
    private static func year(_ a: UInt32, _ b: UInt32) -> UInt8 {
        abs(decimalYear(a) - decimalYear(b)) == 1 ? 2 : a >> 20 == b >> 20 ? 3 : 4
    }

    @inline(__always)
    private static func decimalYear(_ digits: UInt32) -> Int32 {
        Int32(digits >> 28) &* 1000 &+ Int32(digits >> 24 & 15) &* 100 &+ Int32(digits >> 20 & 15) &* 10
            &+ Int32(digits >> 16 & 15)
    }

    /// Dates as standardised text.
    static func date(_ a: Bytes, _ b: Bytes) -> UInt8 {
        date(ValueSignatures.digits(number(a)), ValueSignatures.digits(number(b)))
    }

    /// Years as standardised text.
    static func years(_ a: Bytes, _ b: Bytes) -> UInt8 { years(number(a), number(b)) }

    /// A number of up to eight digits.
    static func number(_ digits: Bytes) -> Int64 { digits.prefix(8).reduce(0) { $0 * 10 + Int64($1 & 15) } }

    private static func years(_ a: Int64, _ b: Int64) -> UInt8 {
        let gap = abs(a - b)
        return gap == 1 ? 2 : gap == 2 ? 3 : a / 10 == b / 10 ? 4 : 5
    }

    static func checkedIdentifier(_ a: Bytes, _ b: Bytes, _ check: IdentifierCheck?) -> UInt8 {
        if StringSimilarity.damerauLevenshtein(a, b, limit: 1) <= 1 { return 3 }
        guard let check else { return 5 }
        return check.passes(a) && check.passes(b) ? 5 : 4
    }

    static func identifier(_ a: Bytes, _ b: Bytes) -> UInt8 {
        StringSimilarity.damerauLevenshtein(a, b, limit: 1) <= 1 ? 2 : 3
    }

    static func email(_ a: Bytes, _ b: Bytes) -> UInt8 {
        let localA = a.prefix { $0 != 0x40 }
        let localB = b.prefix { $0 != 0x40 }
        let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
        let haveSameDigits = localA.lazy.filter(isDigit).elementsEqual(localB.lazy.filter(isDigit))
        if haveSameDigits, min(a.count, b.count) > 5, StringSimilarity.damerauLevenshtein(a, b, limit: 2) <= 2 {
            return 2
        }
        if localA.elementsEqual(localB) { return 3 }
        if StringSimilarity.jaroWinkler(a, b) >= 0.9 { return 4 }
        return haveSameDomain(a, b) ? 5 : 6
    }

    static func haveSameDomain(_ a: Bytes, _ b: Bytes) -> Bool {
        a.drop { $0 != 0x40 }.elementsEqual(b.drop { $0 != 0x40 })
    }

    static func category(_ a: Bytes, _ b: Bytes) -> UInt8 {
        min(a.count, b.count) > 1 && StringSimilarity.jaroWinkler(a, b) >= 0.9 ? 2 : 3
    }

    static func text(_ a: Bytes, _ b: Bytes) -> UInt8 {
        if StringSimilarity.jaroWinkler(a, b) >= 0.92 || StringSimilarity.damerauLevenshtein(a, b, limit: 1) <= 1 {
            return 2
        }
        return sharesWord(a, b) ? 3 : 4
    }

    static func postcode(_ a: Bytes, _ b: Bytes) -> PlaceLevels.Postcode {
        let left = PostalCode(a)
        if StringSimilarity.damerauLevenshtein(a, b, limit: 1) <= 1 { return .near }
        let right = PostalCode(b)
        guard left.isBritish, right.isBritish else {
            return a.prefix(left.districtLength).elementsEqual(b.prefix(right.districtLength)) ? .district : .different
        }
        if a.prefix(left.sectorLength).elementsEqual(b.prefix(right.sectorLength)) { return .near }
        return a.prefix(left.districtLength).elementsEqual(b.prefix(right.districtLength)) ? .district : .different
    }

    /// Whether two values of several words have one in common, of at least three bytes.
    static func sharesWord(_ a: Bytes, _ b: Bytes) -> Bool {
        if !a.contains(32), !b.contains(32) { return false }
        var rest = a[...]
        while let word = nextWord(&rest) {
            if word.count < 3 { continue }
            var others = b[...]
            while let other = nextWord(&others) {
                if other.elementsEqual(word) { return true }
            }
        }
        return false
    }

    /// Takes the next word off a value; nil when there is none.
    private static func nextWord(_ rest: inout Slice<Bytes>) -> Slice<Bytes>? {
        if rest.isEmpty { return nil }
        let end = rest.firstIndex(of: 32) ?? rest.endIndex
        defer { rest = rest[min(end + 1, rest.endIndex)...] }
        return rest[..<end]
    }
}
