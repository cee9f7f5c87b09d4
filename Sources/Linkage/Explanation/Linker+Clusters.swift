extension Linker {
    /// Why the records of a cluster are one: for the cluster that holds `record`.
    ///
    /// - Throws: ``LinkageError`` when the record is outside the table, or the model or the result is another's.
    /// - Complexity: O(n³) in the cluster's records up to 400 of them; above, linear in its candidate pairs.
    public func explainCluster(
        of record: Int, in result: LinkageResult, with model: LinkageModel
    ) throws(LinkageError) -> ClusterExplanation<Int> {
        guard (0..<table.count).contains(record), result.clusterOfRecord.count == table.count else {
            throw LinkageError(.invalidRecord, "a record within the table, and the result of linking it, are needed")
        }
        let cluster = result.clusterOfRecord[record]
        let members = (0..<table.count).filter { result.clusterOfRecord[$0] == cluster }
        var position: [Int32: Int] = [:]
        for (index, member) in members.enumerated() { position[Int32(member)] = index }
        let weigh = try weighing(with: model)
        let reasons = ContradictionReasons(self, model)
        let hasAllPairs = members.count <= ClusterFormation.densest
        let decided = contradictions.decided

        func pair(_ scored: ScoredPair) -> ClusterExplanation<Int>.Pair {
            let (first, second) = (Int(scored.first), Int(scored.second))
            let isDecided = decided.contains(RecordPair(first, second))
            return .init(
                first: first, second: second, matchWeight: Double(scored.matchWeight),
                probability: Double(scored.probability),
                isLink: isDecided || Double(scored.probability) >= result.threshold, isBridge: false,
                contradictions: reasons.between(first, second))
        }

        var pairs: [ClusterExplanation<Int>.Pair] = []
        if hasAllPairs {
            for (index, one) in members.enumerated() {
                for other in members[(index + 1)...] { pairs.append(pair(weigh(one, other))) }
            }
        } else {
            pairs = result.pairs.filter { position[$0.first] != nil && position[$0.second] != nil }.map(pair)
        }
        func graph(_ pairs: [ClusterExplanation<Int>.Pair]) -> ClusterLinks {
            ClusterLinks(
                count: members.count,
                links: pairs.map {
                    let isDecided = decided.contains(RecordPair($0.first, $0.second))
                    return (
                        position[Int32($0.first)] ?? 0, position[Int32($0.second)] ?? 0,
                        isDecided ? .infinity : $0.matchWeight
                    )
                })
        }
        let linkIndices = pairs.indices.filter { pairs[$0].isLink }
        for bridge in graph(linkIndices.map { pairs[$0] }).bridges { pairs[linkIndices[bridge]].isBridge = true }
        let weakest = graph(pairs).weakest

        var cut: ClusterExplanation<Int>.Cut?
        let thresholdOdds = log2Ratio(result.threshold, 1 - result.threshold)
        func bounded(_ probability: Double) -> Double {
            let odds = log2Ratio(probability, 1 - probability) - thresholdOdds
            return min(max(odds, -Double(ClusterFormation.boundBelow)), Double(ClusterFormation.bound))
        }
        if hasAllPairs {
            let values = pairs.map { bounded($0.probability) }
            let last = LastMerge.halves(count: members.count) { a, b in
                values[a * (2 * members.count - a - 1) / 2 + b - a - 1]
            }
            cut = last.map {
                .init(
                    one: $0.one.map { members[$0] }, other: $0.other.map { members[$0] }, support: $0.support,
                    method: .averageLinkage)
            }
        } else if let weakest {
            let one = Set(weakest.one.map { members[$0] })
            let across = pairs.filter { one.contains($0.first) != one.contains($0.second) }
            let all = Double(weakest.one.count * weakest.other.count)
            let known = across.reduce(0) { $0 + bounded($1.probability) }
            cut = .init(
                one: weakest.one.map { members[$0] }, other: weakest.other.map { members[$0] },
                support: (known + (all - Double(across.count)) * SparseAgglomeration.unseen) / all,
                method: .weakestLink)
        }
        let weakestLink = weakest.map { pairs[$0.link] }
        let outside = result.pairs.filter {
            Double($0.probability) >= result.threshold && (position[$0.first] == nil) != (position[$0.second] == nil)
        }
        return ClusterExplanation(
            records: members, threshold: result.threshold,
            pairs: pairs.sorted { ($0.matchWeight, $0.first, $0.second) < ($1.matchWeight, $1.first, $1.second) },
            hasAllPairs: hasAllPairs, weakestLink: weakestLink, weakestCut: cut,
            keptApart: outside.map(pair).sorted {
                (-$0.matchWeight, $0.first, $0.second) < (-$1.matchWeight, $1.first, $1.second)
            })
    }
}

/// Says which rules hold two records apart, by name.
private struct ContradictionReasons {
    private let linker: Linker
    private let exclusive: [(name: String, codes: [UInt32])]
    private let identifiers: [EncodedComparison]
    private let cannotLink: Set<RecordPair>
    private let decided: Set<RecordPair>

    init(_ linker: Linker, _ model: LinkageModel) {
        self.linker = linker
        exclusive = linker.settings.exclusiveFields.compactMap { name in
            linker.encoded.field(named: name).map { (name, $0.tellingCodes) }
        }
        identifiers = linker.encoded.comparisons.filter {
            [.identifier, .checkedIdentifier].contains($0.method)
                && !linker.settings.exclusiveFields.contains($0.fields[0].field.name)
        }
        cannotLink = Set(linker.constraints.cannotLink)
        decided = Set(linker.constraints.mustLink)
    }

    func between(_ one: Int, _ other: Int) -> [ClusterExplanation<Int>.Contradiction] {
        var found: [ClusterExplanation<Int>.Contradiction] = []
        for (name, codes) in exclusive where codes[one] != 0 && codes[other] != 0 && codes[one] != codes[other] {
            found.append(.init(kind: .exclusiveField, name: name))
        }
        let table = linker.table
        if !table.sources.isEmpty, table.sources[one] == table.sources[other] {
            let source = table.sourceNames[Int(table.sources[one])]
            if linker.settings.oneRecordSources.contains(source), !decided.contains(RecordPair(one, other)) {
                found.append(.init(kind: .oneRecordSource, name: source))
            }
        }
        if cannotLink.contains(RecordPair(one, other)) { found.append(.init(kind: .decidedDifferent, name: nil)) }
        for comparison in identifiers {
            let codes = comparison.fields[0].codes
            guard codes[one] != 0, codes[other] != 0, codes[one] != codes[other] else { continue }
            if comparison.valueLevel(0, codes[one], codes[other], nil) == 3 {
                found.append(.init(kind: .differentIdentifier, name: comparison.comparison.name))
            }
        }
        return found
    }
}
