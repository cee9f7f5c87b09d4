/// 95 % intervals of pairwise precision, recall and F1, each as its least and greatest value.
public struct AccuracyIntervals: Sendable, Equatable, Encodable {
    public struct Interval: Sendable, Equatable, Encodable {
        public let low: Double
        public let high: Double

        public init(low: Double, high: Double) {
            self.low = low
            self.high = high
        }
    }

    public let precision: Interval
    public let recall: Interval
    public let f1: Interval
}

/// How far pairwise figures would vary, had other entities of the same kind been met: the bootstrap (Efron 1979) over
/// true entities, since the pairs of one entity stand or fall together.
///
/// A pair counts half for the entity of each of its items. Entities are drawn in at most ``mostUnits`` units by a hash
/// of their number, each with a Poisson(1) weight by a hash of unit and replicate: the same input has the same
/// intervals, always. Where no pair is wrong, neither is any in any draw, and the interval is a point: it tells of
/// chance within the set, not of other sets.
struct PairBootstrap {
    enum Kind: Int { case found, truth, both }

    static let mostUnits = 2_000
    static let replicates = 1_000

    private let unitOfItem: [Int32]
    private var counts: [SIMD4<Double>]

    /// - Parameter groups: the items of each true entity; an item of several counts for the first.
    init(items: Int, groups: [[Int32]]) {
        var units = [Int32](repeating: -1, count: items)
        let isFew = groups.count <= Self.mostUnits
        for (number, group) in groups.enumerated() {
            let unit = isFew ? number : Int(Self.hash(UInt64(number)) % UInt64(Self.mostUnits))
            for item in group where units[Int(item)] < 0 { units[Int(item)] = Int32(unit) }
        }
        unitOfItem = units
        counts = [SIMD4<Double>](repeating: .zero, count: max(1, min(groups.count, Self.mostUnits)))
    }

    mutating func count(_ pair: (Int, Int), as kind: Kind) {
        counts[Int(unitOfItem[pair.0])][kind.rawValue] += 0.5
        counts[Int(unitOfItem[pair.1])][kind.rawValue] += 0.5
    }

    /// - Complexity: O(units · replicates)
    func intervals() -> AccuracyIntervals {
        var precisions: [Double] = []
        var recalls: [Double] = []
        var f1s: [Double] = []
        for replicate in 0..<Self.replicates {
            var sum = SIMD4<Double>.zero
            for unit in counts.indices where counts[unit] != .zero {
                sum += counts[unit] * Self.poisson(Self.hash(UInt64(unit) << 32 | UInt64(replicate)))
            }
            let (found, truth, both) = (sum[0], sum[1], sum[2])
            precisions.append(found > 0 ? both / found : 1)
            recalls.append(truth > 0 ? both / truth : 1)
            f1s.append(found + truth > 0 ? 2 * both / (found + truth) : 1)
        }
        return AccuracyIntervals(
            precision: Self.interval(precisions), recall: Self.interval(recalls), f1: Self.interval(f1s))
    }

    private static func interval(_ values: [Double]) -> AccuracyIntervals.Interval {
        let sorted = values.sorted()
        let tail = sorted.count / 40
        return .init(low: sorted[tail], high: sorted[sorted.count - 1 - tail])
    }

    /// The number of times that a unit is drawn, Poisson distributed with mean 1, for a number that is evenly spread.
    private static func poisson(_ hash: UInt64) -> Double {
        let place = Double(hash >> 11) / Double(1 << 53)
        var share = 0.36787944117144233
        var total = share
        var times = 0.0
        while place >= total, times < 20 {
            times += 1
            share /= times
            total += share
        }
        return times
    }

    /// SplitMix64's finaliser (Steele, Lea and Flood 2014).
    private static func hash(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
