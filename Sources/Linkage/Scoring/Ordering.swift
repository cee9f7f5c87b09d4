/// Sorts of long lists in linear time.
enum Ordering {
    /// Some positions of pairs, the pair of most weight first; of equals in order. Each weight stands beside its position
    /// in one number.
    static func strongestFirst(_ positions: [Int], of pairs: [ScoredPair]) -> [Int] {
        var keys = positions.map { position in
            // Floats have the order of their bits where they are above 0, and the reverse below.
            let bits = (pairs[position].matchWeight + 0).bitPattern
            let ascending = bits >> 31 == 0 ? bits | 1 << 31 : ~bits
            return UInt64(~ascending) << 32 | UInt64(position)
        }
        keys.sort()
        return keys.map { Int($0 & 0xFFFF_FFFF) }
    }

    /// Probabilities from the greatest to the least, by the digits of their bits (which have the order of the numbers
    /// themselves, none being negative).
    static func descending(_ probabilities: [Float]) -> [Float] {
        var from = probabilities.map { ~$0.bitPattern }
        var to = [UInt32](repeating: 0, count: from.count)
        for shift in [UInt32(0), 11, 22] {
            var next = [Int](repeating: 0, count: 2049)
            for bits in from { next[Int(bits >> shift & 2047) + 1] += 1 }
            for digit in 0..<2048 { next[digit + 1] += next[digit] }
            for bits in from {
                let digit = Int(bits >> shift & 2047)
                to[next[digit]] = bits
                next[digit] += 1
            }
            swap(&from, &to)
        }
        return from.map { Float(bitPattern: ~$0) }
    }
}
