/// All figures of a report on a linkage run: counts and names of columns, sources and rules, no record's value.
///
/// As JSON it has the keys of the properties; ``version`` is that of the format.
public struct LinkageDiagnostics: Codable, Equatable, Sendable {
    /// How much of a column is filled.
    public struct Completeness: Codable, Equatable, Sendable {
        public var column: String
        public var role: ColumnRole?
        public var filled: Int
        /// Filled records by source, in the order of ``LinkageDiagnostics/sources``.
        public var filledBySource: [Int]
    }

    /// A source, or a file where sources are not told.
    public struct Source: Codable, Equatable, Sendable {
        public var name: String
        public var records: Int
    }

    /// The levels of a comparison.
    public struct Comparison: Codable, Equatable, Sendable {
        public struct Level: Codable, Equatable, Sendable {
            public var name: String
            public var m: Double
            public var u: Double
            /// log2(m / u).
            public var matchWeight: Double
        }

        public var name: String
        /// Without "not known".
        public var levels: [Level]
        /// How often values occur, by class; empty where rarity does not count.
        public var frequencies: [FrequencyClass]
    }

    /// Values that are about equally frequent.
    public struct FrequencyClass: Codable, Equatable, Sendable {
        /// Records that have one value, from and to.
        public var from: Int
        public var to: Int?
        public var values: Int
        public var records: Int
        /// What agreement on the values adds to a weight, log2, from and to.
        public var leastAdjustment: Double
        public var greatestAdjustment: Double
    }

    /// Records that could not reach a probability even matched to themselves (Splink's "unlinkables").
    public struct Unlinkable: Codable, Equatable, Sendable {
        public var threshold: Double
        public var records: Int
        public var share: Double
    }

    /// What a rule brings in matches.
    public struct RuleMatches: Codable, Equatable, Sendable {
        public var rule: String
        /// Expected matches among the rule's pairs, and among those that no other rule has.
        public var matches: Double
        public var matchesAlone: Double
    }

    public struct ClusterSize: Codable, Equatable, Sendable {
        public var records: Int
        public var clusters: Int
    }

    public static let currentVersion = 1

    public var version: Int
    public var records: Int
    public var threshold: Double
    /// The probability that two random records are one entity.
    public var prior: Double
    public var clusters: Int
    /// Ascending.
    public var clusterSizes: [ClusterSize]
    public var sources: [Source]
    public var completeness: [Completeness]
    public var comparisons: [Comparison]
    /// All candidate pairs.
    public var histogram: WeightHistogram
    /// Ascending thresholds.
    public var unlinkable: [Unlinkable]
    public var blocking: BlockingAnalysis
    public var ruleMatches: [RuleMatches]
    public var expected: ExpectedAccuracy
    /// Nil without a truth.
    public var labelled: LabelledAccuracy?
    public var warnings: [String]
}
