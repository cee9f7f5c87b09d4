import Foundation

/// Why a pair has its probability: a waterfall from the prior to the end.
///
/// As JSON (`JSONEncoder`) it has these keys, all numbers in log2 odds unless said otherwise:
/// ```
/// prior          of two random records
/// steps[]        in the order of the model's comparisons:
///   comparison, level     names
///   m, u                  probabilities of the level, 0 to 1; 0 for level "not known"
///   weight                log2(m / u)
///   termFrequency         what the value's frequency adds
///   total                 the sum so far, prior included
///   firstValue, secondValue   only when values are shown
/// household      what the chance of two people of one household takes off; 0 or less
/// matchWeight    the sum of all but the prior
/// probability    0 to 1: 1 / (1 + 2^-(prior + matchWeight))
/// ```
public struct PairExplanation: Codable, Equatable, Sendable {
    /// What one comparison contributes.
    public struct Step: Codable, Equatable, Sendable {
        public var comparison: String
        public var level: String
        public var m: Double
        public var u: Double
        /// log2(m / u), 0 when not known.
        public var weight: Double
        /// What the value's frequency adds.
        public var termFrequency: Double
        /// The sum so far, the prior included, log2 odds.
        public var total: Double
        /// The two values as the table has them, empty for none; nil when they are not to be shown.
        public var firstValue: String?
        public var secondValue: String?

        /// The level, with the value's frequency where that counts.
        var levelAndFrequency: String {
            termFrequency == 0 ? level : level + String(format: ", frequency %+.2f", termFrequency)
        }
    }

    /// log2 odds of a random pair.
    public var prior: Double
    public var steps: [Step]
    /// What the chance that the two are different people of one household takes off; 0 or less.
    public var household: Double
    /// The match weight: all but the prior.
    public var matchWeight: Double
    public var probability: Double

    /// The same without the two records' values.
    public func withoutValues() -> PairExplanation {
        var copy = self
        for index in copy.steps.indices {
            copy.steps[index].firstValue = nil
            copy.steps[index].secondValue = nil
        }
        return copy
    }

    /// The waterfall as lines of text.
    /// - Parameter showingValues: whether the two records' values are shown. The default is false.
    public func text(showingValues: Bool = false) -> String {
        var lines = [line("prior", "", prior, prior)]
        for step in steps {
            var level = step.level
            if step.weight != 0 { level += String(format: " (m %.4f, u %.6f)", step.m, step.u) }
            if step.termFrequency != 0 { level += String(format: ", frequency %+.2f", step.termFrequency) }
            lines.append(line(step.comparison, level, step.weight + step.termFrequency, step.total))
            if showingValues, let first = step.firstValue, let second = step.secondValue {
                lines.append("    \(first) | \(second)")
            }
        }
        if household != 0 {
            lines.append(line("household", "different people of one home", household, prior + matchWeight))
        }
        lines.append(String(format: "match weight %.2f, probability %.4f", matchWeight, probability))
        return lines.joined(separator: "\n")
    }

    private func line(_ name: String, _ level: String, _ weight: Double, _ total: Double) -> String {
        let padded = name.padding(toLength: max(18, name.count), withPad: " ", startingAt: 0)
        return padded + String(format: " %+7.2f  = %+7.2f  ", weight, total) + level
    }
}
