extension LinkageIndex {
    /// What adding records changed.
    public struct Addition: Equatable, Sendable {
        /// The positions of the added records.
        public let records: Range<Int>
        /// Pairs that were compared.
        public let comparedPairs: Int
        /// Merges and splits of clusters that were there.
        public let changes: [ClusterChange]
    }

    /// Adds records, and decisions about any pairs.
    ///
    /// - Parameters:
    ///   - rows: records with the columns that the model's fields need; others may be missing.
    ///   - decisions: besides those made before; positions count from the first record of the index.
    /// - Throws: ``LinkageError`` when a column is missing or a decision names a record that is not there; the index is
    ///   then as it was.
    /// - Complexity: O(records) to copy the index, plus the candidate pairs of the added records.
    @discardableResult
    public mutating func add(
        _ rows: Table, constraints decisions: PairConstraints = PairConstraints()
    ) throws(LinkageError) -> Addition {
        let known = count
        let threads = max(1, settings.threads ?? Workers.activeCores)
        guard known + rows.count < Int(Int32.max) else {
            throw LinkageError(.tooManyRecords, "more than 2^31 records")
        }
        let encoded = try EncodedTable(extending: encoded, with: rows, threads: threads)
        for pair in decisions.mustLink + decisions.cannotLink
        where pair.first < 0 || pair.second >= encoded.count || pair.first == pair.second {
            throw LinkageError(.invalidRecord, "a constraint names record \(pair.second), outside the table")
        }
        let blocks = BlockIndex(extending: blocks, from: known, to: encoded, model: model, threads: threads)
        let candidates = Candidates(blocks, known: known, count: encoded.count, threads: threads)
        let scorer = PatternScorer(model)
        let frequency = TermFrequency(encoded, model)
        let scored = candidates.scored(encoded, scorer, frequency, kept, threads: threads)
        let lost = candidates.lost(of: pairs, blocks)
        let all = Candidates.merged(pairs, lost, scored)

        var isChanged = [Bool](repeating: false, count: encoded.count)
        for record in known..<encoded.count { isChanged[record] = true }
        for pair in lost {
            isChanged[Int(pair.first)] = true
            isChanged[Int(pair.second)] = true
        }
        for pair in decisions.mustLink + decisions.cannotLink {
            isChanged[pair.first] = true
            isChanged[pair.second] = true
        }
        var constraints = constraints
        constraints.mustLink += decisions.mustLink
        constraints.cannotLink += decisions.cannotLink
        let table = table.appending(rows)
        let contradictions = Contradictions(settings, table, encoded, constraints)
        let formation = ClusterFormation(
            thresholdOdds: log2Ratio(threshold, 1 - threshold), contradictions: contradictions,
            mustLink: constraints.mustLink)
        let firstRecords = formation.firstRecords(
            count: encoded.count, pairs: all, threads: threads,
            earlier: .init(firstRecords: firstRecords, isChanged: isChanged)
        ) {
            let own = PairScorer(encoded, scorer, frequency)
            return { own.matchWeight($0, $1) + scorer.priorOdds }
        }
        var ids = ids
        ids.update(from: self.firstRecords, to: firstRecords)
        let earlier = history.count
        self = LinkageIndex(
            table: table, model: model, settings: settings, constraints: constraints, encoded: encoded, blocks: blocks,
            pairs: all, firstRecords: firstRecords, ids: ids)
        return Addition(
            records: known..<count, comparedPairs: candidates.count, changes: Array(ids.history[earlier...]))
    }
}
