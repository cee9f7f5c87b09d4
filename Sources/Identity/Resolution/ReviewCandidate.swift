public import Records

/// A pair of records that a human should look at, most doubtful first.
public struct ReviewCandidate: Hashable, Sendable, Codable {
    public var first: RecordID
    public var second: RecordID
    /// log2 Bayes factor plus prior log2 odds.
    public var matchWeight: Double
    public var matchProbability: Double
    /// Whether the resolution holds them to be one person.
    public var isJoined: Bool
    /// Why it is put to review, in plain words without values: "two valid NHS numbers".
    public var reason: String

    public init(
        first: RecordID, second: RecordID, matchWeight: Double, matchProbability: Double, isJoined: Bool,
        reason: String
    ) {
        self.first = first
        self.second = second
        self.matchWeight = matchWeight
        self.matchProbability = matchProbability
        self.isJoined = isJoined
        self.reason = reason
    }
}
