import Foundation

/// How right the links and the probabilities are, held against a known truth.
public struct LabelledAccuracy: Codable, Equatable, Sendable {
    /// The links at one threshold, before clustering.
    public struct Point: Codable, Equatable, Sendable {
        public var threshold: Double
        public var links: Int
        public var trueLinks: Int
        public var precision: Double
        public var precisionInterval: ConfidenceInterval
        /// Of all true pairs, those that blocking did not find included.
        public var recall: Double
        public var recallInterval: ConfidenceInterval
        public var f1: Double
        /// Wrong links among all pairs of different entities.
        public var falsePositiveRate: Double
    }

    /// F1 with a bootstrap interval.
    public struct Score: Codable, Equatable, Sendable {
        public var precision: Double
        public var recall: Double
        public var f1: Double
        /// From 200 samples of the true entities with replacement, chosen by hash; nil without true pairs.
        public var interval: ConfidenceInterval?
    }

    /// Records whose entity is known; pairs of others are left out of every figure.
    public var records: Int
    public var entities: Int
    public var truePairs: Int
    /// The share of true pairs that blocking found.
    public var blockingRecall: Double
    public var blockingRecallInterval: ConfidenceInterval
    /// Ascending thresholds.
    public var points: [Point]
    /// The threshold of ``points`` with the greatest F1, and its score.
    public var bestThreshold: Double
    public var best: Score
    /// The links at the threshold used, and the clusters made of them.
    public var links: Score
    public var clusters: Score
    public var calibration: Calibration
}

extension LabelledAccuracy {
    /// - Parameter truth: the entity of each record, -1 where not known.
    init(_ tally: CandidateTally, _ result: LinkageResult, truth: [Int32], files: [UInt16], seed: UInt64) {
        let labels = TruePairs(truth, files: files)
        let labelled = result.pairs.filter { truth[Int($0.first)] >= 0 && truth[Int($0.second)] >= 0 }
        records = labels.records
        entities = labels.byEntity.count
        truePairs = labels.count
        let found = tally.same.pairs.reduce(0, +)
        blockingRecall = truePairs == 0 ? 1 : Double(found) / Double(truePairs)
        blockingRecallInterval = .wilson(found, of: truePairs)
        let truePairs = labels.count
        let falsePairs = max(labels.possible - Double(truePairs), 1)
        var best = (f1: -1.0, threshold: 0.5)
        points = LinkThresholds.odds.map { odds in
            let bin = WeightHistogram.bin(odds)
            let right = tally.same.pairs[bin...].reduce(0, +)
            let wrong = tally.different.pairs[bin...].reduce(0, +)
            let precision = right + wrong == 0 ? 1 : Double(right) / Double(right + wrong)
            let recall = truePairs == 0 ? 1 : Double(right) / Double(truePairs)
            let point = Point(
                threshold: LinkThresholds.probability(odds), links: right + wrong, trueLinks: right,
                precision: precision, precisionInterval: .wilson(right, of: right + wrong), recall: recall,
                recallInterval: .wilson(right, of: truePairs),
                f1: precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0,
                falsePositiveRate: Double(wrong) / falsePairs)
            if point.f1 > best.f1 { best = (point.f1, point.threshold) }
            return point
        }
        bestThreshold = best.threshold
        func score(_ pairs: PairOutcomes) -> Score {
            let measured = pairs.score(labels.byEntity)
            return Score(
                precision: measured.precision, recall: measured.recall, f1: measured.f1,
                interval: truePairs == 0 ? nil : pairs.interval(labels.byEntity, seed: seed))
        }
        func linked(_ threshold: Double) -> PairOutcomes {
            PairOutcomes(labelled.filter { Double($0.probability) >= threshold }, truth, labels.byEntity.count)
        }
        self.best = score(linked(best.threshold))
        links = score(linked(result.threshold))
        clusters = score(
            PairOutcomes(clusters: result.clusterOfRecord, truth, labels.byEntity.count, files: files))
        calibration = Calibration(labelled, truth: truth)
    }
}

/// The pairs of one entity among records whose entity is known.
private struct TruePairs {
    var records = 0
    var byEntity: [Int]
    /// All pairs that might be linked.
    var possible: Double

    var count: Int { byEntity.reduce(0, +) }

    init(_ truth: [Int32], files: [UInt16]) {
        let entities = Int(truth.max() ?? -1) + 1
        var sizes = [Int](repeating: 0, count: max(entities, 0))
        var firsts = sizes
        var inFirst = 0
        for (record, entity) in truth.enumerated() where entity >= 0 {
            records += 1
            sizes[Int(entity)] += 1
            if !files.isEmpty, files[record] == 0 {
                firsts[Int(entity)] += 1
                inFirst += 1
            }
        }
        byEntity = files.isEmpty ? sizes.map { $0 * ($0 - 1) / 2 } : zip(sizes, firsts).map { ($0 - $1) * $1 }
        let all = Double(records)
        possible = files.isEmpty ? all * (all - 1) / 2 : Double(inFirst) * (all - Double(inFirst))
    }
}
