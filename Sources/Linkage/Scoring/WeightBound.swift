/// Tells early that a pair cannot reach a weight.
///
/// Before any text is compared, equal and unequal codes bound what the pair can weigh; then one comparison after another
/// is made exact, the cheapest and most telling first, until all are or the bound falls below what is asked for. Most
/// candidates end early. The pointers are to arrays of the bound's own.
final class WeightBound {
    private let comparer: PairComparer
    private let frequency: TermFrequency
    private let count: Int
    private let methods: UnsafeMutablePointer<ComparisonMethod>
    private let order: UnsafeMutablePointer<Int>
    /// By comparison: the weight of "same", the most that unequal values can weigh, and the bound in hand.
    private let same: UnsafeMutablePointer<Double>
    private let other: UnsafeMutablePointer<Double>
    private let bounds: UnsafeMutablePointer<Double>
    /// 32 weights a comparison, each with the most that a term frequency can add to it.
    private let levels: UnsafeMutablePointer<Double>

    init(_ table: EncodedTable, _ scorer: PatternScorer, _ frequency: TermFrequency, _ comparer: PairComparer) {
        self.comparer = comparer
        self.frequency = frequency
        let kinds = table.comparisons.map(\.method)
        count = kinds.count
        methods = .allocate(capacity: kinds.count)
        order = .allocate(capacity: kinds.count)
        same = .allocate(capacity: kinds.count)
        other = .allocate(capacity: kinds.count)
        bounds = .allocate(capacity: kinds.count)
        levels = .allocate(capacity: kinds.count * 32)
        bounds.initialize(repeating: 0, count: kinds.count)
        levels.initialize(repeating: 0, count: kinds.count * 32)
        let rank: [ComparisonMethod: Int] = [
            .date: 0, .year: 0, .identifier: 1, .category: 2, .phone: 3, .place: 4, .givenName: 5,
        ]
        let sorted = kinds.indices.sorted { (rank[kinds[$0]] ?? 6, $0) < (rank[kinds[$1]] ?? 6, $1) }
        for index in kinds.indices {
            let kind = kinds[index]
            let weights = scorer.matchWeights[index]
            (methods + index).initialize(to: kind)
            (order + index).initialize(to: sorted[index])
            (same + index).initialize(to: weights[1])
            let isName = kind == .givenName || kind == .familyName
            var most = -Double.infinity
            for level in 1..<weights.count {
                let more = kind == .place || level == 1 ? frequency.greatest[index] : isName ? 3 : 0
                levels[index * 32 + level] = weights[level] + more
                if level > 1 || kind == .place { most = max(most, weights[level] + more) }
            }
            // An address may be unknown, and a family name says nothing when the names turn out to be swapped.
            (other + index).initialize(to: kind == .place || kind == .familyName ? max(most, 0) : most)
        }
    }

    deinit {
        methods.deallocate()
        order.deallocate()
        same.deallocate()
        other.deallocate()
        bounds.deallocate()
        levels.deallocate()
    }

    /// Whether the pair's weight may be `least` or more.
    func mayReach(_ least: Double, _ first: Int, _ second: Int) -> Bool {
        // A little is allowed for sums taken in another order.
        let least = least - 1e-6
        var sum = 0.0
        for index in 0..<count {
            var bound = other[index]
            if methods[index] != .place {
                let (x, y) = comparer.codes(index, first, second)
                if x == 0 || y == 0 {
                    bound = 0
                } else if x == y {
                    bound = same[index] + frequency.whole(index, x)
                }
            }
            bounds[index] = bound
            sum += bound
        }
        var isSwapped = false
        for position in 0..<count {
            if sum < least { return false }
            let index = order[position]
            let method = methods[index]
            if method != .place {
                let (x, y) = comparer.codes(index, first, second)
                if x == 0 || y == 0 || x == y { continue }
            }
            let level = Int(comparer.level(index, first, second))
            if method == .givenName, level == 8 || level == 9 { isSwapped = true }
            if method == .familyName, isSwapped { continue }
            sum += min(levels[index * 32 + level], bounds[index]) - bounds[index]
        }
        return sum >= least
    }
}
