public import Linkage

/// How well groups agree with the true groups, over pairs of items and over items (B-cubed; Bagga and Baldwin 1998,
/// extended to overlapping groups by Amigó and others 2009).
///
/// An item may stand in several groups: two items are a pair when they share one at least. Items of the truth that the
/// clusters lack count as alone; items without truth are left out and counted.
public struct ClusterEvaluation: Sendable, Encodable {
    /// Items that have a truth.
    public let items: Int
    public let clusters: Int
    public let entities: Int
    public let withoutTruth: Int
    /// Items in the largest cluster.
    public let largestCluster: Int
    public let pairwise: Accuracy
    /// Of the pairwise figures.
    public let intervals: AccuracyIntervals
    public let bCubed: Accuracy

    /// - Complexity: O(*n* + pairs) in the items and in the pairs that share a group.
    public init(found: [String: Set<String>], truth: [String: Set<String>]) {
        let names = truth.keys.sorted()
        let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
        let foundGroups = Self.groups(found, places: places)
        let trueGroups = Self.groups(truth, places: places)
        items = names.count
        clusters = foundGroups.count
        entities = trueGroups.count
        withoutTruth = found.keys.reduce(0) { $0 + (places[$1] == nil ? 1 : 0) }

        largestCluster = foundGroups.map(\.count).max() ?? 0

        let foundShares = Self.shares(of: foundGroups)
        let trueShares = Self.shares(of: trueGroups)
        var both = 0
        var bootstrap = PairBootstrap(items: names.count, groups: trueGroups)
        for pair in foundShares.keys { bootstrap.count(pair, as: .found) }
        for pair in trueShares.keys { bootstrap.count(pair, as: .truth) }
        var precision = [Double](repeating: 1, count: names.count)
        var recall = [Double](repeating: 1, count: names.count)
        var foundPartners = [Int](repeating: 0, count: names.count)
        var truePartners = [Int](repeating: 0, count: names.count)
        var sharedPrecision = [Double](repeating: 0, count: names.count)
        var sharedRecall = [Double](repeating: 0, count: names.count)
        for pair in foundShares.keys {
            foundPartners[pair.0] += 1
            foundPartners[pair.1] += 1
        }
        for pair in trueShares.keys {
            truePartners[pair.0] += 1
            truePartners[pair.1] += 1
        }
        for (pair, times) in foundShares.sorted {
            guard let right = trueShares[pair] else { continue }
            both += 1
            bootstrap.count(pair, as: .both)
            let precise = Double(min(times, right)) / Double(times)
            let recalled = Double(min(times, right)) / Double(right)
            for item in [pair.0, pair.1] {
                sharedPrecision[item] += precise
                sharedRecall[item] += recalled
            }
        }
        for item in names.indices {
            precision[item] = (1 + sharedPrecision[item]) / Double(1 + foundPartners[item])
            recall[item] = (1 + sharedRecall[item]) / Double(1 + truePartners[item])
        }
        pairwise = Accuracy(
            precision: foundShares.count > 0 ? Double(both) / Double(foundShares.count) : 1,
            recall: trueShares.count > 0 ? Double(both) / Double(trueShares.count) : 1)
        intervals = bootstrap.intervals()
        let count = Double(max(1, names.count))
        bCubed = Accuracy(precision: precision.reduce(0, +) / count, recall: recall.reduce(0, +) / count)
    }

    private static func groups(_ memberships: [String: Set<String>], places: [String: Int32]) -> [[Int32]] {
        var members: [String: [Int32]] = [:]
        for (item, groups) in memberships {
            guard let place = places[item] else { continue }
            for group in groups { members[group, default: []].append(place) }
        }
        return members.keys.sorted().map { (members[$0] ?? []).sorted() }
    }

    private static func shares(of groups: [[Int32]]) -> PairCounts {
        var pairs: [UInt64] = []
        for group in groups {
            for (offset, first) in group.enumerated() {
                for second in group[(offset + 1)...] { pairs.append(UInt64(first) << 32 | UInt64(second)) }
            }
        }
        return PairCounts(pairs)
    }
}

/// Pairs of items with how many groups they share, in order.
private struct PairCounts {
    private let pairs: [UInt64]
    private let times: [Int]

    init(_ unsorted: [UInt64]) {
        var pairs: [UInt64] = []
        var times: [Int] = []
        for pair in unsorted.sorted() {
            if pairs.last == pair {
                times[times.count - 1] += 1
            } else {
                pairs.append(pair)
                times.append(1)
            }
        }
        self.pairs = pairs
        self.times = times
    }

    var count: Int { pairs.count }

    var keys: some Sequence<(Int, Int)> { pairs.lazy.map(Self.parts) }

    var sorted: some Sequence<((Int, Int), Int)> { zip(pairs.lazy.map(Self.parts), times) }

    subscript(pair: (Int, Int)) -> Int? {
        let wanted = UInt64(pair.0) << 32 | UInt64(pair.1)
        var low = 0
        var high = pairs.count
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low < pairs.count && pairs[low] == wanted ? times[low] : nil
    }

    private static func parts(_ pair: UInt64) -> (Int, Int) { (Int(pair >> 32), Int(pair & 0xFFFF_FFFF)) }
}
