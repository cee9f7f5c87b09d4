/// Why records are one cluster: its pairs, what it hangs on, and what speaks against it.
///
/// `Record` is how records are known: their positions in the table as ``Linker/explainCluster(of:in:with:)`` gives it,
/// or a caller's ids after ``named(by:)``. As JSON it has the keys of the properties below; a pair's weights are log2
/// odds, its probability 0 to 1.
public struct ClusterExplanation<Record: Codable & Hashable & Sendable>: Codable, Equatable, Sendable {
    /// Two records and what is known of them together.
    public struct Pair: Codable, Equatable, Sendable {
        public var first: Record
        public var second: Record
        /// log2 of the odds against those of a random pair.
        public var matchWeight: Double
        public var probability: Double
        /// Whether the probability reaches the threshold, or the pair was decided to be one entity.
        public var isLink: Bool
        /// Whether the cluster's links would part without this one.
        public var isBridge: Bool
        /// The rules that the two records cannot be one entity by; none for most.
        public var contradictions: [Contradiction]
    }

    /// A reason why two records cannot be one entity.
    public struct Contradiction: Codable, Equatable, Sendable {
        public enum Kind: String, Codable, Sendable {
            /// Two values of a field of which an entity has one.
            case exclusiveField = "exclusive_field"
            /// Two records of a source that has one an entity.
            case oneRecordSource = "one_record_source"
            /// Decided to be two entities.
            case decidedDifferent = "decided_different"
            /// Two different values of an identifier that the model compares: evidence against, though no rule.
            case differentIdentifier = "different_identifier"
        }

        public var kind: Kind
        /// The field, source or comparison; nil for a decision.
        public var name: String?
    }

    /// A cluster in two halves.
    public struct Cut: Codable, Equatable, Sendable {
        public enum Method: String, Codable, Sendable {
            /// The last merge of average linkage over all pairs.
            case averageLinkage = "average_linkage"
            /// For clusters of more than 400 records: without the weakest link.
            case weakestLink = "weakest_link"
        }

        public var one: [Record]
        public var other: [Record]
        /// The average linkage across: the mean log2 odds above those of the threshold of all pairs between the halves,
        /// each bounded as clustering bounds it. At nought or below the halves would not have been joined by evidence.
        public var support: Double
        public var method: Method
    }

    /// The members, ascending by position.
    public var records: [Record]
    /// The threshold's probability.
    public var threshold: Double
    /// All pairs, the weakest first; in a cluster of more than 400 records the candidate pairs only.
    public var pairs: [Pair]
    /// Whether ``pairs`` has all pairs of the members.
    public var hasAllPairs: Bool
    /// The link that the cluster hangs on: the least of the strongest tree of pairs that spans it (at any threshold up
    /// to this one's probability the pairs hold all members together). Nil for a single record.
    public var weakestLink: Pair?
    /// Where the cluster parts most easily. Nil for a single record.
    public var weakestCut: Cut?
    /// Links to records outside that clustering did not follow, the strongest first, with the rule if one forbade it.
    public var keptApart: [Pair]

    /// The links without which the cluster's links part (found by Tarjan's method, 1974).
    public var bridges: [Pair] { pairs.filter(\.isBridge) }
    /// The pairs that something forbids or contradicts.
    public var contradicted: [Pair] { pairs.filter { !$0.contradictions.isEmpty } }

    /// The same with the records known by other names.
    public func named<Name>(by name: (Record) -> Name) -> ClusterExplanation<Name> {
        func renamed(_ pair: Pair) -> ClusterExplanation<Name>.Pair {
            .init(
                first: name(pair.first), second: name(pair.second), matchWeight: pair.matchWeight,
                probability: pair.probability, isLink: pair.isLink, isBridge: pair.isBridge,
                contradictions: pair.contradictions.map {
                    .init(kind: .init(rawValue: $0.kind.rawValue) ?? .decidedDifferent, name: $0.name)
                })
        }
        return ClusterExplanation<Name>(
            records: records.map(name), threshold: threshold, pairs: pairs.map(renamed), hasAllPairs: hasAllPairs,
            weakestLink: weakestLink.map(renamed),
            weakestCut: weakestCut.map {
                .init(
                    one: $0.one.map(name), other: $0.other.map(name), support: $0.support,
                    method: $0.method == .averageLinkage ? .averageLinkage : .weakestLink)
            }, keptApart: keptApart.map(renamed))
    }
}
