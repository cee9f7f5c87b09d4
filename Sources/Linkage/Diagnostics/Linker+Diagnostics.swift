import Foundation

extension Linker {
    /// The figures of a report on a run. Every candidate pair is weighed once more, in full: about as dear as linking.
    ///
    /// - Parameters:
    ///   - truth: the entity of each record, numbered from 0; -1 where not known. The default is none.
    ///   - fileNames: what the files are called where sources are not told. The default is "file 1", ….
    /// - Throws: ``LinkageError`` when the model or the result is another table's, or the truth is not a number a record.
    public func diagnostics(
        of result: LinkageResult, with model: LinkageModel, truth: [Int32] = [], fileNames: [String] = []
    ) throws(LinkageError) -> LinkageDiagnostics {
        try check(model)
        guard result.clusterOfRecord.count == table.count, truth.isEmpty || truth.count == table.count else {
            throw LinkageError(.invalidRecord, "the result and the truth must have an entry for each record")
        }
        let tally = tally(model, truth: truth)
        let links = result.pairs.count { Double($0.probability) >= result.threshold }
        let analysis = try blockingAnalysis(tally)
        var sizes: [Int: Int] = [:]
        for cluster in result.clusters(ofAtLeast: 1) { sizes[cluster.count, default: 0] += 1 }
        let files = settings.mode == .deduplicate ? [] : table.fileOfRecords
        let sources = sources(fileNames)
        return LinkageDiagnostics(
            version: LinkageDiagnostics.currentVersion, records: table.count, threshold: result.threshold,
            prior: model.prior, clusters: result.clusterCount,
            clusterSizes: sizes.sorted { $0.key < $1.key }.map { .init(records: $0.key, clusters: $0.value) },
            sources: sources.list, completeness: completeness(sources.ofRecord, sources.list.count),
            comparisons: comparisons(model), histogram: tally.all, unlinkable: unlinkable(model, result.threshold),
            blocking: analysis,
            ruleMatches: zip(keys.rules, tally.rules).map {
                .init(rule: $0.name, matches: $1.matches, matchesAlone: $1.matchesAlone)
            },
            expected: ExpectedAccuracy(
                tally.all, chosen: result.report, links: links, blocking: blockingRecall(result)),
            labelled: truth.isEmpty
                ? nil : LabelledAccuracy(tally, result, truth: truth, files: files, seed: settings.seed),
            warnings: result.report.warnings)
    }

    private func sources(_ fileNames: [String]) -> (list: [LinkageDiagnostics.Source], ofRecord: [UInt16]) {
        let isBySource = !table.sources.isEmpty
        let ofRecord = isBySource ? table.sources : table.fileOfRecords
        let count = isBySource ? table.sourceNames.count : Int(ofRecord.max() ?? 0) + 1
        var records = [Int](repeating: 0, count: count)
        for source in ofRecord { records[Int(source)] += 1 }
        let list = records.enumerated().map { index, records in
            LinkageDiagnostics.Source(
                name: isBySource
                    ? table.sourceNames[index] : index < fileNames.count ? fileNames[index] : "file \(index + 1)",
                records: records)
        }
        return (list, ofRecord)
    }

    private func completeness(_ sources: [UInt16], _ count: Int) -> [LinkageDiagnostics.Completeness] {
        table.columns.map { column in
            var filled = [Int](repeating: 0, count: count)
            for (record, code) in column.codes.enumerated() where code != 0 { filled[Int(sources[record])] += 1 }
            return .init(
                column: column.name, role: roles[column.name], filled: filled.reduce(0, +), filledBySource: filled)
        }
    }

    private func comparisons(_ model: LinkageModel) -> [LinkageDiagnostics.Comparison] {
        zip(model.comparisons, encoded.comparisons).map { trained, comparison in
            .init(
                name: trained.comparison.name,
                levels: trained.levels.dropFirst().filter { !$0.name.isEmpty }.map {
                    .init(name: $0.name, m: $0.m, u: $0.u, matchWeight: $0.matchWeight)
                },
                frequencies: trained.frequency.flatMap { frequency in
                    comparison.frequencyField.map { frequencies(comparison.fields[$0], frequency) }
                } ?? [])
        }
    }

    private func frequencies(
        _ field: EncodedField, _ frequency: ValueFrequency
    ) -> [LinkageDiagnostics.FrequencyClass] {
        let edges = [1, 2, 5, 10, 100, 1_000, 10_000, Int.max]
        let trained = frequency.counts(of: field)
        var classes = zip(edges, edges.dropFirst()).map { from, next in
            LinkageDiagnostics.FrequencyClass(
                from: from, to: next == Int.max ? nil : next - 1, values: 0, records: 0,
                leastAdjustment: .infinity, greatestAdjustment: -.infinity)
        }
        for code in 1..<max(field.counts.count, 1) {
            let count = Int(field.counts[code])
            guard let index = edges.lastIndex(where: { $0 <= count }) else { continue }
            let adjustment = frequency.adjustment(trained[code])
            classes[index].values += 1
            classes[index].records += count
            classes[index].leastAdjustment = min(classes[index].leastAdjustment, adjustment)
            classes[index].greatestAdjustment = max(classes[index].greatestAdjustment, adjustment)
        }
        return classes.filter { $0.values > 0 }
    }

    /// Each record weighed against itself.
    private func unlinkable(_ model: LinkageModel, _ chosen: Double) -> [LinkageDiagnostics.Unlinkable] {
        let scorer = PatternScorer(model)
        let frequency = TermFrequency(encoded, model)
        let encoded = encoded
        let count = table.count
        let each = 16_384
        let parts = Workers.mapWithState(
            (count + each - 1) / each, threads: threads, { PairScorer(encoded, scorer, frequency) }
        ) { own, part in
            (part * each..<min((part + 1) * each, count)).map { own.matchWeight($0, $0) }
        }
        let odds = parts.joined().map { $0 + scorer.priorOdds }
        return (LinkThresholds.odds.map(LinkThresholds.probability) + [chosen]).sorted().map { threshold in
            let least = log2Ratio(threshold, 1 - threshold)
            let below = odds.count { $0 < least }
            return .init(threshold: threshold, records: below, share: Double(below) / Double(max(count, 1)))
        }
    }
}
