extension Linker {
    /// The pairs decided to be one entity with their weights, in their order, candidates or not; between two files those
    /// of different files only.
    func decidedPairs(_ model: LinkageModel) throws(LinkageError) -> [ScoredPair] {
        if constraints.mustLink.isEmpty { return [] }
        let weigh = try weighing(with: model)
        let files = settings.mode == .deduplicate ? [] : table.fileOfRecords
        return constraints.mustLink.filter { files.isEmpty || files[$0.first] != files[$0.second] }.map {
            weigh($0.first, $0.second)
        }
    }

    /// Sorted pairs with others added that are not among them.
    static func united(_ pairs: [ScoredPair], _ others: [ScoredPair]) -> [ScoredPair] {
        if others.isEmpty { return pairs }
        func order(_ pair: ScoredPair) -> RecordPair { RecordPair(Int(pair.first), Int(pair.second)) }
        var all = pairs
        let known = Set(others.map(order)).intersection(pairs.lazy.map(order))
        var added: Set<RecordPair> = []
        for other in others where !known.contains(order(other)) && added.insert(order(other)).inserted {
            all.append(other)
        }
        return all.sorted { order($0) < order($1) }
    }
}
