/// Whether among pairs given probability p about p are matches.
public struct Calibration: Codable, Equatable, Sendable {
    public struct Bin: Codable, Equatable, Sendable {
        /// Probabilities from ``from`` up to, not including, ``to`` (the last bin has 1 too).
        public var from: Double
        public var to: Double
        public var pairs: Int
        public var matches: Int
        public var meanProbability: Double
        /// The share of the pairs that are matches; 0 where there are none.
        public var share: Double
        public var interval: ConfidenceInterval
    }

    /// Ten bins of equal width.
    public var bins: [Bin]
    /// Pairs counted: those of at least the lowest probability that is kept, both records' entities known.
    public var pairs: Int
    /// The mean distance of share and mean probability, bins weighted by pairs (Naeini, Cooper and Hauskrecht 2015);
    /// 0 is perfect.
    public var expectedCalibrationError: Double

    /// - Parameter truth: the entity of each record.
    init(_ scored: [ScoredPair], truth: [Int32]) {
        var counts = [Int](repeating: 0, count: 10)
        var matches = counts
        var sums = [Double](repeating: 0, count: 10)
        for pair in scored {
            let bin = min(Int(Double(pair.probability) * 10), 9)
            counts[bin] += 1
            sums[bin] += Double(pair.probability)
            if truth[Int(pair.first)] == truth[Int(pair.second)] { matches[bin] += 1 }
        }
        bins = (0..<10).map { bin in
            let count = Double(max(counts[bin], 1))
            return Bin(
                from: Double(bin) / 10, to: Double(bin + 1) / 10, pairs: counts[bin], matches: matches[bin],
                meanProbability: counts[bin] == 0 ? Double(bin) / 10 + 0.05 : sums[bin] / count,
                share: Double(matches[bin]) / count, interval: .wilson(matches[bin], of: counts[bin]))
        }
        pairs = scored.count
        expectedCalibrationError =
            bins.reduce(0) { $0 + Double($1.pairs) * abs($1.share - $1.meanProbability) } / Double(max(scored.count, 1))
    }
}
