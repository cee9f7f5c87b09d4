/// Two records, by position, the smaller first.
public struct RecordPair: Hashable, Comparable, Codable, Sendable {
    public let first: Int
    public let second: Int

    public init(_ one: Int, _ other: Int) {
        first = min(one, other)
        second = max(one, other)
    }

    public static func < (left: RecordPair, right: RecordPair) -> Bool {
        (left.first, left.second) < (right.first, right.second)
    }
}

/// What is already decided about pairs, by people or by rule.
public struct PairConstraints: Codable, Equatable, Sendable {
    /// Pairs that are one entity.
    public var mustLink: [RecordPair]
    /// Pairs that are not one entity. They win over ``mustLink`` chains, and the conflict is reported.
    public var cannotLink: [RecordPair]

    public init(mustLink: [RecordPair] = [], cannotLink: [RecordPair] = []) {
        self.mustLink = mustLink
        self.cannotLink = cannotLink
    }
}

/// A candidate pair with its weight.
public struct ScoredPair: Equatable, Sendable {
    public let first: Int32
    public let second: Int32
    /// log2 of the odds that the pair is one entity, against those of a random pair of records.
    public let matchWeight: Float
    /// The probability that the pair is one entity.
    public let probability: Float

    public init(first: Int32, second: Int32, matchWeight: Float, probability: Float) {
        self.first = first
        self.second = second
        self.matchWeight = matchWeight
        self.probability = probability
    }
}
