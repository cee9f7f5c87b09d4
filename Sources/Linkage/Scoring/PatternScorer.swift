import Foundation

/// The probability of a comparison vector under three hypotheses: one entity, strangers, two people of a household.
///
/// Plain Fellegi-Sunter knows matches and strangers only, and takes a mother and her daughter (one family name, one
/// address, one telephone) for a match with a few slips. Here a third hypothesis competes: people of one household
/// agree on what a household shares as often as one person would, and on the rest (given name, birth date) as
/// strangers would, save for a small share of twins and namesakes; ``Comparison/householdShare`` says how far for each
/// comparison. How many such pairs there are is estimated with the rest.
struct PatternScorer: Sendable {
    /// log2(m / u) and log2(household / u) by comparison and level; 0 for "not known".
    let matchWeights: [[Double]]
    let householdWeights: [[Double]]
    let priorOdds: Double
    let householdOdds: Double

    init(_ model: LinkageModel) {
        matchWeights = model.comparisons.map { trained in
            trained.levels.enumerated().map { $0.offset == 0 ? 0 : $0.element.matchWeight }
        }
        householdWeights = model.comparisons.map { trained in
            PatternScorer.household(trained.levels.map(\.m), trained.levels.map(\.u), trained.comparison.householdShare)
        }
        let rest = max(1 - model.prior - model.householdPrior, 1e-12)
        priorOdds = log2Ratio(model.prior, rest)
        householdOdds = model.householdPrior / rest
    }

    static func household(_ m: [Double], _ u: [Double], _ share: Double) -> [Double] {
        m.indices.map { $0 == 0 ? 0 : log2Ratio(share * m[$0] + (1 - share) * u[$0], u[$0]) }
    }

    /// log2 of the likelihood ratio against strangers for one entity, and for one household.
    @inline(__always)
    func weights(_ pattern: UInt64) -> (match: Double, household: Double) {
        var match = 0.0
        var household = 0.0
        for comparison in matchWeights.indices {
            let level = PackedLevels.level(pattern, comparison)
            match += matchWeights[comparison][level]
            household += householdWeights[comparison][level]
        }
        return (match, household)
    }

    /// How much the chance of a household takes off a pair's weight, log2: 0 or more.
    @inline(__always)
    func householdPenalty(_ household: Double) -> Double {
        log2(1 + householdOdds * exp2(min(household, 200)))
    }

    /// The match weight of a vector, before term frequencies.
    func matchWeight(_ pattern: UInt64) -> Double {
        let weights = weights(pattern)
        return weights.match - householdPenalty(weights.household)
    }

    func probability(_ matchWeight: Double) -> Double { 1 / (1 + exp2(-(matchWeight + priorOdds))) }
}
