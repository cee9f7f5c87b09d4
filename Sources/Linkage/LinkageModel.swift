import Foundation

/// A trained model: everything that scores a pair, readable as JSON, usable by later runs without training.
public struct LinkageModel: Codable, Equatable, Sendable {
    /// One level of a comparison with its probabilities.
    public struct Level: Codable, Equatable, Sendable {
        public var name: String
        /// The probability of this level among pairs that are one entity, both values being known.
        public var m: Double
        /// The probability of this level among pairs of unrelated records, both values being known.
        public var u: Double

        /// log2(m / u).
        public var matchWeight: Double { log2Ratio(m, u) }
    }

    /// A comparison and its levels; the position in ``levels`` is the level's number, 0 being "not known".
    public struct TrainedComparison: Codable, Equatable, Sendable {
        public var comparison: Comparison
        public var levels: [Level]
        /// How often values occur; nil where rarity does not count.
        public var frequency: ValueFrequency?
    }

    /// The format's version.
    public static let currentVersion = 2

    public var version: Int
    public var fields: [Field]
    public var comparisons: [TrainedComparison]
    public var blocking: [BlockingRule]
    /// The fields by which blocks that are too large are divided, in this order.
    public var refiners: [String]
    /// The probability that two random records are one entity.
    public var prior: Double
    /// The probability that two random records are two people of one household.
    public var householdPrior: Double
    /// The probability at which pairs are linked; nil until a run has chosen or been given one.
    public var threshold: Double?
    /// How many times training went over the counts, and whether it came to rest.
    public var iterations: Int
    public var converged: Bool
    /// What a data manager should know about the training.
    public var warnings: [String]
}

/// log2(m / u), finite for zero probabilities.
package func log2Ratio(_ m: Double, _ u: Double) -> Double { log2(max(m, 1e-12) / max(u, 1e-12)) }
