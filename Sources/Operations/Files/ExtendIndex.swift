import Linkage

/// Adds the records of files to an index, or reads what it holds.
public struct ExtendIndex: Sendable {
    public var index: String
    public var files: [String]
    /// Where `ID,cluster_id` of all records goes. The default, nil, writes none.
    public var clusters: String?
    public var threads: Int?
    private let progress: ProgressReport

    public init(
        _ index: String, by files: [String], clusters: String? = nil, threads: Int? = nil,
        progress: @escaping ProgressReport = { _ in }
    ) {
        self.index = index
        self.files = files
        self.clusters = clusters
        self.threads = threads
        self.progress = progress
    }

    /// - Throws: ``OperationError`` naming file, row and column; the index is then as it was.
    public func run() throws(OperationError) -> IndexSummary {
        progress(OperationProgress("Reading the index"))
        var index = try IndexFile(path: self.index).read(threads: threads)
        let idColumn = try index.idColumn(in: self.index)
        let idName = index.table.columns[idColumn].name
        if files.isEmpty {
            var remarks: [String] = []
            if let clusters { remarks = try index.writeClusters(to: clusters, idColumn: idColumn) }
            return IndexSummary(index, added: 0, changes: index.history, remarks: remarks)
        }
        let records = try RecordTable(reading: files, id: idName, progress: progress)
        for record in 0..<records.table.count {
            let id = Array(records.id(record).utf8)
            if index.table.columns[idColumn].values.existingCode(of: id) != nil {
                let place = files.count == 1 ? "row \(record + 1)" : "row \(record + 1) of all"
                throw OperationError(
                    .dataRefused,
                    "\(files.joined(separator: ", ")): \(place): the id in column '\(idName)' is in the index already; ids must be unique. Nothing was added."
                )
            }
        }
        progress(OperationProgress("Adding"))
        let addition: LinkageIndex.Addition
        do {
            addition = try index.add(records.table)
        } catch {
            throw OperationError(.dataRefused, "\(files.joined(separator: ", ")): \(error.reason). Nothing was added.")
        }
        progress(OperationProgress("Writing"))
        var remarks = records.remarks
        if let clusters { remarks += try index.writeClusters(to: clusters, idColumn: idColumn) }
        try IndexFile(path: self.index).write(index)
        return IndexSummary(
            index, added: addition.records.count, changes: addition.changes, remarks: remarks)
    }
}
