import Synchronization

extension Linker {
    /// Every candidate pair whose match weight is at least `least`, sorted, and the report of the rules.
    func score(
        _ scorer: PatternScorer, _ frequency: TermFrequency, least: Double, _ report: inout LinkageReport
    ) -> [ScoredPair] {
        let encoded = encoded
        let keys = keys
        let shards = keys.shards()
        // Which worker scores what does not show: the pairs are put in order, and each is there once.
        let next = Atomic<Int>(0)
        var parts = Workers.map(threads, threads: threads) { _ in
            let own = PairScorer(encoded, scorer, frequency)
            let scan = BlockScan(encoded, keys, own.bound, least: least)
            var pairs = PairsByRange(records: table.count)
            var candidates = [Int](repeating: 0, count: keys.rules.count)
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < shards.count else { break }
                let shard = shards[index]
                candidates[shard.rule] += keys.forEachBlock(of: shard.rule, in: shard.blocks) {
                    members, coming, earlier, files in
                    scan.prefetch(coming)
                    return scan.scan(members, earlier, files: files) { first, second in
                        guard let weight = own.matchWeight(encoded.row(first), encoded.row(second), least: least)
                        else { return }
                        pairs.append(
                            ScoredPair(
                                first: Int32(first), second: Int32(second), matchWeight: Float(weight),
                                probability: Float(scorer.probability(weight))))
                    }
                }
            }
            return (pairs: pairs, candidates: candidates)
        }
        let candidates = keys.rules.indices.map { rule in parts.reduce(0) { $0 + $1.candidates[rule] } }
        for rule in keys.rules.indices {
            let blocks = keys.blocks[rule]
            report.rules.append(
                .init(
                    name: keys.rules[rule].name, pairs: candidates[rule], refinedBlocks: blocks.refined,
                    largestBlock: blocks.largest, windowedRecords: blocks.windowed))
            report.candidatePairs += candidates[rule]
        }
        var pairs = parts.map(\.pairs)
        parts = []
        return PairsByRange.sorted(&pairs, threads: threads)
    }

    /// The candidate pairs with their weights, sorted, without clusters: for callers that cluster in their own way. The
    /// report tells what the rules brought; a threshold is the caller's to choose.
    public func pairs(_ model: LinkageModel) throws(LinkageError) -> (pairs: [ScoredPair], report: LinkageReport) {
        try check(model)
        let scorer = PatternScorer(model)
        let given = settings.threshold ?? model.threshold
        let lowest = min(max(settings.lowestProbability, 1e-9), given ?? 1)
        var report = LinkageReport()
        let pairs = score(
            scorer, TermFrequency(encoded, model), least: log2Ratio(lowest, 1 - lowest) - scorer.priorOdds, &report)
        report.note(records: table.count, warnings: model.warnings + remarks)
        return (pairs, report)
    }

    /// Weighs any pairs, candidates or not: made once, it is cheap for each pair. For one thread at a time.
    public func weighing(with model: LinkageModel) throws(LinkageError) -> (_ first: Int, _ second: Int) -> ScoredPair {
        try check(model)
        let scorer = PatternScorer(model)
        let own = PairScorer(encoded, scorer, TermFrequency(encoded, model))
        return { first, second in
            let weight = own.matchWeight(min(first, second), max(first, second))
            return ScoredPair(
                first: Int32(min(first, second)), second: Int32(max(first, second)), matchWeight: Float(weight),
                probability: Float(scorer.probability(weight)))
        }
    }

    /// Why two records have their probability.
    /// - Throws: ``LinkageError`` when a record is outside the table or the model is for other comparisons.
    public func explain(_ one: Int, _ other: Int, with model: LinkageModel) throws(LinkageError) -> PairExplanation {
        try check(model)
        guard one != other, (0..<table.count).contains(one), (0..<table.count).contains(other) else {
            throw LinkageError(.invalidRecord, "two different records within the table are needed")
        }
        let scorer = PatternScorer(model)
        let own = PairScorer(encoded, scorer, TermFrequency(encoded, model))
        let pattern = own.levels(min(one, other), max(one, other))
        var total = scorer.priorOdds
        var steps: [PairExplanation.Step] = []
        var household = 0.0
        for (index, trained) in model.comparisons.enumerated() {
            let level = PackedLevels.level(pattern, index)
            let adjustment = own.adjustment(
                index, pattern, encoded.row(min(one, other)), encoded.row(max(one, other)))
            let weight = scorer.matchWeights[index][level]
            household += scorer.householdWeights[index][level] + adjustment.household
            total += weight + adjustment.own
            steps.append(
                .init(
                    comparison: trained.comparison.name, level: trained.levels[level].name, m: trained.levels[level].m,
                    u: trained.levels[level].u, weight: weight, termFrequency: adjustment.own, total: total,
                    firstValue: values(one, trained.comparison), secondValue: values(other, trained.comparison)))
        }
        let penalty = scorer.householdPenalty(household)
        let matchWeight = total - penalty - scorer.priorOdds
        return PairExplanation(
            prior: scorer.priorOdds, steps: steps, household: -penalty, matchWeight: matchWeight,
            probability: scorer.probability(matchWeight))
    }

    private func values(_ record: Int, _ comparison: Comparison) -> String {
        let columns = comparison.fields.compactMap { name in fields.first { $0.name == name }?.columns }.joined()
        var seen: Set<String> = []
        return columns.filter { seen.insert($0).inserted }.compactMap { name in
            table.columnIndex(named: name).map { table.text(record, column: $0) }
        }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
