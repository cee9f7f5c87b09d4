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
        let left = NameVariants.groups(of: Array(a))
        if left.isEmpty { return false }
        let right = NameVariants.groups(of: Array(b))
        return left.contains { right.contains($0) }
    }

    static func otherNames(_ a: Bytes, _ b: Bytes) -> UInt8 {
        let left = Standardisation.tokens(Array(a))
        let right = Standardisation.tokens(Array(b))
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

    static func date(_ a: Int64, _ b: Int64) -> UInt8 {
        let x = CalendarDate(packed: Int32(a))
        let y = CalendarDate(packed: Int32(b))
        if x.month == 0 || y.month == 0 || x.day == 0 || y.day == 0 {
            let monthAgrees = x.month == 0 || y.month == 0 || x.month == y.month
            let dayAgrees = x.day == 0 || y.day == 0 || x.day == y.day
            if x.year == y.year { return monthAgrees && dayAgrees ? 4 : 8 }
            return year(x.year, y.year) + 7
        }
        if x.year == y.year, x.month == y.day, x.day == y.month { return 2 }
        let isOneDigit = digitDifferences(a, b) == 1 || isAdjacentSwap(a, b)
        if isOneDigit, x.year == y.year || (x.month == y.month && x.day == y.day) {
            return isDefault(x) != isDefault(y) && x.year == y.year ? 5 : 3
        }
        if x.year == y.year, isDefault(x) || isDefault(y) { return 5 }
        if x.month == y.month, x.day == y.day, !isDefault(x) { return 6 }
        if isOneDigit { return 3 }
        if x.year == y.year { return x.month == y.month ? 7 : 8 }
        return year(x.year, y.year) + 7
    }

    /// 2 one off, 3 same decade, 4 different: added to 7 for dates.
    private static func year(_ a: Int, _ b: Int) -> UInt8 { abs(a - b) == 1 ? 2 : a / 10 == b / 10 ? 3 : 4 }

    static func years(_ a: Int64, _ b: Int64) -> UInt8 {
        let gap = abs(a - b)
        return gap == 1 ? 2 : gap == 2 ? 3 : a / 10 == b / 10 ? 4 : 5
    }

    private static func isDefault(_ date: CalendarDate) -> Bool { date.month == 1 && date.day == 1 }

    private static func digitDifferences(_ a: Int64, _ b: Int64) -> Int {
        var (a, b, count) = (a, b, 0)
        while a > 0 || b > 0 {
            if a % 10 != b % 10 { count += 1 }
            a /= 10
            b /= 10
        }
        return count
    }

    private static func isAdjacentSwap(_ a: Int64, _ b: Int64) -> Bool {
        var (a, b) = (a, b)
        while a > 0, a % 10 == b % 10 { (a, b) = (a / 10, b / 10) }
        return a % 10 == b / 10 % 10 && a / 10 % 10 == b % 10 && a / 100 == b / 100
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
        return a.dropFirst(localA.count).elementsEqual(b.dropFirst(localB.count)) ? 5 : 6
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
        let right = b.split(separator: 32)
        return a.split(separator: 32).contains { word in
            word.count >= 3 && right.contains { $0.elementsEqual(word) }
        }
    }
}
