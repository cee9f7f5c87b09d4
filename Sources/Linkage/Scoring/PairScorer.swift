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

    /// A record from outside the table, whose row pairs may have in the place of one of its own.
    var guest: GuestRecord? {
        get { comparer.guest }
        set { comparer.guest = newValue }
    }

    func levels(_ first: Int, _ second: Int) -> UInt64 { comparer.levels(first, second) }

    /// The match weight of two records.
    func matchWeight(_ first: Int, _ second: Int) -> Double {
        let (a, b) = (table.row(first), table.row(second))
        return matchWeight(a, b, comparer.levels(a, b))
    }

    /// The match weight of two rows, or nil when it is less than `least`.
    func matchWeight(_ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>, least: Double) -> Double? {
        guard let levels = bound.levels(least, a, b) else { return nil }
        let weight = matchWeight(a, b, levels)
        return weight < least ? nil : weight
    }

    private func matchWeight(_ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>, _ pattern: UInt64) -> Double {
        var (match, household) = scorer.weights(pattern)
        for comparison in methods.indices {
            let (own, home) = adjustment(comparison, pattern, a, b)
            match += own
            household += home
        }
        return match - scorer.householdPenalty(household)
    }

    /// The term-frequency adjustment of a comparison of a pair, for one entity and for one household.
    func adjustment(
        _ comparison: Int, _ pattern: UInt64, _ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>
    ) -> (own: Double, household: Double) {
        let level = PackedLevels.level(pattern, comparison)
        if level == 0 || frequency.fieldOf[comparison] < 0 { return (0, 0) }
        let slot = frequency.slots[comparison]
        let own = frequency.adjustment(comparison, methods[comparison], level: level, a[slot], b[slot], guest)
        if own == 0 { return (0, 0) }
        let share = table.comparisons[comparison].comparison.householdShare
        let ratio = exp2(scorer.matchWeights[comparison][level])
        let before = scorer.householdWeights[comparison][level]
        return (own, log2(share * ratio * exp2(own) + (1 - share)) - before)
    }

    func probability(_ weight: Double) -> Double { scorer.probability(weight) }
}
