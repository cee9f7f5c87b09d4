import Foundation

/// Estimates m, the prior and the household prior by expectation-maximisation on counted comparison vectors.
///
/// Candidate pairs are not a fair sample: those found by equal names agree on names whoever they are. So each rule's
/// pairs speak only for the comparisons that share no field with the rule (Fellegi and Sunter 1969, with Winkler's
/// EM), all rules share one m, and each has its own mix of matches, household members and strangers. u is not fitted
/// to candidates at all: it comes from value counts and random pairs.
struct Trainer {
    let table: EncodedTable
    let sample: TrainingSample
    let rules: [BlockingRule]
    let refiners: [String]
    let totalPairs: Double
    /// The rounds after which estimation stops when it has not come to rest.
    let mostIterations: Int

    private struct RulePatterns: Sendable {
        var patterns: [UInt64]
        var counts: [Double]
        var used: [Int]
    }

    /// What one rule's pairs say in one round.
    private struct Expectation: Sendable {
        var levels: [[Double]]
        var matches = 0.0
        var households = 0.0
        var total = 0.0
    }

    /// Household pairs to a match from which relatives are a matter at all.
    private static let relativesPerMatch = 0.1
    /// Matches that an identifier must settle for them to be heard.
    private static let leastSettledPairs = 50.0
    /// How often one person's given name or date of birth is another altogether, at most, where nothing tells.
    private static let mostDisagreement = 0.01

    func model() -> LinkageModel {
        let raw = RandomAgreement.probabilities(table, sample.random)
        var u = raw
        let start = table.comparisons.map { StartingLevels.m($0.method) }
        var m = start
        let byRule = rulePatterns()
        var mixes = [(match: Double, household: Double)](repeating: (0.3, hasHouseholds ? 0.1 : 0), count: byRule.count)
        var prior = 1 / max(Double(table.count), 2)
        var household = hasHouseholds ? prior / 10 : 0
        var hasRelatives = false
        var settled = settledLevels(m, u, mixes, [])
        var iterations = 0
        var converged = false
        for round in 0..<3 {
            for _ in 0..<(round == 0 ? mostIterations : min(mostIterations, 100)) {
                iterations += 1
                let before = m
                maximise(&m, u, &mixes, byRule, start)
                if hasRelatives { distrustDisagreement(&m, settled) }
                let change = Trainer.greatestChange(before, m)
                converged = change < 1e-4
                if converged { break }
            }
            (prior, household) = priors(m, u, prior, household)
            hasRelatives = household > prior * Trainer.relativesPerMatch
            settled = settledLevels(m, u, mixes, byRule)
            // Random pairs and equal values hold the matches too: what they are expected to bring is taken off.
            for comparison in u.indices {
                let least = table.comparisons[comparison].isKeyLike ? 0.02 : 0.1
                for level in 1..<u[comparison].count {
                    let own = raw[comparison][level]
                    u[comparison][level] = max(own - prior * m[comparison][level], own * least)
                }
            }
        }
        for comparison in m.indices {
            if let level = table.comparisons[comparison].method.neutralLevel {
                u[comparison][level] = m[comparison][level]
            }
        }
        var warnings: [String] = []
        if !converged { warnings.append("estimation had not come to rest after \(iterations) rounds") }
        let trained = table.comparisons.indices.map { index in
            let comparison = table.comparisons[index]
            let names = comparison.method.levelNames
            return LinkageModel.TrainedComparison(
                comparison: comparison.comparison,
                levels: names.indices.map { .init(name: names[$0], m: m[index][$0], u: u[index][$0]) },
                frequency: comparison.frequencyField.map {
                    ValueFrequency(comparison.fields[$0], isKeyLike: comparison.isKeyLike)
                })
        }
        return LinkageModel(
            version: LinkageModel.currentVersion, fields: table.fields.map(\.field), comparisons: trained,
            blocking: rules, refiners: refiners, prior: prior, householdPrior: household, threshold: nil,
            iterations: iterations, converged: converged, warnings: warnings)
    }

    /// Whether the table says anything that a household shares; if not, there is no such class to tell apart, and
    /// fitting it would only make m uncertain.
    private var hasHouseholds: Bool {
        table.comparisons.contains { $0.method == .familyName || $0.method == .place || $0.method == .phone }
    }

    /// Each rule's patterns with the comparisons it decides masked out.
    private func rulePatterns() -> [RulePatterns] {
        rules.indices.map { index in
            let keyFields = Set(rules[index].keys.map(\.field))
            let used = table.comparisons.indices.filter { comparison in
                !table.comparisons[comparison].comparison.fields.contains { keyFields.contains($0) }
            }
            var mask: UInt64 = 0
            for comparison in used { mask |= 31 << (UInt64(comparison) * PackedLevels.bits) }
            var merged = PatternCounts()
            for (pattern, count) in sample.byRule[index].sorted { merged.add(pattern & mask, count) }
            let sorted = merged.sorted
            return RulePatterns(patterns: sorted.map(\.pattern), counts: sorted.map(\.count), used: used)
        }
    }

    private func maximise(
        _ m: inout [[Double]], _ u: [[Double]], _ mixes: inout [(match: Double, household: Double)],
        _ byRule: [RulePatterns], _ start: [[Double]]
    ) {
        let ratios = ratios(m, u)
        var sums = start.map { $0.map { $0 * 3 } }
        let purest = m.indices.map { comparison in
            zip(byRule, mixes).reduce(1e-6) { $1.0.used.contains(comparison) ? max($0, $1.1.match) : $0 }
        }
        for (index, rule) in byRule.enumerated() where !rule.used.isEmpty {
            let expectation = expect(rule, ratios, mixes[index])
            guard expectation.total > 0 else { continue }
            mixes[index].match = min(max(expectation.matches / expectation.total, 1e-6), 0.999)
            if hasHouseholds {
                mixes[index].household = min(max(expectation.households / expectation.total, 1e-6), 0.9)
            }
            // A rule's say is bounded, so that one with a hundred times the pairs does not speak for all; and it is the
            // less the fewer of its pairs are matches, beside the others that tell of a comparison: among a crowd of
            // namesakes, who is a match is a guess, and pairs that an identifier settles tell more.
            let say = min(1, 20_000 / max(expectation.matches, 1))
            for comparison in rule.used {
                let purity = mixes[index].match / purest[comparison]
                for level in sums[comparison].indices {
                    sums[comparison][level] += expectation.levels[comparison][level] * say * purity * purity
                }
            }
        }
        for comparison in m.indices {
            let total = sums[comparison][1...].reduce(0, +)
            for level in 1..<m[comparison].count { m[comparison][level] = max(sums[comparison][level] / total, 1e-5) }
        }
    }

    private static func greatestChange(_ before: [[Double]], _ after: [[Double]]) -> Double {
        zip(before, after).reduce(0) { greatest, pair in
            zip(pair.0, pair.1).reduce(greatest) { max($0, abs($1.0 - $1.1)) }
        }
    }

    /// How many matches of each level there are among the pairs that an identifier or an email address settles: what is
    /// one person's own, so that relatives are not among them.
    private func settledLevels(
        _ m: [[Double]], _ u: [[Double]], _ mixes: [(match: Double, household: Double)], _ byRule: [RulePatterns]
    ) -> [[Double]] {
        var result = m.map { [Double](repeating: 0, count: $0.count) }
        let ratios = ratios(m, u)
        for (index, patterns) in byRule.enumerated() {
            let isPersonal = rules[index].keys.contains { key in
                table.fields.contains {
                    $0.field.name == key.field && [.identifier, .email].contains($0.field.kind)
                }
            }
            if !isPersonal { continue }
            let levels = expect(patterns, ratios, mixes[index]).levels
            for comparison in patterns.used {
                for level in levels[comparison].indices { result[comparison][level] += levels[comparison][level] }
            }
        }
        return result
    }

    /// Where relatives are met about as often as records of one person, a father and son of one name look as one person
    /// does whose date of birth is another altogether on one record, and twins as one whose given name is. The counts
    /// cannot tell; pairs that an identifier settles can, and without those, what is known of registers: the relative is
    /// the likelier by far.
    private func distrustDisagreement(_ m: inout [[Double]], _ settled: [[Double]]) {
        for (comparison, encoded) in table.comparisons.enumerated() {
            guard [.givenName, .date, .year].contains(encoded.method) else { continue }
            let last = m[comparison].count - 1
            let known = settled[comparison].reduce(0, +)
            var most = Trainer.mostDisagreement
            if known >= Trainer.leastSettledPairs { most = max(most, settled[comparison][last] / known) }
            let excess = m[comparison][last] - most
            if excess <= 0 { continue }
            let rest = 1 - m[comparison][last]
            m[comparison][last] = most
            for level in 1..<last { m[comparison][level] *= 1 + excess / rest }
        }
    }

    private func ratios(_ m: [[Double]], _ u: [[Double]]) -> [[(match: Double, household: Double)]] {
        m.indices.map { comparison in
            let share = table.comparisons[comparison].comparison.householdShare
            return m[comparison].indices.map { level in
                if level == 0 { return (1, 1) }
                let u = max(u[comparison][level], 1e-9)
                return (m[comparison][level] / u, (share * m[comparison][level] + (1 - share) * u) / u)
            }
        }
    }

    private func expect(
        _ rule: RulePatterns, _ ratios: [[(match: Double, household: Double)]],
        _ mix: (match: Double, household: Double)
    ) -> Expectation {
        var result = Expectation(
            levels: table.comparisons.map { [Double](repeating: 0, count: $0.method.levelNames.count) })
        let strangers = max(1 - mix.match - mix.household, 1e-6)
        for (pattern, count) in zip(rule.patterns, rule.counts) {
            var match = mix.match
            var household = mix.household
            for comparison in rule.used {
                let ratio = ratios[comparison][PackedLevels.level(pattern, comparison)]
                match *= ratio.match
                household *= ratio.household
            }
            let total = match + household + strangers
            let share = count * match / total
            result.matches += share
            result.households += count * household / total
            result.total += count
            for comparison in rule.used {
                let level = PackedLevels.level(pattern, comparison)
                if level > 0 { result.levels[comparison][level] += share }
            }
        }
        return result
    }

    /// The prior that the candidates bear out: the expected matches under a prior are as many as the prior says.
    private func priors(_ m: [[Double]], _ u: [[Double]], _ prior: Double, _ household: Double) -> (Double, Double) {
        let ratios = ratios(m, u)
        func weigh(_ counts: PatternCounts) -> [(match: Double, household: Double, count: Double)] {
            counts.sorted.map { pattern, count in
                var match = 1.0
                var household = 1.0
                for comparison in ratios.indices {
                    let ratio = ratios[comparison][PackedLevels.level(pattern, comparison)]
                    match *= ratio.match
                    household *= ratio.household
                }
                return (match, household, count)
            }
        }
        let candidates = weigh(sample.candidates)
        let homes = weigh(sample.households)
        var prior = prior
        var household = household
        for _ in 0..<40 {
            var matches = 0.5
            var households = 0.1
            for pair in candidates {
                let match = prior * pair.match
                matches += pair.count * match / (match + household * pair.household + max(1 - prior - household, 1e-9))
            }
            for pair in homes {
                let home = household * pair.household
                households += pair.count * home / (prior * pair.match + home + max(1 - prior - household, 1e-9))
            }
            prior = min(matches / totalPairs, 0.5)
            household = hasHouseholds ? min(households / totalPairs, 0.2) : 0
        }
        return (prior, household)
    }
}
