import Foundation

/// How many pairs have which weight: counted as they stream by, an eighth of a log2 unit a bin.
///
/// Weights include the prior (log2 odds), so that an edge between bins is a threshold's probability.
public struct WeightHistogram: Codable, Equatable, Sendable {
    /// Bins to a unit of log2 odds.
    public static let binsPerUnit = 8
    /// The lower edge of the first bin, which holds everything below too; the last, everything above.
    public static let lowest = -64
    public static let highest = 64

    /// Pairs by bin.
    public private(set) var pairs: [Int]
    /// The sum of the pairs' probabilities by bin: the matches expected there.
    public private(set) var matches: [Double]

    public init() {
        let count = (WeightHistogram.highest - WeightHistogram.lowest) * WeightHistogram.binsPerUnit
        pairs = [Int](repeating: 0, count: count)
        matches = [Double](repeating: 0, count: count)
    }

    /// The lower edge of a bin, log2 odds.
    public static func edge(_ bin: Int) -> Double { Double(lowest) + Double(bin) / Double(binsPerUnit) }

    /// The bin of a weight.
    @inline(__always)
    static func bin(_ odds: Double) -> Int {
        let place = (odds - Double(lowest)) * Double(binsPerUnit)
        return min(max(Int(place.rounded(.down)), 0), (highest - lowest) * binsPerUnit - 1)
    }

    @inline(__always)
    mutating func add(_ odds: Double) {
        let bin = WeightHistogram.bin(odds)
        pairs[bin] += 1
        matches[bin] += 1 / (1 + exp2(-odds))
    }

    mutating func merge(_ other: WeightHistogram) {
        for bin in pairs.indices {
            pairs[bin] += other.pairs[bin]
            matches[bin] += other.matches[bin]
        }
    }

    /// Pairs by whole units of log2 odds, from the first unit that has any to the last.
    public var byUnit: [(from: Int, pairs: Int, matches: Double)] {
        let each = WeightHistogram.binsPerUnit
        let units = stride(from: 0, to: pairs.count, by: each).map { start in
            (
                from: WeightHistogram.lowest + start / each, pairs: pairs[start..<start + each].reduce(0, +),
                matches: matches[start..<start + each].reduce(0, +)
            )
        }
        guard let first = units.firstIndex(where: { $0.pairs > 0 }),
            let last = units.lastIndex(where: { $0.pairs > 0 })
        else { return [] }
        return Array(units[first...last])
    }

    private enum CodingKeys: String, CodingKey { case firstEdge, binWidth, pairs, matches }

    /// Without the empty bins at either end.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        let first = pairs.firstIndex { $0 > 0 } ?? 0
        let last = pairs.lastIndex { $0 > 0 } ?? -1
        try container.encode(WeightHistogram.edge(first), forKey: .firstEdge)
        try container.encode(1 / Double(WeightHistogram.binsPerUnit), forKey: .binWidth)
        try container.encode(Array(pairs[first..<max(last + 1, first)]), forKey: .pairs)
        try container.encode(Array(matches[first..<max(last + 1, first)]), forKey: .matches)
    }

    public init(from decoder: any Decoder) throws {
        self.init()
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let first = WeightHistogram.bin(try container.decode(Double.self, forKey: .firstEdge))
        let kept = try container.decode([Int].self, forKey: .pairs)
        let expected = try container.decode([Double].self, forKey: .matches)
        guard first + kept.count <= pairs.count, kept.count == expected.count else {
            throw DecodingError.dataCorruptedError(forKey: .pairs, in: container, debugDescription: "too many bins")
        }
        pairs.replaceSubrange(first..<first + kept.count, with: kept)
        matches.replaceSubrange(first..<first + kept.count, with: expected)
    }
}
