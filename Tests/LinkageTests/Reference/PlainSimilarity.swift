/// Textbook similarities of two arrays of bytes.
enum PlainSimilarity {
    typealias Text = [UInt8]

    /// Jaro (1989) with Winkler's prefix above 0.7. The shorter text is the first; of two equally long ones the lesser.
    static func jaroWinkler(_ one: Text, _ other: Text) -> Double {
        let isInOrder = one.count != other.count ? one.count < other.count : !other.lexicographicallyPrecedes(one)
        let a = Text((isInOrder ? one : other).prefix(64))
        let b = Text((isInOrder ? other : one).prefix(64))
        if a.isEmpty || b.isEmpty { return a.count == b.count ? 1 : 0 }
        let window = max(b.count / 2 - 1, 0)
        var isTaken = [Bool](repeating: false, count: b.count)
        var matchedA: Text = []
        for (i, letter) in a.enumerated() {
            if let j = b.indices.first(where: { abs($0 - i) <= window && !isTaken[$0] && b[$0] == letter }) {
                isTaken[j] = true
                matchedA.append(letter)
            }
        }
        let matchedB = zip(b, isTaken).filter(\.1).map(\.0)
        if matchedA.isEmpty { return 0 }
        let transpositions = zip(matchedA, matchedB).count { $0 != $1 } / 2
        let matches = Double(matchedA.count)
        let shares = matches / Double(a.count) + matches / Double(b.count)
        let jaro = (shares + (matches - Double(transpositions)) / matches) / 3
        if jaro < 0.7 { return jaro }
        let prefix = zip(a, b).prefix(4).prefix { $0 == $1 }.count
        return jaro + 0.1 * Double(prefix) * (1 - jaro)
    }

    /// The optimal string alignment distance by its whole matrix.
    static func edits(_ a: Text, _ b: Text) -> Int {
        var matrix = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count {
            for j in 0...b.count {
                if i == 0 || j == 0 {
                    matrix[i][j] = max(i, j)
                    continue
                }
                var least = min(matrix[i - 1][j], matrix[i][j - 1]) + 1
                least = min(least, matrix[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    least = min(least, matrix[i - 2][j - 2] + 1)
                }
                matrix[i][j] = least
            }
        }
        return matrix[a.count][b.count]
    }
}
