import Foundation

/// What streams by when every candidate pair is looked at once more, for a report: counts only, no pair is kept.
struct CandidateTally: Sendable {
    struct Rule: Sendable {
        /// Pairs in the rule's blocks; those that no earlier rule has; those that no other rule has.
        var pairs = 0
        var added = 0
        var alone = 0
        /// Expected matches among the pairs, and among those that no other rule has.
        var matches = 0.0
        var matchesAlone = 0.0

        mutating func merge(_ other: Rule) {
            pairs += other.pairs
            added += other.added
            alone += other.alone
            matches += other.matches
            matchesAlone += other.matchesAlone
        }
    }

    var rules: [Rule]
    /// All candidate pairs, and those of records with a known truth that are one entity or not.
    var all = WeightHistogram()
    var same = WeightHistogram()
    var different = WeightHistogram()

    init(rules: Int) { self.rules = [Rule](repeating: Rule(), count: rules) }

    mutating func merge(_ other: CandidateTally) {
        for rule in rules.indices { rules[rule].merge(other.rules[rule]) }
        all.merge(other.all)
        same.merge(other.same)
        different.merge(other.different)
    }
}

extension Linker {
    /// Counts the candidate pairs by rule and, with a model, by weight; sums are taken in the order of the blocks, so
    /// that one thread and many agree bit for bit.
    /// - Parameter truth: the entity of each record, -1 where not known; empty for none.
    /// - Complexity: O(candidate pairs in all rules' blocks)
    func tally(_ model: LinkageModel?, truth: [Int32] = []) -> CandidateTally {
        let keys = keys
        let encoded = encoded
        let scorer = model.map(PatternScorer.init)
        let frequency = model.map { TermFrequency(encoded, $0) }
        let shards = keys.shards()
        let count = keys.rules.count
        let parts = Workers.mapWithState(
            shards.count, threads: threads,
            { () -> PairScorer? in
                guard let scorer, let frequency else { return nil }
                return PairScorer(encoded, scorer, frequency)
            }
        ) { own, index -> CandidateTally in
            var tally = CandidateTally(rules: count)
            let rule = shards[index].rule
            keys.forEachPair(of: rule, in: shards[index].blocks) { first, second, isFirst in
                tally.rules[rule].pairs += 1
                if !isFirst { return }
                tally.rules[rule].added += 1
                let shared = keys.sharedRules(first, second)
                let isAlone = shared.nonzeroBitCount == 1
                if isAlone { tally.rules[rule].alone += 1 }
                guard let own, let scorer else { return }
                let odds = own.matchWeight(first, second) + scorer.priorOdds
                tally.all.add(odds)
                let probability = 1 / (1 + exp2(-odds))
                for other in 0..<count where shared >> UInt32(other) & 1 == 1 {
                    tally.rules[other].matches += probability
                }
                if isAlone { tally.rules[rule].matchesAlone += probability }
                guard !truth.isEmpty, truth[first] >= 0, truth[second] >= 0 else { return }
                if truth[first] == truth[second] { tally.same.add(odds) } else { tally.different.add(odds) }
            }
            return tally
        }
        var tally = CandidateTally(rules: count)
        for part in parts { tally.merge(part) }
        return tally
    }
}

extension CandidateKeys {
    /// A bit for each rule under which two records share a block.
    func sharedRules(_ first: Int, _ second: Int) -> UInt32 {
        let a = rows + first * stride
        let b = rows + second * stride
        var shared: UInt32 = 0
        for rule in 0..<rules.count where a[rule] != 0 && a[rule] == b[rule] { shared |= 1 << UInt32(rule) }
        return shared
    }

    /// A bit for each rule that uses one of some fields.
    func rules(using fields: Set<String>) -> UInt32 {
        var found: UInt32 = 0
        for (index, rule) in rules.enumerated() where rule.keys.contains(where: { fields.contains($0.field) }) {
            found |= 1 << UInt32(index)
        }
        return found
    }
}
