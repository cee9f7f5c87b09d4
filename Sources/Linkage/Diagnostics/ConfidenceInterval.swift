import Foundation

/// Where a figure lies with 95 % confidence.
public struct ConfidenceInterval: Codable, Equatable, Sendable {
    public var low: Double
    public var high: Double

    public init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// Wilson's score interval of a share (Wilson 1927): right also near 0 and 1 and for few. Counts are taken to be
    /// independent; pairs of one entity are not quite, so the interval is a little narrow.
    ///
    /// - Returns: 0 to 1 where there is nothing to count.
    public static func wilson(_ count: Int, of total: Int) -> ConfidenceInterval {
        guard total > 0 else { return ConfidenceInterval(low: 0, high: 1) }
        let n = Double(total)
        let share = Double(count) / n
        let z = 1.959963984540054
        let middle = share + z * z / (2 * n)
        let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        let scale = 1 + z * z / n
        return ConfidenceInterval(
            low: count == 0 ? 0 : (middle - half) / scale, high: count == total ? 1 : (middle + half) / scale)
    }

    /// The middle 95 % of figures of repeated samples, by linear interpolation; nil for none.
    static func percentile(_ figures: [Double]) -> ConfidenceInterval? {
        guard !figures.isEmpty else { return nil }
        let sorted = figures.sorted()
        func quantile(_ share: Double) -> Double {
            let place = share * Double(sorted.count - 1)
            let below = Int(place)
            let above = min(below + 1, sorted.count - 1)
            return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
        }
        return ConfidenceInterval(low: quantile(0.025), high: quantile(0.975))
    }
}
