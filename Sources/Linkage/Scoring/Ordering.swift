/// Sorts of long lists in linear time.
enum Ordering {
    /// Pairs by first and second record: counted by first, then put in order among the few that share it.
    static func byRecords(_ pairs: [ScoredPair], count: Int) -> [ScoredPair] {
        var next = [Int](repeating: 0, count: count + 1)
        for pair in pairs { next[Int(pair.first) + 1] += 1 }
        for record in 0..<count { next[record + 1] += next[record] }
        let starts = next
        return [ScoredPair](unsafeUninitializedCapacity: pairs.count) { sorted, initialised in
            for pair in pairs {
                let first = Int(pair.first)
                (sorted.baseAddress.unsafelyUnwrapped + next[first]).initialize(to: pair)
                next[first] += 1
            }
            for record in 0..<count where starts[record + 1] - starts[record] > 1 {
                sorted[starts[record]..<starts[record + 1]].sort { $0.second < $1.second }
            }
            initialised = pairs.count
        }
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
