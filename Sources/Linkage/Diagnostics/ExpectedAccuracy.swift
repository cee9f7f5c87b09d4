import Foundation

/// Precision and recall by threshold as the probabilities have it, without labels.
///
/// Were the probabilities right, the pairs at or above a threshold hold as many matches as their probabilities add up
/// to. Of pairs linked directly; clusters join further pairs by way of others and leave out links that the rest of the
/// cluster contradicts.
public struct ExpectedAccuracy: Codable, Equatable, Sendable {
    public struct Point: Codable, Equatable, Sendable {
        /// Match probability.
        public var threshold: Double
        /// Pairs at or above the threshold, and the matches expected among them.
        public var links: Int
        public var matches: Double
        public var precision: Double
        /// Of the matches among candidate pairs.
        public var candidateRecall: Double
        /// Of all matches: times the share that blocking finds.
        public var recall: Double
        public var f1: Double
    }

    /// Ascending thresholds.
    public var points: [Point]
    /// At the threshold used; its probability need not be among ``points``.
    public var chosen: Point
    public var blocking: BlockingRecall

    init(_ histogram: WeightHistogram, chosen: LinkageReport, links: Int, blocking: BlockingRecall) {
        self.blocking = blocking
        let all = histogram.matches.reduce(0, +)
        func point(_ threshold: Double, _ links: Int, _ matches: Double) -> Point {
            let precision = links == 0 ? 1 : matches / Double(links)
            let found = all > 0 ? matches / all : 1
            let recall = found * blocking.estimate
            return Point(
                threshold: threshold, links: links, matches: matches, precision: precision, candidateRecall: found,
                recall: recall, f1: precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0)
        }
        points = LinkThresholds.odds.map { odds in
            let bin = WeightHistogram.bin(odds)
            return point(
                LinkThresholds.probability(odds), histogram.pairs[bin...].reduce(0, +),
                histogram.matches[bin...].reduce(0, +))
        }
        self.chosen = point(chosen.threshold, links, chosen.expectedPrecision * Double(links))
    }
}

/// The thresholds at which accuracy is told: every quarter unit of log2 odds, from a probability of 0.015 to 0.999 98.
enum LinkThresholds {
    static let odds: [Double] = (-24...64).map { Double($0) / 4 }

    static func probability(_ odds: Double) -> Double { 1 / (1 + exp2(-odds)) }
}
