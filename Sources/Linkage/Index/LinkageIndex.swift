/// Records that are linked, kept ready for more: a single record is matched against all of them in milliseconds, and
/// records can be added without linking the others anew.
///
/// ```swift
/// var index = try LinkageIndex(table: table, model: model)
/// let matcher = index.matcher()
/// let matches = matcher.matches(["first_name": "Ann", "surname": "Lee"])
/// let change = try index.add(moreRows)
/// ```
/// After ``add(_:constraints:)`` the clusters are those that linking all records at once with the same model gives.
/// Cluster ids last: none is used twice, and ``history`` says which were merged and split.
public struct LinkageIndex: Sendable {
    public let model: LinkageModel
    public let settings: LinkageSettings
    /// All records, in the order in which they came.
    public internal(set) var table: Table
    /// What people decided about pairs.
    public internal(set) var constraints: PairConstraints
    let encoded: EncodedTable
    let blocks: BlockIndex
    /// Pairs that may weigh in clusters, sorted by records.
    package let pairs: [ScoredPair]
    /// For each record the first record of its cluster.
    let firstRecords: [Int32]
    let ids: ClusterIDs

    /// Links a table's records.
    ///
    /// - Parameters:
    ///   - model: with its threshold; see ``LinkageModel/threshold``.
    ///   - settings: as for ``Linker``; only ``LinkMode/deduplicate`` can be added to.
    /// - Throws: ``LinkageError`` when the model is not for this table, has no threshold, or the mode is another.
    public init(
        table: Table, model: LinkageModel, settings: LinkageSettings = LinkageSettings(),
        constraints: PairConstraints = PairConstraints()
    ) throws(LinkageError) {
        let linker = try Linker(table: table, model: model, settings: settings, constraints: constraints)
        try self.init(linker, try linker.link(model), model: model)
    }

    /// The index of records that have just been linked.
    public init(_ linker: Linker, _ result: LinkageResult, model: LinkageModel) throws(LinkageError) {
        var model = model
        var settings = linker.settings
        model.threshold = result.threshold
        settings.threshold = result.threshold
        try LinkageIndex.check(settings)
        try linker.check(model)
        self.model = model
        self.settings = settings
        table = linker.table
        constraints = linker.constraints
        encoded = linker.encoded
        blocks = try BlockIndex(
            linker.encoded, model: model, largestBlock: settings.largestBlock, threads: linker.threads)
        pairs = result.pairs.filter { Double($0.probability) >= result.threshold / 4 }
        firstRecords = LinkageIndex.firstRecords(result.clusterOfRecord)
        ids = ClusterIDs(firstRecords: firstRecords)
    }

    init(
        table: Table, model: LinkageModel, settings: LinkageSettings, constraints: PairConstraints,
        encoded: EncodedTable, blocks: BlockIndex, pairs: [ScoredPair], firstRecords: [Int32], ids: ClusterIDs
    ) {
        self.table = table
        self.model = model
        self.settings = settings
        self.constraints = constraints
        self.encoded = encoded
        self.blocks = blocks
        self.pairs = pairs
        self.firstRecords = firstRecords
        self.ids = ids
    }

    public var threshold: Double { model.threshold ?? 1 }

    /// The number of records.
    public var count: Int { table.count }

    public var clusterCount: Int {
        firstRecords.indices.reduce(0) { $0 + (Int(firstRecords[$1]) == $1 ? 1 : 0) }
    }

    /// The lasting id of a record's cluster.
    public func clusterID(of record: Int) -> Int64 { ids.ids[Int(firstRecords[record])] }

    /// The first record of a record's cluster.
    public func firstRecord(of record: Int) -> Int { Int(firstRecords[record]) }

    /// Merges and splits, in the order in which they happened.
    public var history: [ClusterChange] { ids.history }

    /// How often records were added.
    public var additions: Int { ids.additions }

    /// What matches single records against all of these. One for each thread.
    public func matcher() -> Matcher { Matcher(self) }

    static func check(_ settings: LinkageSettings) throws(LinkageError) {
        guard settings.mode == .deduplicate else {
            throw LinkageError(.invalidSettings, "an index holds one set of records; two linked files have none")
        }
    }

    /// The probabilities that a pair must reach to be kept: those for which ``Linker/link(_:)`` keeps it and regards it
    /// in clusters.
    struct Kept {
        let lowest: Double
        let regarded: Double
    }

    var kept: Kept {
        Kept(lowest: min(max(settings.lowestProbability, 1e-9), threshold), regarded: threshold / 4)
    }

    private static func firstRecords(_ clusters: [Int32]) -> [Int32] {
        var first: [Int32] = []
        return clusters.enumerated().map { record, cluster in
            if Int(cluster) == first.count { first.append(Int32(record)) }
            return first[Int(cluster)]
        }
    }

    /// Whether the parts fit each other.
    package func checkInvariants() -> Bool {
        let count = table.count
        return encoded.count == count && firstRecords.count == count && ids.ids.count == count
            && firstRecords.enumerated().allSatisfy { Int($1) <= $0 && firstRecords[Int($1)] == $1 }
            && pairs.allSatisfy { $0.first < $0.second && Int($0.second) < count }
            && zip(pairs, pairs.dropFirst()).allSatisfy { ($0.first, $0.second) < ($1.first, $1.second) }
            && Set(firstRecords.indices.filter { Int(firstRecords[$0]) == $0 }.map { ids.ids[$0] }).count
                == clusterCount
    }
}
