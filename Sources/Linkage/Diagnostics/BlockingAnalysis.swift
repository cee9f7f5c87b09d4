/// What the blocking rules do to a table, before anything is trained or scored.
///
/// Names rules and fields and counts; no key and no record's value. ``Block/examples`` are positions of records.
public struct BlockingAnalysis: Codable, Equatable, Sendable {
    /// One rule's part.
    public struct Rule: Codable, Equatable, Sendable {
        public var name: String
        /// The fields and transforms that records must agree on: `birth date (year)`.
        public var keys: [String]
        /// Records that share the rule's key with another.
        public var records: Int
        /// Groups of records that are compared among themselves, after large ones were refined.
        public var blocks: Int
        /// Pairs in the blocks, whether or not other rules have them.
        public var pairs: Int
        /// Pairs that no earlier rule has.
        public var addedPairs: Int
        /// Pairs of this rule and all before it.
        public var cumulativePairs: Int
        /// Pairs that no other rule has, earlier or later: what leaving the rule out would lose.
        public var pairsAlone: Int
        /// Blocks that were too large and were refined by further fields.
        public var refinedBlocks: Int
        /// Records left in blocks that no field could refine: compared with their neighbours only.
        public var windowedRecords: Int
        /// Records of the largest block before refinement.
        public var largestBlock: Int
    }

    /// Records that share a rule's key, before refinement.
    public struct Block: Codable, Equatable, Sendable {
        public var rule: String
        public var records: Int
        public var pairs: Int
        /// Two records of the block, by position: to look at in the source.
        public var examples: [Int]
    }

    /// How many pairs that agree on a strong identifier the rules without it find.
    public struct IdentifierRecall: Codable, Equatable, Sendable {
        public var field: String
        /// Pairs of records with the same value; values of more than ``mostRecords`` records are left out as defaults.
        public var pairs: Int
        public var found: Int
        public var recall: Double
        public var interval: ConfidenceInterval
        /// Pairs left out with the values that too many records share.
        public var leftOut: Int

        /// The most records that share a value of one person's own.
        public static let mostRecords = 12
    }

    public var records: Int
    /// All pairs that might be compared.
    public var possiblePairs: Double
    public var candidatePairs: Int
    /// The share of possible pairs that blocking spares, 0 to 1.
    public var reductionRatio: Double
    public var rules: [Rule]
    /// The largest blocks of all rules, the largest first.
    public var largestBlocks: [Block]
    public var identifiers: [IdentifierRecall]
}

extension Linker {
    /// Counts what the blocking rules bring, without training or scoring.
    /// - Parameter largest: how many of the largest blocks are listed. The default is 10.
    /// - Complexity: O(pairs in all rules' blocks)
    public func blockingAnalysis(largest: Int = 10) throws(LinkageError) -> BlockingAnalysis {
        try blockingAnalysis(tally(nil), largest: largest)
    }

    func blockingAnalysis(_ tally: CandidateTally, largest: Int = 10) throws(LinkageError) -> BlockingAnalysis {
        // The same keys with no limit on a block.
        let whole = try CandidateKeys(
            encoded, rules: blocking, refiners: [], files: [],
            largestBlock: (table.count + 1) * (table.count + 2) / 2, threads: threads)
        var cumulative = 0
        let rules = keys.rules.indices.map { index -> BlockingAnalysis.Rule in
            let blocks = keys.blocks[index]
            let counts = tally.rules[index]
            cumulative += counts.added
            return .init(
                name: keys.rules[index].name, keys: keys.rules[index].keys.map(\.description),
                records: whole.blocks[index].members.count, blocks: blocks.count, pairs: counts.pairs,
                addedPairs: counts.added, cumulativePairs: cumulative, pairsAlone: counts.alone,
                refinedBlocks: blocks.refined, windowedRecords: blocks.windowed, largestBlock: blocks.largest)
        }
        var found: [(rule: Int, block: Int, records: Int)] = []
        for (rule, blocks) in whole.blocks.enumerated() {
            let sizes = (0..<blocks.count).map {
                (rule: rule, block: $0, records: blocks.starts[$0 + 1] - blocks.starts[$0])
            }
            found += sizes.sorted { (-$0.records, $0.block) < (-$1.records, $1.block) }.prefix(largest)
        }
        let largestBlocks = found.sorted { (-$0.records, $0.rule, $0.block) < (-$1.records, $1.rule, $1.block) }
            .prefix(largest).map { rule, block, records in
                let start = whole.blocks[rule].starts[block]
                return BlockingAnalysis.Block(
                    rule: keys.rules[rule].name, records: records, pairs: records * (records - 1) / 2,
                    examples: whole.blocks[rule].members[start..<start + 2].map { Int($0) })
            }
        return BlockingAnalysis(
            records: table.count, possiblePairs: totalPairs, candidatePairs: cumulative,
            reductionRatio: 1 - Double(cumulative) / totalPairs, rules: rules, largestBlocks: Array(largestBlocks),
            identifiers: encoded.fields.filter { $0.field.kind == .identifier || $0.field.kind == .email }
                .map(identifierRecall))
    }

    private func identifierRecall(_ field: EncodedField) -> BlockingAnalysis.IdentifierRecall {
        let others = ~keys.rules(using: [field.field.name])
        let files = settings.mode == .deduplicate ? [] : table.fileOfRecords
        let groups = Grouping(field.codes.map { Int32($0) }, groups: field.counts.count)
        var result = BlockingAnalysis.IdentifierRecall(
            field: field.field.name, pairs: 0, found: 0, recall: 0, interval: .wilson(0, of: 0), leftOut: 0)
        for group in 1..<max(groups.count, 1) {
            let members = groups.members[groups.starts[group]..<groups.starts[group + 1]].map { Int($0) }
            if members.count > BlockingAnalysis.IdentifierRecall.mostRecords {
                result.leftOut += members.count * (members.count - 1) / 2
                continue
            }
            for (offset, one) in members.enumerated() {
                for other in members[(offset + 1)...] where files.isEmpty || files[one] != files[other] {
                    result.pairs += 1
                    if keys.sharedRules(one, other) & others != 0 { result.found += 1 }
                }
            }
        }
        result.recall = result.pairs == 0 ? 0 : Double(result.found) / Double(result.pairs)
        result.interval = .wilson(result.found, of: result.pairs)
        return result
    }
}

extension BlockingKey: CustomStringConvertible {
    /// The field, and the transform if there is one: `birth date (year)`.
    public var description: String {
        transform == .exact ? field : "\(field) (\(transform.rawValue.replacing("_", with: " ")))"
    }
}
