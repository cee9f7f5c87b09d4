/// The blocks of all rules, and for each record the block it is in under each rule.
///
/// A pair belongs to the first rule in which both records share a block: whether an earlier rule has it is read from
/// the two records' rows, so that no set of pairs is ever held.
final class CandidateKeys: Sendable {
    /// The most rules.
    static let capacity = 32

    let rules: [BlockingRule]
    let blocks: [CandidateBlocks]
    /// Rules rounded up to 8: entries of a record's row.
    let stride: Int
    /// `rows[record * stride + rule]`: 1 + the block's number, or 0.
    let rows: [UInt32]
    private let files: [UInt16]

    init(
        _ table: EncodedTable, rules: [BlockingRule], files: [UInt16], largestBlock: Int, threads: Int
    ) throws(LinkageError) {
        guard rules.count <= CandidateKeys.capacity else {
            throw LinkageError(
                .invalidSettings, "\(rules.count) blocking rules; at most \(CandidateKeys.capacity) are possible")
        }
        for key in rules.flatMap(\.keys) where table.field(named: key.field) == nil {
            throw LinkageError(.unknownField, "a blocking rule needs field '\(key.field)', which is not declared")
        }
        let parts = Array(Set(rules.flatMap(\.keys))).sorted {
            ($0.field, $0.transform.rawValue) < ($1.field, $1.transform.rawValue)
        }
        let hashes = Workers.map(parts.count, threads: threads) { index -> [UInt64] in
            guard let field = table.field(named: parts[index].field) else { return [] }
            return KeyHashes.hashes(field, parts[index].transform)
        }
        let refiners = table.fields.filter { $0.values.count > 1 }.sorted { $0.values.count > $1.values.count }.prefix(
            6)
        let count = table.count
        let blocks = Workers.map(rules.count, threads: threads) { index -> CandidateBlocks in
            let rule = rules[index]
            var keys = [UInt64](repeating: 0, count: count)
            let parts = rule.keys.compactMap { key -> (codes: [UInt32], hashes: [UInt64])? in
                guard let field = table.field(named: key.field), let part = parts.firstIndex(of: key) else {
                    return nil
                }
                return (field.codes, hashes[part])
            }
            for record in 0..<count { keys[record] = CandidateKeys.key(record, parts, unordered: rule.unorderedKeys) }
            var blocks = CandidateBlocks(keys: keys)
            let used = Set(rule.keys.filter { $0.transform == .exact }.map(\.field))
            blocks.refine(
                largestBlock: largestBlock,
                by: blocks.largest * (blocks.largest - 1) / 2 <= largestBlock
                    ? []
                    : refiners.filter { !used.contains($0.field.name) }.map { field in
                        field.codes.map { UInt64($0) }
                    })
            return blocks
        }
        let stride = max(8, (rules.count + 7) / 8 * 8)
        rows = [UInt32](unsafeUninitializedCapacity: count * stride) { rows, initialised in
            rows.initialize(repeating: 0)
            for (rule, blocks) in blocks.enumerated() {
                for block in 0..<blocks.count {
                    for position in blocks.starts[block]..<blocks.starts[block + 1] {
                        rows[Int(blocks.members[position]) * stride + rule] = UInt32(block + 1)
                    }
                }
            }
            initialised = count * stride
        }
        self.rules = rules
        self.blocks = blocks
        self.stride = stride
        self.files = files
    }

    private static func key(_ record: Int, _ parts: [(codes: [UInt32], hashes: [UInt64])], unordered: Int) -> UInt64 {
        var key: UInt64 = 11
        var start = 0
        if unordered == 2, parts.count >= 2 {
            let one = parts[0].hashes[Int(parts[0].codes[record])]
            let other = parts[1].hashes[Int(parts[1].codes[record])]
            if one == 0 || other == 0 || one == other { return 0 }
            key = combine(min(one, other), max(one, other))
            start = 2
        }
        for part in parts[start...] {
            let hash = part.hashes[Int(part.codes[record])]
            if hash == 0 { return 0 }
            key = combine(key, hash)
        }
        return key | 1
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
        let own = blocks[rule]
        own.members.withUnsafeBufferPointer { members in
            rows.withUnsafeBufferPointer { rows in
                files.withUnsafeBufferPointer { files in
                    for block in range {
                        let end = own.starts[block + 1]
                        for i in own.starts[block]..<end {
                            let first = Int(members[i])
                            for j in (i + 1)..<max(end, i + 1) {
                                let second = Int(members[j])
                                if !files.isEmpty, files[first] == files[second] { continue }
                                var isFirst = true
                                let a = first * stride
                                let b = second * stride
                                for earlier in 0..<rule
                                where rows[a + earlier] == rows[b + earlier] && rows[a + earlier] != 0 {
                                    isFirst = false
                                    break
                                }
                                body(first, second, isFirst)
                            }
                        }
                    }
                }
            }
        }
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
