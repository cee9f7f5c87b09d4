public import Records

/// A pair of records that a human should look at.
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
    /// How many pairs of records would be joined, or parted, were the verdict against what the resolution holds.
    public var effect: Int
    /// Pairs of records that a judgement is expected to join or part: the chance that it goes against what the resolution
    /// holds times the effect; see ``Linkage/ReviewQueue``.
    public var value: Double

    public init(
        first: RecordID, second: RecordID, matchWeight: Double, matchProbability: Double, isJoined: Bool,
        reason: String, effect: Int = 1, value: Double = 0
    ) {
        self.first = first
        self.second = second
        self.matchWeight = matchWeight
        self.matchProbability = matchProbability
        self.isJoined = isJoined
        self.reason = reason
        self.effect = effect
        self.value = value
    }
}
