/// The candidate pairs that records bring which are added to an index, and those that are lost to them: pairs of a block
/// that has become too large and is divided.
struct Candidates {
    /// By added record: the earlier records to compare it with, ascending.
    private let partners: [[UInt32]]
    private let known: Int
    /// The members of blocks that are divided and hold an added record, by rule.
    private let divided: [(rule: Int, members: [UInt32])]

    /// Pairs to be compared.
    var count: Int { partners.reduce(0) { $0 + $1.count } }

    init(_ blocks: BlockIndex, known: Int, count: Int, threads: Int) {
        self.known = known
        let keys = Workers.map(blocks.ruleCount, threads: threads) { blocks.keys.keys(of: $0, records: known..<count) }
        partners = Workers.map(count - known, threads: threads) { index in
            var found: [UInt32] = []
            let record = UInt32(known + index)
            for rule in 0..<blocks.ruleCount where keys[rule][index] != 0 {
                let members = blocks.members(rule, keys[rule][index])
                let part =
                    blocks.isTooLarge(members.count) ? blocks.part(members, of: record, rule: rule) : members[...]
                found.append(contentsOf: part.prefix { $0 < record })
            }
            found.sort()
            var last: UInt32?
            return found.filter { partner in
                defer { last = partner }
                return partner != last
            }
        }
        divided = (0..<blocks.ruleCount).flatMap { rule in
            Set(keys[rule]).subtracting([0]).sorted().compactMap { key -> (rule: Int, members: [UInt32])? in
                let members = blocks.members(rule, key)
                return blocks.isTooLarge(members.count) ? (rule, members) : nil
            }
        }
    }

    /// The pairs that weigh enough, sorted by records.
    func scored(
        _ table: EncodedTable, _ scorer: PatternScorer, _ frequency: TermFrequency, _ kept: LinkageIndex.Kept,
        threads: Int
    ) -> [ScoredPair] {
        let least = log2Ratio(kept.lowest, 1 - kept.lowest) - scorer.priorOdds
        let partners = partners
        let known = known
        let chunk = 256
        var parts = Workers.mapWithState(
            (partners.count + chunk - 1) / chunk, threads: threads, { PairScorer(table, scorer, frequency) }
        ) { own, part -> PairsByRange in
            var found = PairsByRange(records: table.count)
            for index in part * chunk..<min((part + 1) * chunk, partners.count) {
                for partner in partners[index] {
                    let (first, second) = (Int(partner), known + index)
                    guard let weight = own.matchWeight(table.row(first), table.row(second), least: least) else {
                        continue
                    }
                    let probability = Float(scorer.probability(weight))
                    if Double(probability) < kept.regarded { continue }
                    found.append(
                        ScoredPair(
                            first: Int32(first), second: Int32(second), matchWeight: Float(weight),
                            probability: probability))
                }
            }
            return found
        }
        return PairsByRange.sorted(&parts, threads: threads)
    }

    /// Earlier pairs that no rule has any longer.
    func lost(of pairs: [ScoredPair], _ blocks: BlockIndex) -> [ScoredPair] {
        if divided.isEmpty { return [] }
        var doubtful: Set<RecordPair> = []
        for block in divided {
            let members = Set(block.members)
            for member in block.members where Int(member) < known {
                for pair in Candidates.pairs(pairs, from: member) where members.contains(UInt32(pair.second)) {
                    doubtful.insert(RecordPair(Int(pair.first), Int(pair.second)))
                }
            }
        }
        return doubtful.sorted().filter { !blocks.areCandidates($0) }.compactMap { lost in
            Candidates.pairs(pairs, from: UInt32(lost.first)).first { Int($0.second) == lost.second }
        }
    }

    /// The pairs whose first record is `record`, out of sorted ones.
    private static func pairs(_ pairs: [ScoredPair], from record: UInt32) -> ArraySlice<ScoredPair> {
        var low = 0
        var high = pairs.count
        while low < high {
            let middle = (low + high) / 2
            if UInt32(pairs[middle].first) < record { low = middle + 1 } else { high = middle }
        }
        return pairs[low...].prefix { UInt32($0.first) == record }
    }

    /// Sorted pairs without some of them, and with others, all sorted.
    static func merged(_ pairs: [ScoredPair], _ lost: [ScoredPair], _ added: [ScoredPair]) -> [ScoredPair] {
        func precedes(_ one: ScoredPair, _ other: ScoredPair) -> Bool {
            (one.first, one.second) < (other.first, other.second)
        }
        var result: [ScoredPair] = []
        result.reserveCapacity(pairs.count + added.count)
        var next = 0
        var gone = 0
        for pair in pairs {
            if gone < lost.count, lost[gone] == pair {
                gone += 1
                continue
            }
            while next < added.count, precedes(added[next], pair) {
                result.append(added[next])
                next += 1
            }
            result.append(pair)
        }
        return result + added[next...]
    }
}
