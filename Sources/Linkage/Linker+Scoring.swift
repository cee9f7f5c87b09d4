extension Linker {
    /// Every candidate pair whose match weight is at least `least`, sorted, and the report of the rules.
    func score(
        _ scorer: PatternScorer, _ frequency: TermFrequency, least: Double, _ report: inout LinkageReport
    ) -> [ScoredPair] {
        let encoded = encoded
        let keys = keys
        let shards = keys.shards()
        let parts = Workers.mapWithState(
            shards.count, threads: threads,
            {
                let own = PairScorer(encoded, scorer, frequency)
                return (scorer: own, scan: BlockScan(encoded, keys, own.bound, least: least))
            }
        ) { own, index -> (pairs: [ScoredPair], candidates: Int) in
            var pairs: [ScoredPair] = []
            let candidates = keys.forEachBlock(of: shards[index].rule, in: shards[index].blocks) {
                members, coming, earlier, files in
                own.scan.prefetch(coming)
                return own.scan.scan(members, earlier, files: files) { first, second in
                    guard
                        let weight = own.scorer.matchWeight(encoded.row(first), encoded.row(second), least: least)
                    else { return }
                    pairs.append(
                        ScoredPair(
                            first: Int32(first), second: Int32(second), matchWeight: Float(weight),
                            probability: Float(scorer.probability(weight))))
                }
            }
            return (pairs, candidates)
        }
        var candidates = [Int](repeating: 0, count: keys.rules.count)
        for (shard, part) in zip(shards, parts) { candidates[shard.rule] += part.candidates }
        for rule in keys.rules.indices {
            let blocks = keys.blocks[rule]
            report.rules.append(
                .init(
                    name: keys.rules[rule].name, pairs: candidates[rule], refinedBlocks: blocks.refined,
                    largestBlock: blocks.largest, windowedRecords: blocks.windowed))
            report.candidatePairs += candidates[rule]
        }
        return Ordering.byRecords(parts.map(\.pairs), count: table.count)
    }

    /// The candidate pairs with their weights, sorted, without clusters: for callers that cluster in their own way.
    public func pairs(_ model: LinkageModel) throws(LinkageError) -> (pairs: [ScoredPair], report: LinkageReport) {
        try check(model)
        let scorer = PatternScorer(model)
        let given = settings.threshold ?? model.threshold
        let lowest = min(max(settings.lowestProbability, 1e-9), given ?? 1)
        var report = LinkageReport()
        let pairs = score(
            scorer, TermFrequency(encoded, model), least: log2Ratio(lowest, 1 - lowest) - scorer.priorOdds, &report)
        let choice = ThresholdChoice(pairs, given: given)
        report.note(choice, records: table.count, warnings: model.warnings + remarks)
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
