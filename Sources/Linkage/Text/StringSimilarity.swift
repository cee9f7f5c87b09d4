/// How alike two short strings of bytes are.
package enum StringSimilarity {
    /// Jaro-Winkler similarity, 0 to 1, with the usual prefix weight of 0.1 over at most four bytes
    /// (Winkler 1990; the prefix counts only above 0.7).
    /// - Complexity: O(length²) in the worst case, without allocation up to 64 bytes; longer values are cut.
    package static func jaroWinkler(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Double {
        let a = left.count <= right.count ? left : right
        let b = left.count <= right.count ? right : left
        let m = min(a.count, 64)
        let n = min(b.count, 64)
        if m == 0 { return n == 0 ? 1 : 0 }
        let window = max(n / 2 - 1, 0)
        var usedA: UInt64 = 0
        var usedB: UInt64 = 0
        var matches = 0
        for i in 0..<m {
            let low = max(0, i - window)
            let high = min(n - 1, i + window)
            if low > high { continue }
            var j = low
            while j <= high {
                if usedB & (1 << UInt64(j)) == 0, a[i] == b[j] {
                    usedA |= 1 << UInt64(i)
                    usedB |= 1 << UInt64(j)
                    matches += 1
                    break
                }
                j += 1
            }
        }
        if matches == 0 { return 0 }
        var outOfOrder = 0
        var restB = usedB
        var restA = usedA
        while restA != 0 {
            let i = restA.trailingZeroBitCount
            let j = restB.trailingZeroBitCount
            if a[i] != b[j] { outOfOrder += 1 }
            restA &= restA - 1
            restB &= restB - 1
        }
        let common = Double(matches)
        let jaro =
            (common / Double(m) + common / Double(n) + (common - Double(outOfOrder / 2)) / common) / 3
        if jaro < 0.7 { return jaro }
        var prefix = 0
        while prefix < min(4, m), a[prefix] == b[prefix] { prefix += 1 }
        return jaro + 0.1 * Double(prefix) * (1 - jaro)
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
