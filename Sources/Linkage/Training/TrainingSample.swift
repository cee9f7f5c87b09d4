/// Comparison vectors counted over pairs chosen by hash: a share of each rule's candidate pairs, and pairs of random
/// records.
struct TrainingSample: Sendable {
    /// For each rule all its pairs, those that earlier rules have too.
    var byRule: [PatternCounts] = []
    /// Each candidate pair once, scaled to the number of all.
    var candidates = PatternCounts()
    /// Pairs of random records.
    var random = PatternCounts()
    /// Pairs with one family name at one address, scaled to the number of all, for the household prior: whether or not
    /// a blocking rule looks for them.
    var households = PatternCounts()

    /// - Parameter perRule: about how many pairs of each rule are compared.
    init(
        _ table: EncodedTable, _ keys: CandidateKeys, files: [UInt16], seed: UInt64, threads: Int,
        perRule: Int = 100_000
    ) {
        let steps = keys.blocks.map { max(1, $0.pairCount / perRule) }
        let shards = keys.shards()
        let parts = Workers.mapWithState(shards.count, threads: threads, { PairComparer(table) }) {
            comparer, index -> (PatternCounts, PatternCounts) in
            var all = PatternCounts()
            var first = PatternCounts()
            let step = steps[shards[index].rule]
            let pairs = keys.sampledPairs(of: shards[index].rule, in: shards[index].blocks, step: step, seed: seed)
            let earlier = EarlierRules(shards[index].rule)
            comparer.forEachLevels(pairs) { one, other, pattern in
                all.add(pattern)
                if !keys.share(one, other, earlier) { first.add(pattern, Double(step)) }
            }
            return (all, first)
        }
        byRule = [PatternCounts](repeating: PatternCounts(), count: keys.rules.count)
        for (shard, part) in zip(shards, parts) {
            byRule[shard.rule].merge(part.0)
            candidates.merge(part.1)
        }
        households = TrainingSample.householdPairs(table, files, seed, threads)
        random = TrainingSample.randomPairs(table, files, seed, threads)
    }

    /// Pairs of neighbours in the same home, read off the codes of the family name and the address.
    private static func householdPairs(
        _ table: EncodedTable, _ files: [UInt16], _ seed: UInt64, _ threads: Int
    ) -> PatternCounts {
        guard let family = table.comparisons.first(where: { $0.method == .familyName })?.fields[0],
            let place = table.comparisons.first(where: { $0.method == .place })
        else { return PatternCounts() }
        let parts = place.fields.filter { [.postcode, .houseNumber, .street].contains($0.field.kind) }
        var keys = [UInt64](repeating: 0, count: table.count)
        for record in keys.indices where family.codes[record] != 0 {
            var key = UInt64(family.codes[record])
            var isKnown = true
            for part in parts {
                if part.codes[record] == 0 { isKnown = false }
                key = combine(key, UInt64(part.codes[record]))
            }
            if isKnown { keys[record] = key | 1 }
        }
        var blocks = CandidateBlocks(keys: keys)
        blocks.refine(largestBlock: 2_000, by: [])
        let step = UInt64(max(1, blocks.pairCount / 200_000))
        let comparer = PairComparer(table)
        var counts = PatternCounts()
        for block in 0..<blocks.count {
            let members = blocks.members[blocks.starts[block]..<blocks.starts[block + 1]]
            for (offset, first) in members.enumerated() {
                for second in members.dropFirst(offset + 1) {
                    let (one, other) = (Int(first), Int(second))
                    if !files.isEmpty, files[one] == files[other] { continue }
                    if step > 1, combine(UInt64(one) ^ seed << 32, UInt64(other)) % step != 0 { continue }
                    counts.add(comparer.levels(one, other), Double(step))
                }
            }
        }
        return counts
    }

    private static func randomPairs(_ table: EncodedTable, _ files: [UInt16], _ seed: UInt64, _ threads: Int)
        -> PatternCounts
    {
        guard table.count > 1 else { return PatternCounts() }
        let shards = 32
        let each = 8_192
        let records = UInt64(table.count)
        let parts = Workers.mapWithState(shards, threads: threads, { PairComparer(table) }) { comparer, shard in
            var pairs: [SampledPair] = []
            for draw in 0..<each {
                let base = combine(seed, UInt64(shard * each + draw))
                let one = Int(mix(base).multipliedFullWidth(by: records).high)
                let other = Int(mix(base ^ 0x5555).multipliedFullWidth(by: records).high)
                if one == other || (!files.isEmpty && files[one] == files[other]) { continue }
                pairs.append(SampledPair(UInt32(one), UInt32(other)))
            }
            var counts = PatternCounts()
            comparer.forEachLevels(pairs) { counts.add($2) }
            return counts
        }
        var counts = PatternCounts()
        for part in parts { counts.merge(part) }
        return counts
    }
}
