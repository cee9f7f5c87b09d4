/// What share of all matches the blocking rules find, estimated without labels, in two ways.
///
/// *By recapture* (Lincoln and Petersen; with Chapman's correction, 1951): two rules that share no field are two nets
/// thrown independently. With n1 and n2 matches in the nets and n12 in both, there are about
/// (n1 + 1)(n2 + 1) / (n12 + 1) - 1 in all. Matches are counted by their probabilities; each rule is held against all
/// rules together that share no field with it, and the shares found are averaged with the matches in both as weights.
///
/// *By clusters*: records joined by way of others are matches whether or not a rule finds them, so of the pairs within
/// clusters of three or more, those that share a block show what blocking finds.
///
/// Both err upwards: a record that is wrong in one field is wrong in others more often, and a cluster whose pairs no
/// rule found was never formed. The lesser of the two is taken, and is to be read as "at most about". Measured against
/// the truth: 0.79 for 0.76 (fake_1000), 0.996 for 0.996 (febrl2), 0.996 for 0.997 (febrl3), 0.88 for 0.74
/// (historical_50k, ten records a person, many without the same fields).
public struct BlockingRecall: Codable, Equatable, Sendable {
    /// The lesser of the two ways, 0 to 1; 1 where neither can tell.
    public var estimate: Double
    /// The least share that a single rule's recapture, or the clusters, give.
    public var low: Double
    /// Nil where no two rules are without a common field.
    public var byRecapture: Double?
    /// Nil where no cluster has three records.
    public var byClusters: Double?

    /// A rule has a say when this many matches are expected in both nets.
    static let fewestMatches = 5.0
    /// Pairs beyond this are sampled: every second, third, ….
    static let mostPairs = 100_000
}

extension Linker {
    /// Estimates the share of matches that the blocking rules find.
    public func blockingRecall(_ result: LinkageResult) -> BlockingRecall {
        let recaptured = recaptured(result.pairs)
        let weight = recaptured.reduce(0) { $0 + $1.weight }
        let byRecapture = weight > 0 ? recaptured.reduce(0) { $0 + $1.share * $1.weight } / weight : nil
        let byClusters = sharedWithinClusters(result)
        let all = recaptured.map(\.share) + (byClusters.map { [$0] } ?? [])
        return BlockingRecall(
            estimate: min(byRecapture ?? 1, byClusters ?? 1), low: all.min() ?? 1, byRecapture: byRecapture,
            byClusters: byClusters)
    }

    /// By rule: the share of all matches that blocking finds, and the matches in both nets.
    private func recaptured(_ pairs: [ScoredPair]) -> [(share: Double, weight: Double)] {
        let step = max(1, pairs.count / BlockingRecall.mostPairs)
        var counts = PatternCounts()
        for index in stride(from: 0, to: pairs.count, by: step) {
            let pair = pairs[index]
            counts.add(
                UInt64(keys.sharedRules(Int(pair.first), Int(pair.second))), Double(pair.probability) * Double(step))
        }
        let sets = counts.sorted.map { (rules: UInt32($0.pattern), matches: $0.count) }
        let found = sets.reduce(0) { $0 + $1.matches }
        return keys.rules.indices.compactMap { rule in
            let own = UInt32(1) << UInt32(rule)
            let apart = ~keys.rules(using: Set(keys.rules[rule].keys.map(\.field)))
            var (one, other, both) = (0.0, 0.0, 0.0)
            for set in sets {
                if set.rules & own != 0 { one += set.matches }
                if set.rules & apart != 0 { other += set.matches }
                if set.rules & own != 0, set.rules & apart != 0 { both += set.matches }
            }
            guard both >= BlockingRecall.fewestMatches else { return nil }
            return (found / max((one + 1) * (other + 1) / (both + 1) - 1, found), both)
        }
    }

    private func sharedWithinClusters(_ result: LinkageResult) -> Double? {
        let clusters = Grouping(result.clusterOfRecord, groups: result.clusterCount)
        let sizes = 3...ClusterFormation.densest
        func members(_ cluster: Int) -> ArraySlice<Int32> {
            clusters.members[clusters.starts[cluster]..<clusters.starts[cluster + 1]]
        }
        let told = (0..<clusters.count).filter { sizes.contains(members($0).count) }
        let all = told.reduce(0) { $0 + members($1).count * (members($1).count - 1) / 2 }
        let files = settings.mode == .deduplicate ? [] : table.fileOfRecords
        var pairs = 0
        var shared = 0
        for index in stride(from: 0, to: told.count, by: max(1, all / BlockingRecall.mostPairs)) {
            let records = members(told[index]).map { Int($0) }
            for (offset, one) in records.enumerated() {
                for other in records[(offset + 1)...] where files.isEmpty || files[one] != files[other] {
                    pairs += 1
                    if keys.sharedRules(one, other) != 0 { shared += 1 }
                }
            }
        }
        return pairs == 0 ? nil : Double(shared) / Double(pairs)
    }
}
