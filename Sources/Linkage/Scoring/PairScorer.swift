import Foundation

/// Scores pairs of records under a model, term frequencies included. One for each worker.
final class PairScorer {
    private let table: EncodedTable
    private let scorer: PatternScorer
    private let frequency: TermFrequency
    private let comparer: PairComparer
    private let methods: [ComparisonMethod]
    let bound: WeightBound

    init(_ table: EncodedTable, _ scorer: PatternScorer, _ frequency: TermFrequency) {
        self.table = table
        self.scorer = scorer
        self.frequency = frequency
        comparer = PairComparer(table)
        bound = WeightBound(table, scorer, frequency, comparer)
        methods = table.comparisons.map(\.method)
    }

    func levels(_ first: Int, _ second: Int) -> UInt64 { comparer.levels(first, second) }

    /// The match weight, or nil when it is less than `least`.
    func matchWeight(_ first: Int, _ second: Int, least: Double = -.infinity) -> Double? {
        matchWeight(first, second, levels: comparer.levels(first, second), least: least)
    }

    /// As ``matchWeight(_:_:least:)``, for a pair whose levels are known.
    func matchWeight(_ first: Int, _ second: Int, levels pattern: UInt64, least: Double) -> Double? {
        var (match, household) = scorer.weights(pattern)
        for comparison in methods.indices {
            let (own, home) = adjustment(comparison, pattern, first, second)
            match += own
            household += home
        }
        let weight = match - scorer.householdPenalty(household)
        return weight < least ? nil : weight
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
