import Foundation

/// The pairs that a human should judge, those first whose judgement would teach most.
///
/// A question is about two sides: two clusters that are held apart, or the two parts of a cluster on either side of a
/// link that it hangs by (see ``WeakJoins``); it is asked of the strongest pair across. Its value is the number of pairs
/// of records that the answer is expected to join or part, **chance × effect**:
///
/// - chance: the probability that the verdict goes against the present clusters. That the two sides are one has the
///   probability 1 / (1 + 2^-s), where s is their average linkage, the mean of the log2 odds of the pairs across, each
///   bounded as ``ClusterFormation`` bounds it. Across two clusters a pair that was not scored counts as surely no match,
///   so that one noisy pair between two large clusters says little; within a cluster it is left out, since blocking
///   does not bring up every pair of an entity.
/// - effect: the product of the two sides' sizes.
///
/// The nearer the chance is to a half the less the answer is foreseen, as in uncertainty sampling (Lewis and Gale 1994);
/// above it the clusters hold against the evidence, and are the more worth a look. Times the effect it is the choice by
/// expected reduction of error (Roy and McCallum 2001; Settles 2009, chapter 4).
///
/// What is judged is not asked again: clusters that a judgement holds apart are settled; a pair judged unsure is left
/// out, and the next strongest pair of the same two sides comes last.
public struct ReviewQueue: Sendable {
    /// A pair to be judged.
    public struct Question: Hashable, Codable, Sendable {
        public let pair: RecordPair
        /// Of a match, as the model has it for this pair alone.
        public let probability: Double
        public let matchWeight: Double
        /// Whether the two are in one cluster.
        public let isJoined: Bool
        /// The probability that the verdict goes against the present clusters.
        public let chance: Double
        /// How many pairs of records would be joined, or parted, were it so.
        public let effect: Int
        /// Whether a stronger pair of the same two sides was judged unsure.
        public let wasUnsure: Bool

        /// Pairs of records that the answer is expected to join or part.
        public var value: Double { chance * Double(effect) }
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
    ///   - threads: the most cores to use; the queue does not depend on it. The default (nil) is all.
    /// - Complexity: O(pairs · (log pairs + records in the cluster))
    public init(
        _ pairs: [ScoredPair], clusters: [Int32], judged: Judged = Judged(), weights: [Int] = [], threads: Int? = nil
    ) {
        let threads = max(1, threads ?? Workers.activeCores)
        let (across, within) = Workers.both(threads: threads) {
            PairsAcross(pairs, clusters: clusters, judged: judged, weights: weights).questions(threads: threads)
        } _: {
            WeakJoins(pairs, clusters: clusters, same: judged.same, weights: weights).cuts.filter { cut in
                1 - cut.probability >= Self.leastChance && !judged.contains(cut.pair.records)
            }
        }
        let asked =
            across
            + within.map { cut in
                Question(cut.pair, isJoined: true, chance: 1 - cut.probability, effect: cut.effect, wasUnsure: false)
            }
        questions = asked.sorted { one, other in
            if one.wasUnsure != other.wasUnsure { return other.wasUnsure }
            return one.value != other.value ? one.value > other.value : one.pair < other.pair
        }
    }
}

extension ReviewQueue.Question {
    init(_ scored: ScoredPair, isJoined: Bool, chance: Double, effect: Int, wasUnsure: Bool) {
        self.init(
            pair: scored.records, probability: Double(scored.probability), matchWeight: Double(scored.matchWeight),
            isJoined: isJoined, chance: chance, effect: effect, wasUnsure: wasUnsure)
    }
}

extension ScoredPair {
    var records: RecordPair { RecordPair(Int(first), Int(second)) }

    func isStronger(than other: ScoredPair) -> Bool {
        matchWeight != other.matchWeight ? matchWeight > other.matchWeight : records < other.records
    }
}

/// What the scored pairs across two sides say together.
struct SideEvidence {
    /// The sum of the pairs' log2 odds, bounded.
    var sum = 0.0
    var count = 0

    mutating func add(_ pair: ScoredPair) {
        sum += Self.odds(pair)
        count += 1
    }

    static func odds(_ pair: ScoredPair) -> Double {
        let odds = log2Ratio(Double(pair.probability), 1 - Double(pair.probability))
        return min(max(odds, -Double(ClusterFormation.boundBelow)), Double(ClusterFormation.bound))
    }

    /// The probability of their average linkage, those of the pairs regarded that were not scored being surely no match.
    /// - Parameter all: how many pairs across are regarded.
    func probability(across all: Int) -> Double {
        let unseen = Double(max(all - count, 0)) * Double(ClusterFormation.boundBelow)
        return 1 / (1 + exp2(-(sum - unseen) / Double(max(all, 1))))
    }
}
