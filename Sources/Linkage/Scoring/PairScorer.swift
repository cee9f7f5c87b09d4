import Foundation

/// Scores pairs of records under a model, term frequencies included. One for each worker.
final class PairScorer {
    private let table: EncodedTable
    private let scorer: PatternScorer
    private let frequency: TermFrequency
    private let comparer: PairComparer
    private let methods: [ComparisonMethod]
    /// The most a comparison can weigh when the values are the same, and when they are not.
    private let mostSame: [Double]
    private let mostOther: [Double]
    /// Comparisons in the order in which they are looked at: the cheapest and most telling first.
    private let order: [Int]
    private var bounds: [Double]

    init(_ table: EncodedTable, _ scorer: PatternScorer, _ frequency: TermFrequency) {
        self.table = table
        self.scorer = scorer
        self.frequency = frequency
        comparer = PairComparer(table)
        let methods = table.comparisons.map(\.method)
        self.methods = methods
        mostSame = methods.indices.map { index in
            let weights = scorer.matchWeights[index]
            return (methods[index] == .place ? weights.max() ?? 0 : weights[1]) + frequency.greatest[index]
        }
        mostOther = methods.indices.map { index in
            let weights = scorer.matchWeights[index]
            switch methods[index] {
            case .place: return max(weights.max() ?? 0, 0) + frequency.greatest[index]
            case .givenName: return (weights[2...].max() ?? 0) + 3
            // Nothing at all when the names turn out to be swapped.
            case .familyName: return max((weights[2...].max() ?? 0) + 3, 0)
            default: return weights[2...].max() ?? 0
            }
        }
        let rank: [ComparisonMethod: Int] = [
            .date: 0, .year: 0, .identifier: 1, .category: 2, .phone: 3, .place: 4, .givenName: 5,
        ]
        order = methods.indices.sorted { (rank[methods[$0]] ?? 6, $0) < (rank[methods[$1]] ?? 6, $1) }
        bounds = [Double](repeating: 0, count: methods.count)
    }

    func levels(_ first: Int, _ second: Int) -> UInt64 { comparer.levels(first, second) }

    /// The match weight, or nil when it is less than `least`.
    ///
    /// Before any text is compared, equal and unequal codes bound what the pair can weigh; then one comparison after
    /// another is made exact, until all are or the bound falls below `least`: most candidates end early.
    func matchWeight(_ first: Int, _ second: Int, least: Double = -.infinity) -> Double? {
        if least > -.infinity, !canReach(least, first, second) { return nil }
        let pattern = comparer.levels(first, second)
        var (match, household) = scorer.weights(pattern)
        for comparison in methods.indices {
            let (own, home) = adjustment(comparison, pattern, first, second)
            match += own
            household += home
        }
        let weight = match - scorer.householdPenalty(household)
        return weight < least ? nil : weight
    }

    private func canReach(_ least: Double, _ first: Int, _ second: Int) -> Bool {
        // A little is allowed for sums taken in another order.
        let least = least - 1e-6
        var sum = 0.0
        for index in methods.indices {
            let bound: Double
            if methods[index] == .place {
                bound = mostOther[index]
            } else {
                let (x, y) = comparer.codes(index, first, second)
                bound = x == 0 || y == 0 ? 0 : x == y ? mostSame[index] : mostOther[index]
            }
            bounds[index] = bound
            sum += bound
        }
        var isSwapped = false
        for index in order {
            if sum < least { return false }
            if bounds[index] == 0, methods[index] != .place { continue }
            let level = Int(comparer.level(index, first, second))
            if methods[index] == .givenName, level == 8 || level == 9 { isSwapped = true }
            if methods[index] == .familyName, isSwapped { continue }
            let isWhole = level == 1 || methods[index] == .place
            let more =
                isWhole
                ? frequency.greatest[index] : methods[index] == .givenName || methods[index] == .familyName ? 3 : 0
            let exact = level == 0 ? 0 : scorer.matchWeights[index][level] + more
            sum += min(exact, bounds[index]) - bounds[index]
        }
        return sum >= least
    }

    /// The term-frequency adjustment of a comparison of a pair, for one entity and for one household.
    func adjustment(_ comparison: Int, _ pattern: UInt64, _ first: Int, _ second: Int) -> (
        own: Double, household: Double
    ) {
        let level = PackedLevels.level(pattern, comparison)
        if level == 0 || frequency.fieldOf[comparison] < 0 { return (0, 0) }
        let a = table.rows[first * table.stride + frequency.slots[comparison]]
        let b = table.rows[second * table.stride + frequency.slots[comparison]]
        let own = frequency.adjustment(comparison, methods[comparison], level: level, a, b)
        if own == 0 { return (0, 0) }
        let share = table.comparisons[comparison].comparison.householdShare
        let ratio = exp2(scorer.matchWeights[comparison][level])
        let before = scorer.householdWeights[comparison][level]
        return (own, log2(share * ratio * exp2(own) + (1 - share)) - before)
    }

    func probability(_ weight: Double) -> Double { scorer.probability(weight) }
}
