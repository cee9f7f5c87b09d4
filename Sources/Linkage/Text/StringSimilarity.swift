/// How alike two short strings of bytes are.
package enum StringSimilarity {
    package typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Jaro-Winkler similarity, 0 to 1, with the usual prefix weight of 0.1 over at most four bytes
    /// (Winkler 1990; the prefix counts only above 0.7). The same whichever value comes first.
    /// - Complexity: O(length²) in the worst case, without allocation; values are cut to 64 bytes.
    package static func jaroWinkler(_ left: Bytes, _ right: Bytes) -> Double {
        let isInOrder =
            left.count == right.count ? !right.lexicographicallyPrecedes(left) : left.count < right.count
        let a = isInOrder ? left : right
        let b = isInOrder ? right : left
        let m = min(a.count, 64)
        let n = min(b.count, 64)
        if m == 0 { return n == 0 ? 1 : 0 }
        var used = matches(a, m, b, n)
        if used.a == 0 { return 0 }
        let common = Double(used.a.nonzeroBitCount)
        var outOfOrder = 0
        while used.a != 0 {
            if a[used.a.trailingZeroBitCount] != b[used.b.trailingZeroBitCount] { outOfOrder += 1 }
            used.a &= used.a - 1
            used.b &= used.b - 1
        }
        let jaro =
            (common / Double(m) + common / Double(n) + (common - Double(outOfOrder / 2)) / common) / 3
        if jaro < 0.7 { return jaro }
        var prefix = 0
        while prefix < min(4, m), a[prefix] == b[prefix] { prefix += 1 }
        return jaro + 0.1 * Double(prefix) * (1 - jaro)
    }

    /// The positions matched in either value, as bits: each byte of `a`, in order, takes the first free equal byte of
    /// `b` no farther than half the longer length, less one. Eight bytes of `b` are looked at at once.
    private static func matches(_ a: Bytes, _ m: Int, _ b: Bytes, _ n: Int) -> (a: UInt64, b: UInt64) {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 8) { words in
            let count = (n + 7) / 8
            for word in 0..<count { words[word] = 0 }
            for j in 0..<n { words[j / 8] |= UInt64(b[j]) << UInt64(8 * (j & 7)) }
            let window = max(n / 2 - 1, 0)
            var free: UInt64 = n == 64 ? .max : (1 << UInt64(n)) - 1
            var usedA: UInt64 = 0
            var usedB: UInt64 = 0
            // The bits of the bytes within the window of `i`, which moves one byte on at a time.
            var reach: UInt64 = (1 << UInt64(window + 1)) - 1
            for i in 0..<m {
                var equal: UInt64 = 0
                for word in 0..<count { equal |= equalBytes(words[word], a[i]) << UInt64(8 * word) }
                equal &= free & reach
                let bit = equal & (0 &- equal)
                free ^= bit
                usedB |= bit
                if bit != 0 { usedA |= 1 << UInt64(i) }
                reach = reach << 1 | (i < window ? 1 : 0)
            }
            return (usedA, usedB)
        }
    }

    /// Which of a word's eight bytes equal one, as eight bits.
    @inline(__always)
    private static func equalBytes(_ word: UInt64, _ byte: UInt8) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let differing = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
        let equal = ~(((differing & low) &+ low) | differing | low)
        return ((equal >> 7) &* 0x0102_0408_1020_4080) >> 56
    }

    /// The Damerau-Levenshtein distance (adjacent transposition counts one; "optimal string alignment"), or
    /// `limit + 1` as soon as it is known to be greater than `limit`.
    /// - Complexity: O(length · limit)
    package static func damerauLevenshtein(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, limit: Int
    ) -> Int {
        var a = left
        var b = right
        if abs(a.count - b.count) > limit { return limit + 1 }
        while let x = a.last, let y = b.last, x == y {
            a = UnsafeBufferPointer(rebasing: a.dropLast())
            b = UnsafeBufferPointer(rebasing: b.dropLast())
        }
        while let x = a.first, let y = b.first, x == y {
            a = UnsafeBufferPointer(rebasing: a.dropFirst())
            b = UnsafeBufferPointer(rebasing: b.dropFirst())
        }
        if a.isEmpty || b.isEmpty { return min(max(a.count, b.count), limit + 1) }
        let width = b.count + 1
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: width * 3) { rows in
            var before = 0
            var previous = width
            var current = width * 2
            for j in 0..<width { rows[previous + j] = j }
            for i in 1...a.count {
                rows[current] = i
                var least = i
                for j in 1...b.count {
                    let cost = a[i - 1] == b[j - 1] ? 0 : 1
                    var value = min(
                        rows[previous + j] + 1, rows[current + j - 1] + 1, rows[previous + j - 1] + cost)
                    if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                        value = min(value, rows[before + j - 2] + 1)
                    }
                    rows[current + j] = value
                    least = min(least, value)
                }
                if least > limit { return limit + 1 }
                (before, previous, current) = (previous, current, before)
            }
            return min(rows[previous + b.count], limit + 1)
        }
    }
}
