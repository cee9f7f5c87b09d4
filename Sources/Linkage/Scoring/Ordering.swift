/// Sorts of long lists in linear time.
enum Ordering {
    /// Pairs by first and second record: counted by first, then put in order among the few that share it.
    static func byRecords(_ parts: [[ScoredPair]], count: Int) -> [ScoredPair] {
        var next = [Int](repeating: 0, count: count + 1)
        for part in parts { for pair in part { next[Int(pair.first) + 1] += 1 } }
        for record in 0..<count { next[record + 1] += next[record] }
        let starts = next
        return [ScoredPair](unsafeUninitializedCapacity: starts[count]) { sorted, initialised in
            for part in parts {
                for pair in part {
                    let first = Int(pair.first)
                    (sorted.baseAddress.unsafelyUnwrapped + next[first]).initialize(to: pair)
                    next[first] += 1
                }
            }
            for record in 0..<count where starts[record + 1] - starts[record] > 1 {
                sorted[starts[record]..<starts[record + 1]].sort { $0.second < $1.second }
            }
            initialised = starts[count]
        }
    }

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
