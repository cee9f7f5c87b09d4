/// Where clusters hang together by one link: the links of each cluster's strongest spanning tree (Kruskal 1956).
///
/// Without its link a tree falls into two sides, and no pair across them is stronger than the link was: if that one is
/// no match, nothing speaks as strongly for the two sides being one. Every bridge is a link of the tree, and so is the
/// cluster's weakest link.
struct WeakJoins {
    struct Cut {
        let pair: ScoredPair
        /// That the two sides are one, by the scored pairs across; see ``SideEvidence``.
        let probability: Double
        /// The product of the two sides' sizes.
        let effect: Int
    }

    /// Without the links that judgements make; in the order of the clusters' first records.
    private(set) var cuts: [Cut] = []

    /// - Complexity: O(pairs · (log pairs + records in the cluster))
    init(_ pairs: [ScoredPair], clusters: [Int32], same: Set<RecordPair>, weights: [Int]) {
        let inside = pairs.indices.filter { clusters[Int(pairs[$0].first)] == clusters[Int(pairs[$0].second)] }
        let forest = StrongestForest(
            pairs, of: Ordering.strongestFirst(inside, of: pairs),
            joined: same.filter { clusters[$0.first] == clusters[$0.second] }.sorted(), count: clusters.count)

        // What each record adds to the cuts above it: a pair crosses those between its records, up to where they meet.
        var evidence = [SideEvidence](repeating: SideEvidence(), count: clusters.count)
        for index in inside {
            let pair = pairs[index]
            let odds = SideEvidence.odds(pair)
            let meeting = forest.meeting(Int(pair.first), Int(pair.second))
            for (record, times) in [(Int(pair.first), 1), (Int(pair.second), 1), (meeting, -2)] {
                evidence[record].sum += Double(times) * odds
                evidence[record].count += times
            }
        }
        var sizes = weights.isEmpty ? [Int](repeating: 1, count: clusters.count) : weights
        for record in forest.order.reversed() where forest.above[record] != record {
            let above = forest.above[record]
            sizes[above] += sizes[record]
            evidence[above].sum += evidence[record].sum
            evidence[above].count += evidence[record].count
        }
        for record in forest.order where forest.link[record] >= 0 {
            let root = forest.root[record]
            cuts.append(
                Cut(
                    pair: pairs[forest.link[record]],
                    probability: evidence[record].probability(across: evidence[record].count),
                    effect: sizes[record] * (sizes[root] - sizes[record])))
        }
    }
}

/// The strongest spanning tree of each set of records that links hold together, walked from its least record.
private struct StrongestForest {
    /// The record next nearer to the root; a root's is itself, and so is that of a record without links.
    private(set) var above: [Int]
    /// The pair that links a record to the one above, by index; -1 for a judgement, and for a root.
    private(set) var link: [Int]
    private(set) var root: [Int]
    private var depth: [Int]
    /// The records that have links, each after the one above it.
    private(set) var order: [Int] = []

    init(_ pairs: [ScoredPair], of sorted: [Int], joined: [RecordPair], count: Int) {
        var sets = DisjointSets(count: count)
        var links: [(one: Int, other: Int, pair: Int)] = []
        func add(_ one: Int, _ other: Int, _ pair: Int) {
            if sets.root(one) == sets.root(other) { return }
            sets.join(one, other)
            links.append((one, other, pair))
        }
        for pair in joined { add(pair.first, pair.second, -1) }
        for index in sorted { add(Int(pairs[index].first), Int(pairs[index].second), index) }
        let neighbours = Neighbours(links, count: count)
        above = Array(0..<count)
        root = above
        link = [Int](repeating: -1, count: count)
        depth = [Int](repeating: 0, count: count)
        var next = 0
        for start in 0..<count where !neighbours[start].isEmpty && root[start] == start && sets.root(start) == start {
            order.append(start)
            while next < order.count {
                let record = order[next]
                next += 1
                for (to, pair) in neighbours[record] where to != above[record] {
                    above[to] = record
                    root[to] = start
                    link[to] = pair
                    depth[to] = depth[record] + 1
                    order.append(to)
                }
            }
        }
    }

    /// Where the ways of two records of one tree to their root meet.
    func meeting(_ one: Int, _ other: Int) -> Int {
        var (one, other) = (one, other)
        while one != other {
            if depth[one] >= depth[other] { one = above[one] } else { other = above[other] }
        }
        return one
    }
}

/// The links of each record, in the order in which they were made.
private struct Neighbours {
    private var starts: [Int]
    private var ends: [(to: Int, pair: Int)]

    init(_ links: [(one: Int, other: Int, pair: Int)], count: Int) {
        var next = [Int](repeating: 0, count: count + 1)
        for link in links {
            next[link.one + 1] += 1
            next[link.other + 1] += 1
        }
        for record in 0..<count { next[record + 1] += next[record] }
        starts = next
        ends = [(to: Int, pair: Int)](repeating: (0, 0), count: links.count * 2)
        for link in links {
            ends[next[link.one]] = (link.other, link.pair)
            next[link.one] += 1
            ends[next[link.other]] = (link.one, link.pair)
            next[link.other] += 1
        }
    }

    subscript(record: Int) -> ArraySlice<(to: Int, pair: Int)> { ends[starts[record]..<starts[record + 1]] }
}
