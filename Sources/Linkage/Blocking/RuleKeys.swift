/// The keys of a table's records under each blocking rule, from the hashes of the fields' values.
struct RuleKeys: Sendable {
    let rules: [BlockingRule]
    private let table: EncodedTable
    /// The parts of all rules' keys, each once.
    private let parts: [BlockingKey]
    /// By part and code; 0 where the value yields no key.
    private let hashes: [[UInt64]]

    init(_ table: EncodedTable, rules: [BlockingRule], threads: Int) throws(LinkageError) {
        for key in rules.flatMap(\.keys) where table.field(named: key.field) == nil {
            throw LinkageError(.unknownField, "a blocking rule needs field '\(key.field)', which is not declared")
        }
        let parts = Array(Set(rules.flatMap(\.keys))).sorted {
            ($0.field, $0.transform.rawValue) < ($1.field, $1.transform.rawValue)
        }
        self.init(table, rules, parts, threads) { _ in [0] }
    }

    /// The keys of an extended table: what is known of its values is kept.
    init(extending earlier: RuleKeys, to table: EncodedTable, threads: Int) {
        self.init(table, earlier.rules, earlier.parts, threads) { earlier.hashes[$0] }
    }

    private init(
        _ table: EncodedTable, _ rules: [BlockingRule], _ parts: [BlockingKey], _ threads: Int,
        _ known: @Sendable (Int) -> [UInt64]
    ) {
        self.table = table
        self.rules = rules
        self.parts = parts
        hashes = Workers.map(parts.count, threads: threads) { index -> [UInt64] in
            guard let field = table.field(named: parts[index].field) else { return [] }
            return KeyHashes.hashes(field, parts[index].transform, known: known(index))
        }
    }

    /// The keys of some records under a rule; 0 for none.
    func keys(of rule: Int, records: Range<Int>) -> [UInt64] {
        let own = rules[rule].keys.compactMap { key -> (codes: [UInt32], hashes: [UInt64])? in
            guard let field = table.field(named: key.field), let part = parts.firstIndex(of: key) else { return nil }
            return (field.codes, hashes[part])
        }
        let unordered = rules[rule].unorderedKeys
        return records.map { record in
            RuleKeys.key(own.count, unordered) { own[$0].hashes[Int(own[$0].codes[record])] }
        }
    }

    /// The key of a record that is not in the table.
    func key(of rule: Int, _ guest: GuestRecord) -> UInt64 {
        let keys = rules[rule].keys
        return RuleKeys.key(keys.count, rules[rule].unorderedKeys) { index in
            guard let field = table.field(named: keys[index].field) else { return 0 }
            return guest.value(of: keys[index].field) {
                $0.isEmpty ? 0 : KeyHashes.hash($0, field.field.kind, keys[index].transform)
            }
        }
    }

    @inline(__always)
    private static func key(_ count: Int, _ unordered: Int, _ hash: (Int) -> UInt64) -> UInt64 {
        var key: UInt64 = 11
        var start = 0
        if unordered == 2, count >= 2 {
            let one = hash(0)
            let other = hash(1)
            if one == 0 || other == 0 || one == other { return 0 }
            key = combine(min(one, other), max(one, other))
            start = 2
        }
        for part in start..<count {
            let hash = hash(part)
            if hash == 0 { return 0 }
            key = combine(key, hash)
        }
        return key | 1
    }
}
