/// The blocks of all rules, kept so that the candidates of one record are found without going over the others, and so
/// that records can be added.
struct BlockIndex: Sendable {
    let keys: RuleKeys
    private let lots: [KeyLots]
    /// By rule: the fields by which its blocks are divided when they are too large.
    private let refiners: [[EncodedField]]
    /// The most records of a block.
    private let size: Int

    /// About how many records' keys are looked at for one block.
    private static let lotSize = 64

    init(_ table: EncodedTable, model: LinkageModel, largestBlock: Int, threads: Int) throws(LinkageError) {
        let keys = try RuleKeys(table, rules: model.blocking, threads: threads)
        let count = table.count
        var shift = 64
        while shift > 44, count >> (64 - shift) > BlockIndex.lotSize { shift -= 1 }
        let bits = shift
        lots = Workers.map(model.blocking.count, threads: threads) {
            KeyLots(keys.keys(of: $0, records: 0..<count), shift: bits)
        }
        self.keys = keys
        size = CandidateBlocks.mostRecords(largestBlock: largestBlock)
        refiners = BlockIndex.refiners(table, model)
    }

    /// The index of a table that has been extended.
    init(extending earlier: BlockIndex, from known: Int, to table: EncodedTable, model: LinkageModel, threads: Int) {
        let keys = RuleKeys(extending: earlier.keys, to: table, threads: threads)
        let count = table.count
        lots = Workers.map(model.blocking.count, threads: threads) {
            KeyLots(extending: earlier.lots[$0], by: keys.keys(of: $0, records: known..<count), first: known)
        }
        self.keys = keys
        size = earlier.size
        refiners = BlockIndex.refiners(table, model)
    }

    private static func refiners(_ table: EncodedTable, _ model: LinkageModel) -> [[EncodedField]] {
        let fields = model.refiners.compactMap { table.field(named: $0) }
        return model.blocking.map { CandidateKeys.refiners(of: $0, fields) }
    }

    var ruleCount: Int { lots.count }

    /// All records with a key under a rule, ascending.
    func members(_ rule: Int, _ key: UInt64) -> [UInt32] { lots[rule].records(key) }

    func isTooLarge(_ count: Int) -> Bool { count > size }

    /// The records in the part of a block that holds one of its records, itself included, as
    /// ``CandidateBlocks/refine(largestBlock:by:)`` divides the block.
    func part(_ members: [UInt32], of record: UInt32, rule: Int) -> ArraySlice<UInt32> {
        part(members, rule, extra: 0, position: { $0.firstIndex(of: record) ?? 0 }) { $0.codes[Int(record)] }
    }

    /// Whether any rule has a pair of the table's records.
    func areCandidates(_ pair: RecordPair) -> Bool {
        (0..<ruleCount).contains { rule in
            let key = keys.keys(of: rule, records: pair.first..<pair.first + 1)[0]
            guard key != 0, key == keys.keys(of: rule, records: pair.second..<pair.second + 1)[0] else { return false }
            let members = members(rule, key)
            return !isTooLarge(members.count)
                || part(members, of: UInt32(pair.first), rule: rule).contains(UInt32(pair.second))
        }
    }

    /// The records in the part of a block in which a record from outside would stand.
    func part(_ members: [UInt32], of guest: GuestRecord, rule: Int) -> ArraySlice<UInt32> {
        part(members, rule, extra: 1, position: \.count) { guest.code(of: $0.field.name) }
    }

    private func part(
        _ members: [UInt32], _ rule: Int, extra: Int, position: ([UInt32]) -> Int, code: (EncodedField) -> UInt32
    ) -> ArraySlice<UInt32> {
        var part = members
        for refiner in refiners[rule] where part.count + extra > size {
            let own = code(refiner)
            part = part.filter { refiner.codes[Int($0)] == own }
        }
        if part.count + extra <= size { return part[...] }
        let run = CandidateBlocks.run(size)
        let start = position(part) / run * run
        return part[min(start, part.count)..<min(start + run, part.count)]
    }
}
