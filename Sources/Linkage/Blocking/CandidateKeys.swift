/// The blocks of all rules, and for each record the block it is in under each rule.
///
/// A pair belongs to the first rule in which both records share a block: whether an earlier rule has it is read from
/// the two records' rows, so that no set of pairs is ever held.
final class CandidateKeys: Sendable {
    /// The most rules.
    static let capacity = 32

    let rules: [BlockingRule]
    /// The fields by which blocks that are too large are divided.
    let refiners: [String]
    let blocks: [CandidateBlocks]
    /// Rules rounded up to 8: entries of a record's row.
    let stride: Int
    /// `rows[record * stride + rule]`: 1 + the block's number, or 0.
    /// Written before the keys are shared and never after; freed with them.
    nonisolated(unsafe) let rows: UnsafePointer<UInt32>
    private let files: [UInt16]

    init(
        _ table: EncodedTable, rules: [BlockingRule], refiners named: [String]?, files: [UInt16], largestBlock: Int,
        threads: Int
    ) throws(LinkageError) {
        guard rules.count <= CandidateKeys.capacity else {
            throw LinkageError(
                .invalidSettings, "\(rules.count) blocking rules; at most \(CandidateKeys.capacity) are possible")
        }
        let own = try RuleKeys(table, rules: rules, threads: threads)
        let refiners = named.map { $0.compactMap { table.field(named: $0) } } ?? CandidateKeys.refiners(table)
        self.refiners = refiners.map(\.field.name)
        let count = table.count
        let blocks = Workers.map(rules.count, threads: threads) { index -> CandidateBlocks in
            var blocks = CandidateBlocks(keys: own.keys(of: index, records: 0..<count))
            blocks.refine(
                largestBlock: largestBlock,
                by: blocks.largest * (blocks.largest - 1) / 2 <= largestBlock
                    ? []
                    : CandidateKeys.refiners(of: rules[index], refiners).map { field in
                        field.codes.map { UInt64($0) }
                    })
            return blocks
        }
        let stride = max(8, (rules.count + 7) / 8 * 8)
        // Rows of 16 entries are a cache line each.
        let rows = UnsafeMutableRawPointer.allocate(byteCount: max(count * stride, 1) * 4, alignment: 64)
            .initializeMemory(as: UInt32.self, repeating: 0, count: max(count * stride, 1))
        // Each task writes its own rule's entries.
        nonisolated(unsafe) let target = rows
        _ = Workers.map(blocks.count, threads: threads) { rule in
            let blocks = blocks[rule]
            for block in 0..<blocks.count {
                for position in blocks.starts[block]..<blocks.starts[block + 1] {
                    target[Int(blocks.members[position]) * stride + rule] = UInt32(block + 1)
                }
            }
        }
        self.rows = UnsafePointer(rows)
        self.rules = rules
        self.blocks = blocks
        self.stride = stride
        self.files = files
    }

    deinit { rows.deallocate() }

    /// The fields that tell records apart best: those of the most values.
    private static func refiners(_ table: EncodedTable) -> [EncodedField] {
        Array(table.fields.filter { $0.values.count > 1 }.sorted { $0.values.count > $1.values.count }.prefix(6))
    }

    /// The refiners of a rule: those that its key has not said whole.
    static func refiners(of rule: BlockingRule, _ refiners: [EncodedField]) -> [EncodedField] {
        let used = Set(rule.keys.filter { $0.transform == .exact }.map(\.field))
        return refiners.filter { !used.contains($0.field.name) }
    }

    /// A run of one rule's blocks: a worker's task.
    struct Shard: Sendable {
        let rule: Int
        let blocks: Range<Int>
    }

    /// All rules' blocks in runs with about equally many pairs, for the workers.
    func shards() -> [Shard] {
        rules.indices.flatMap { rule in shards(of: rule).map { Shard(rule: rule, blocks: $0) } }
    }

    private func shards(of rule: Int, pairs: Int = 40_000) -> [Range<Int>] {
        var shards: [Range<Int>] = []
        var start = 0
        var sum = 0
        for block in 0..<blocks[rule].count {
            let size = blocks[rule].starts[block + 1] - blocks[rule].starts[block]
            sum += size * (size - 1) / 2
            if sum >= pairs {
                shards.append(start..<block + 1)
                start = block + 1
                sum = 0
            }
        }
        if start < blocks[rule].count { shards.append(start..<blocks[rule].count) }
        return shards
    }

    /// Calls `body` with each pair of the blocks: first and second record, ascending, and whether no earlier rule
    /// has the pair. Pairs within one file are left out when files are linked.
    @inline(__always)
    func forEachPair(of rule: Int, in range: Range<Int>, _ body: (Int, Int, Bool) -> Void) {
        let earlier = EarlierRules(rule)
        let stride = stride
        let rows = rows
        blocks[rule].members.withUnsafeBufferPointer { members in
            blocks[rule].starts.withUnsafeBufferPointer { starts in
                files.withUnsafeBufferPointer { files in
                    for block in range {
                        let end = starts[block + 1]
                        for i in starts[block]..<end {
                            let first = Int(members[i])
                            let own = rows + first * stride
                            var j = i + 1
                            while j < end {
                                let second = Int(members[j])
                                j += 1
                                if !files.isEmpty, files[first] == files[second] { continue }
                                body(first, second, !earlier.share(own, rows + second * stride))
                            }
                        }
                    }
                }
            }
        }
    }

    /// Calls `body` with the members of each block and those of a block soon to come, what tells whether an earlier
    /// rule has a pair, and the files of all records, if files are linked; adds up what it returns.
    func forEachBlock(
        of rule: Int, in range: Range<Int>,
        _ body: (
            _ members: UnsafeBufferPointer<UInt32>, _ coming: UnsafeBufferPointer<UInt32>, EarlierRules,
            _ files: UnsafeBufferPointer<UInt16>
        ) -> Int
    ) -> Int {
        let earlier = EarlierRules(rule)
        let starts = blocks[rule].starts
        let ahead = 4
        var sum = 0
        blocks[rule].members.withUnsafeBufferPointer { members in
            func block(_ block: Int) -> UnsafeBufferPointer<UInt32> {
                if block >= range.upperBound { return UnsafeBufferPointer(start: nil, count: 0) }
                return UnsafeBufferPointer(rebasing: members[starts[block]..<starts[block + 1]])
            }
            files.withUnsafeBufferPointer { files in
                for index in range { sum += body(block(index), block(index + ahead), earlier, files) }
            }
        }
        return sum
    }

    /// One pair, chosen by hash, of each `step` pairs of the blocks, earlier rules' pairs included.
    func sampledPairs(of rule: Int, in range: Range<Int>, step: Int, seed: UInt64) -> [SampledPair] {
        let own = blocks[rule]
        let base = combine(combine(seed, UInt64(rule)), UInt64(range.lowerBound))
        var pairs: [SampledPair] = []
        var window = 0
        var next = 0
        func choose() {
            next = window * step + Int(mix(base &+ UInt64(window)).multipliedFullWidth(by: UInt64(step)).high)
        }
        choose()
        var passed = 0
        for block in range {
            let end = own.starts[block + 1]
            for i in own.starts[block]..<end {
                let length = end - i - 1
                while next < passed + length {
                    let pair = SampledPair(own.members[i], own.members[i + 1 + next - passed])
                    window += 1
                    choose()
                    if files.isEmpty || files[Int(pair.first)] != files[Int(pair.second)] { pairs.append(pair) }
                }
                passed += length
            }
        }
        return pairs
    }

    /// Whether one of the earlier rules has a pair.
    func share(_ first: Int, _ second: Int, _ earlier: EarlierRules) -> Bool {
        earlier.share(rows + first * stride, rows + second * stride)
    }

    /// Whether each record is in the row of the blocks it is a member of.
    package func checkInvariants() -> Bool {
        blocks.enumerated().allSatisfy { rule, blocks in
            (0..<blocks.count).allSatisfy { block in
                blocks.members[blocks.starts[block]..<blocks.starts[block + 1]].allSatisfy {
                    rows[Int($0) * stride + rule] == UInt32(block + 1)
                }
            }
        }
    }
}
