/// Forms clusters out of scored pairs by average linkage under constraints.
///
/// Within each connected component, clusters start as single records (joined by must-links) and the two with the
/// greatest linkage merge, as long as it is above zero and nothing forbids it. The linkage of two clusters is the mean
/// over *all* pairs across them of the log2 odds less those of the threshold, bounded to [-`boundBelow`, `bound`]: one
/// strong pair cannot bridge two clusters whose other members disagree, and pairs that were no candidates count with
/// what they score. So a weak bridge is cut when the evidence across it is on balance against.
package struct ClusterFormation: Sendable {
    /// log2 odds of the threshold.
    let thresholdOdds: Double
    let contradictions: Contradictions
    let mustLink: [RecordPair]
    /// Components above this size use candidate pairs only.
    package static let densest = 400
    package static let bound: Float = 10
    /// Disagreements are bounded more closely: one record's errors are seen in every pair that it is in.
    package static let boundBelow: Float = 5

    package init(thresholdOdds: Double, contradictions: Contradictions, mustLink: [RecordPair]) {
        self.thresholdOdds = thresholdOdds
        self.contradictions = contradictions
        self.mustLink = mustLink
    }

    /// - Parameters:
    ///   - pairs: candidate pairs worth regarding, sorted.
    ///   - odds: the log2 odds of any pair, made by each worker for itself.
    package func clusters(
        count: Int, pairs: [ScoredPair], threads: Int, scorer: @Sendable () -> (Int, Int) -> Double
    ) -> [Int32] {
        var labels = firstRecords(count: count, pairs: pairs, threads: threads, scorer: scorer)
        var next: Int32 = 0
        var renumbered = [Int32](repeating: -1, count: count)
        for record in 0..<count {
            let label = Int(labels[record])
            if renumbered[label] < 0 {
                renumbered[label] = next
                next += 1
            }
            labels[record] = renumbered[label]
        }
        return labels
    }

    /// Clusters formed before, and for each record whether it, a pair of it or a decision on it has changed since.
    struct Earlier: Sendable {
        var firstRecords: [Int32]
        var isChanged: [Bool]
    }

    /// For each record the first record of its cluster. Components in which nothing has changed stay as they were.
    func firstRecords(
        count: Int, pairs: [ScoredPair], threads: Int, earlier: Earlier? = nil,
        scorer: @Sendable () -> (Int, Int) -> Double
    ) -> [Int32] {
        var sets = DisjointSets(count: count)
        for pair in pairs { sets.join(Int(pair.first), Int(pair.second)) }
        for pair in mustLink { sets.join(pair.first, pair.second) }
        let roots = (0..<count).map { Int32(sets.root($0)) }
        let components = Grouping(roots)
        var numberOf = [Int32](repeating: -1, count: count)
        for component in 0..<components.count {
            numberOf[Int(roots[Int(components.members[components.starts[component]])])] = Int32(component)
        }
        let edges = Grouping(pairs.map { numberOf[Int(roots[Int($0.first)])] }, groups: components.count)
        var mustOf: [Int: [RecordPair]] = [:]
        for pair in mustLink { mustOf[Int(numberOf[Int(roots[pair.first])]), default: []].append(pair) }
        let batch = 64
        let batches = (components.count + batch - 1) / batch
        let musts = mustOf
        let formed = Workers.mapWithState(batches, threads: threads, scorer) { odds, index -> [[Int]] in
            (index * batch..<min((index + 1) * batch, components.count)).flatMap { component -> [[Int]] in
                if isKept(components, component, earlier) { return [] }
                let records = components.members[components.starts[component]..<components.starts[component + 1]]
                let own = edges.members[edges.starts[component]..<edges.starts[component + 1]]
                return form(records.map(Int.init), own.map { pairs[Int($0)] }, musts[component] ?? [], odds)
            }
        }
        var labels = (0..<Int32(count)).map { $0 }
        if let earlier {
            for component in 0..<components.count where isKept(components, component, earlier) {
                for member in components.members[components.starts[component]..<components.starts[component + 1]] {
                    labels[Int(member)] = earlier.firstRecords[Int(member)]
                }
            }
        }
        for cluster in formed.joined() {
            for record in cluster { labels[record] = Int32(cluster[0]) }
        }
        return labels
    }

    private func isKept(_ components: Grouping, _ component: Int, _ earlier: Earlier?) -> Bool {
        guard let earlier else { return false }
        return components.members[components.starts[component]..<components.starts[component + 1]].allSatisfy {
            !earlier.isChanged[Int($0)]
        }
    }

    private func form(_ records: [Int], _ pairs: [ScoredPair], _ musts: [RecordPair], _ odds: (Int, Int) -> Double)
        -> [[Int]]
    {
        if records.count == 2, musts.isEmpty, let pair = pairs.first {
            let isOne =
                !contradictions.forbid(records[0], records[1])
                && Float(odds(Int(pair.first), Int(pair.second)) - thresholdOdds) > 0
            return isOne ? [records] : records.map { [$0] }
        }
        if records.count > ClusterFormation.densest {
            return SparseAgglomeration(thresholdOdds: thresholdOdds, contradictions: contradictions)
                .clusters(records, pairs, musts)
        }
        var linkage = LinkageMatrix(count: records.count)
        for i in records.indices {
            for j in (i + 1)..<max(records.count, i + 1) {
                let one = records[i]
                let other = records[j]
                let isForbidden = contradictions.forbid(one, other)
                let value = isForbidden ? 0 : Float(odds(one, other) - thresholdOdds)
                linkage.set(i, j, min(max(value, -ClusterFormation.boundBelow), ClusterFormation.bound), isForbidden)
            }
        }
        for pair in musts {
            guard let i = records.firstIndex(of: pair.first), let j = records.firstIndex(of: pair.second) else {
                continue
            }
            linkage.mergeByOrder(i, j)
        }
        linkage.mergeAll()
        return linkage.clusters.map { $0.map { records[$0] } }
    }
}
