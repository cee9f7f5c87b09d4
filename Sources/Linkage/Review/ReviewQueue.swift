import Foundation

/// The pairs that a human should judge, those first whose judgement would teach most.
///
/// A question's value is its doubt times its effect. The doubt is the entropy, in bits, of whether the verdict will go
/// against the present clusters: with q the probability that it does (that of a match for records held apart, of a
/// non-match for records joined), H(q) = -q log2 q - (1-q) log2(1-q), and 1 where the clusters hold against a pair that
/// is likelier than not the other way. That is uncertainty sampling (Lewis and Gale 1994). The effect is how many pairs
/// of records would be joined or parted, which makes it the choice by expected change of the outcome (Roy and McCallum
/// 2001; Settles 2009, 3.4): to join two clusters joins the product of their sizes; to part a cluster parts the two
/// sides of a cut, see ``WeakJoins``.
///
/// Each two clusters and each cut is one question, asked of its most doubtful pair. What is judged is not asked again:
/// two clusters held apart by a judgement are settled; a pair judged unsure is left out, and other pairs of the same two
/// clusters come last.
public struct ReviewQueue: Sendable {
    /// A pair to be judged.
    public struct Question: Hashable, Codable, Sendable {
        public let pair: RecordPair
        /// Of a match, as the model has it.
        public let probability: Double
        public let matchWeight: Double
        /// Whether the two are in one cluster.
        public let isJoined: Bool
        /// How many pairs of records would be joined, or parted, were the verdict against the present clusters.
        public let effect: Int
        /// Whether another pair of the same two clusters was judged unsure.
        public let wasUnsure: Bool

        /// The entropy in bits of whether the verdict goes against the clusters; 0 to 1.
        public var doubt: Double { ReviewQueue.doubt(of: probability, isJoined: isJoined) }
        public var value: Double { doubt * Double(effect) }
    }

    /// What has been said of pairs by people.
    public struct Judged: Sendable {
        public var same: Set<RecordPair>
        public var different: Set<RecordPair>
        public var unsure: Set<RecordPair>

        public init(same: Set<RecordPair> = [], different: Set<RecordPair> = [], unsure: Set<RecordPair> = []) {
            self.same = same
            self.different = different
            self.unsure = unsure
        }

        func contains(_ pair: RecordPair) -> Bool {
            same.contains(pair) || different.contains(pair) || unsure.contains(pair)
        }
    }

    /// A question is worth asking when the verdict goes against the clusters at least one time in twenty.
    public static let leastChance = 0.05

    /// In the order to be asked; ties in order of the pair.
    public let questions: [Question]

    /// - Parameters:
    ///   - pairs: scored pairs, each once.
    ///   - clusters: the cluster of each record.
    ///   - weights: how many records each stands for. The default, empty, is one.
    /// - Complexity: O(pairs · log pairs)
    public init(_ pairs: [ScoredPair], clusters: [Int32], judged: Judged = Judged(), weights: [Int] = []) {
        var sizes: [Int32: Int] = [:]
        for (record, cluster) in clusters.enumerated() {
            sizes[cluster, default: 0] += weights.isEmpty ? 1 : weights[record]
        }
        func between(_ pair: RecordPair) -> RecordPair {
            RecordPair(Int(clusters[pair.first]), Int(clusters[pair.second]))
        }
        let settled = Set(judged.different.map(between))
        let unsure = Set(judged.unsure.map(between))

        var asked: [Question] = []
        var questionOf: [RecordPair: Int] = [:]
        for scored in pairs where clusters[Int(scored.first)] != clusters[Int(scored.second)] {
            let pair = RecordPair(Int(scored.first), Int(scored.second))
            guard Double(scored.probability) >= Self.leastChance, !judged.contains(pair) else { continue }
            let sides = between(pair)
            if settled.contains(sides) { continue }
            let question = Question(
                pair: pair, probability: Double(scored.probability), matchWeight: Double(scored.matchWeight),
                isJoined: false, effect: (sizes[Int32(sides.first)] ?? 0) * (sizes[Int32(sides.second)] ?? 0),
                wasUnsure: unsure.contains(sides))
            if let known = questionOf[sides] {
                if Self.isBefore(question, asked[known]) { asked[known] = question }
            } else {
                questionOf[sides] = asked.count
                asked.append(question)
            }
        }
        let joins = WeakJoins(pairs, clusters: clusters, same: judged.same, weights: weights)
        asked += joins.cuts.compactMap { cut in
            let pair = RecordPair(Int(cut.pair.first), Int(cut.pair.second))
            guard 1 - Double(cut.pair.probability) >= Self.leastChance, !judged.contains(pair) else { return nil }
            return Question(
                pair: pair, probability: Double(cut.pair.probability), matchWeight: Double(cut.pair.matchWeight),
                isJoined: true, effect: cut.effect, wasUnsure: false)
        }
        questions = asked.sorted(by: Self.isBefore)
    }

    private static func isBefore(_ one: Question, _ other: Question) -> Bool {
        if one.wasUnsure != other.wasUnsure { return other.wasUnsure }
        if one.value != other.value { return one.value > other.value }
        let chances = (one.chance, other.chance)
        return chances.0 != chances.1 ? chances.0 > chances.1 : one.pair < other.pair
    }

    /// The entropy of whether a verdict goes against the present clusters, in bits.
    package static func doubt(of probability: Double, isJoined: Bool) -> Double {
        let against = min(isJoined ? 1 - probability : probability, 0.5)
        if against <= 0 { return 0 }
        return -against * log2(against) - (1 - against) * log2(1 - against)
    }
}

extension ReviewQueue.Question {
    /// The probability that the verdict goes against the clusters.
    fileprivate var chance: Double { isJoined ? 1 - probability : probability }
}
