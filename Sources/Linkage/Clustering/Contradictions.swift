/// Which pairs of records cannot be one entity, whatever their weight.
package struct Contradictions: Sendable {
    /// Codes of the exclusive fields.
    let exclusive: [[UInt32]]
    let sources: [UInt16]
    let isOneRecordSource: [Bool]
    let files: [UInt16]
    let pairs: Set<RecordPair>

    /// Pairs decided to be one entity: a source's two rows of one person may be.
    let decided: Set<RecordPair>

    package init(
        exclusive: [[UInt32]] = [], sources: [UInt16] = [], isOneRecordSource: [Bool] = [], files: [UInt16] = [],
        pairs: Set<RecordPair> = [], decided: Set<RecordPair> = []
    ) {
        self.exclusive = exclusive
        self.sources = sources
        self.isOneRecordSource = isOneRecordSource
        self.files = files
        self.pairs = pairs
        self.decided = decided
    }

    init(
        _ settings: LinkageSettings, _ table: Table, _ encoded: EncodedTable, _ constraints: PairConstraints
    ) {
        self.init(
            exclusive: settings.exclusiveFields.compactMap { encoded.field(named: $0)?.tellingCodes },
            sources: settings.oneRecordSources.isEmpty ? [] : table.sources,
            isOneRecordSource: table.sourceNames.map { settings.oneRecordSources.contains($0) }, files: table.files,
            pairs: Set(constraints.cannotLink), decided: Set(constraints.mustLink))
    }

    @inline(__always)
    func forbid(_ one: Int, _ other: Int) -> Bool {
        for codes in exclusive where codes[one] != 0 && codes[other] != 0 && codes[one] != codes[other] { return true }
        if !sources.isEmpty, sources[one] == sources[other], isOneRecordSource[Int(sources[one])],
            !decided.contains(RecordPair(one, other))
        {
            return true
        }
        return !pairs.isEmpty && pairs.contains(RecordPair(one, other))
    }

    var isEmpty: Bool { exclusive.isEmpty && pairs.isEmpty && !isOneRecordSource.contains(true) }
}
