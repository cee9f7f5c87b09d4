/// What linking found.
public struct LinkageResult: Sendable {
    /// Candidate pairs at or above the lowest probability asked for, sorted by records.
    public let pairs: [ScoredPair]
    /// For each record the number of its cluster; clusters are numbered from 0 in the order of their first records.
    public let clusterOfRecord: [Int32]
    /// How many clusters there are, those of one record included.
    public let clusterCount: Int
    /// For ``LinkMode/linkFiles`` and ``LinkMode/oneToOne``: the links between the files. Empty for deduplication.
    public let links: [ScoredPair]
    /// The threshold used, chosen or given.
    public let threshold: Double
    public let report: LinkageReport

    /// The clusters with at least `size` records, each sorted, in the order of their first records.
    public func clusters(ofAtLeast size: Int = 2) -> [[Int]] {
        var members = [[Int]](repeating: [], count: clusterCount)
        for (record, cluster) in clusterOfRecord.enumerated() { members[Int(cluster)].append(record) }
        return members.filter { $0.count >= size }
    }
}

/// How the linking went: for the screen and for the data manager.
public struct LinkageReport: Codable, Equatable, Sendable {
    /// What one blocking rule brought.
    public struct Rule: Codable, Equatable, Sendable {
        public var name: String
        /// Pairs that no earlier rule yields.
        public var pairs: Int
        /// Blocks that were too large and were refined by further fields, and the largest one's records.
        public var refinedBlocks: Int
        public var largestBlock: Int
        /// Records left in blocks that no field could refine: compared with their neighbours only.
        public var windowedRecords: Int
    }

    public var records = 0
    public var candidatePairs = 0
    public var rules: [Rule] = []
    public var distinctPatterns = 0
    public var threshold = 0.0
    /// Estimated from the calibrated probabilities, over candidate pairs.
    public var expectedPrecision = 0.0
    public var expectedRecall = 0.0
    public var expectedMatches = 0.0
    public var warnings: [String] = []
    /// Where the constraints contradict one another, and which pair was not followed.
    public var conflicts: [ConstraintConflict] = []

    public init() {}

    mutating func note(_ choice: ThresholdChoice) {
        threshold = choice.threshold
        expectedPrecision = choice.precision
        expectedRecall = choice.recall
        expectedMatches = choice.matches
    }

    mutating func note(records: Int, warnings: [String]) {
        self.records = records
        self.warnings = warnings
        for rule in rules where rule.windowedRecords > 0 {
            self.warnings.append(
                "rule '\(rule.name)': \(rule.windowedRecords) records share one key and nothing tells them apart; "
                    + "each was compared with its neighbours only")
        }
    }
}
