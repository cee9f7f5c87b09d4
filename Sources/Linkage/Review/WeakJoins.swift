/// Where clusters hang together by one link: the links of each cluster's strongest spanning tree (Kruskal 1956), each
/// with the number of pairs of records that it alone joins.
///
/// Without its link a tree falls into two sides, and no pair across them is stronger than the link was: if that one is
/// no match, nothing speaks as strongly for the two sides being one. Every bridge is a link of the tree, and so is the
/// cluster's weakest link.
struct WeakJoins {
    struct Cut {
        let pair: ScoredPair
        /// The product of the two sides' sizes.
        let effect: Int
    }

    /// Without those that a judgement holds together; in the order of their clusters' trees.
    private(set) var cuts: [Cut] = []

    /// - Complexity: O(pairs · log pairs)
    init(_ pairs: [ScoredPair], clusters: [Int32], same: Set<RecordPair>, weights: [Int]) {
        var sets = DisjointSets(count: clusters.count)
        var neighbours: [Int: [(to: Int, pair: Int)]] = [:]
        func add(_ one: Int, _ other: Int, _ pair: Int) {
            sets.join(one, other)
            neighbours[one, default: []].append((other, pair))
            neighbours[other, default: []].append((one, pair))
        }
        for pair in same.sorted()
        where clusters[pair.first] == clusters[pair.second] && sets.root(pair.first) != sets.root(pair.second) {
            add(pair.first, pair.second, -1)
        }
        let inside = pairs.indices.filter { clusters[Int(pairs[$0].first)] == clusters[Int(pairs[$0].second)] }
        for index in inside.sorted(by: { (-pairs[$0].matchWeight, $0) < (-pairs[$1].matchWeight, $1) }) {
            let (one, other) = (Int(pairs[index].first), Int(pairs[index].second))
            if sets.root(one) != sets.root(other) { add(one, other, index) }
        }
        var size = weights.isEmpty ? [Int](repeating: 1, count: clusters.count) : weights
        var above = [Int](repeating: -1, count: clusters.count)
        for root in neighbours.keys.sorted() where above[root] < 0 {
            // Down the tree, then up again adding what hangs below each record.
            above[root] = root
            var walk: [(record: Int, pair: Int)] = [(root, -1)]
            var next = 0
            while next < walk.count {
                let record = walk[next].record
                next += 1
                for (to, pair) in neighbours[record] ?? [] where above[to] < 0 {
                    above[to] = record
                    walk.append((to, pair))
                }
            }
            for (record, _) in walk.dropFirst().reversed() { size[above[record]] += size[record] }
            for (record, pair) in walk.dropFirst() where pair >= 0 {
                cuts.append(Cut(pair: pairs[pair], effect: size[record] * (size[root] - size[record])))
            }
        }
    }
}
