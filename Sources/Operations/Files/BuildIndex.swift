public import Linkage

/// Links the records of files and keeps them ready for more, in one file.
public struct BuildIndex: Sendable {
    public var files: [String]
    public var out: String
    public var id: String?
    public var model: String?
    public var threshold: Double?
    public var columns: String?
    /// Where `ID,cluster_id` goes. The default, nil, writes none.
    public var clusters: String?
    public var threads: Int?
    /// Judgements that bind the index, also as it grows; as ``LabelFile`` has them. The default, nil, is none.
    public var labels: String?
    private let progress: ProgressReport

    public init(
        _ files: [String], out: String, id: String? = nil, model: String? = nil, threshold: Double? = nil,
        columns: String? = nil, clusters: String? = nil, threads: Int? = nil,
        labels: String? = nil, progress: @escaping ProgressReport = { _ in }
    ) {
        self.files = files
        self.out = out
        self.id = id
        self.model = model
        self.threshold = threshold
        self.columns = columns
        self.clusters = clusters
        self.threads = threads
        self.labels = labels
        self.progress = progress
    }

    /// - Throws: ``OperationError`` naming file, row and column.
    public func run() throws(OperationError) -> IndexSummary {
        let records = try RecordTable(reading: files, id: id, progress: progress)
        let linkage = try FileLinkage.run(
            on: records, mode: .deduplicate, model: model, threshold: threshold, columns: columns, threads: threads,
            labels: labels, explaining: nil, progress: progress)
        let index: LinkageIndex
        do {
            index = try LinkageIndex(linkage.linker, linkage.result, model: linkage.model)
        } catch {
            throw OperationError(.dataRefused, "The index cannot be built: \(error.reason).")
        }
        progress(OperationProgress("Writing"))
        var remarks = records.remarks + linkage.remarks
        if let clusters { remarks += try index.writeClusters(to: clusters, idColumn: records.idColumn) }
        try IndexFile(path: out).write(index)
        return IndexSummary(index, added: index.count, remarks: remarks)
    }
}

/// What an index holds, and what came of adding to it.
public struct IndexSummary: Encodable, Sendable {
    public let records: Int
    public let clusters: Int
    public let threshold: Double
    /// How often records were added since it was built.
    public let additions: Int
    public let addedRecords: Int
    /// Merges and splits, the latest addition's alone when records were added.
    public let changes: [ClusterChange]
    /// What the user should know.
    public let remarks: [String]

    init(_ index: LinkageIndex, added: Int, changes: [ClusterChange] = [], remarks: [String] = []) {
        records = index.count
        clusters = index.clusterCount
        threshold = index.threshold
        additions = index.additions
        addedRecords = added
        self.changes = changes
        self.remarks = remarks
    }
}
