import Foundation
public import Linkage

/// Counts what the blocking rules would do to one or several files, without training or scoring.
public struct AnalyseBlocking: Sendable {
    public var files: [String]
    /// The column that names each record. The default, nil, is recognised.
    public var id: String?
    /// A trained model whose rules are taken. The default, nil, chooses rules as `kith dedupe` would.
    public var model: String?
    /// A YAML file, `column: role`, in place of what is recognised.
    public var columns: String?
    /// Whether records of different files only are compared, as `kith link-files` does.
    public var isAcrossFiles: Bool
    public var threads: Int?
    private let progress: ProgressReport

    public init(
        _ files: [String], id: String? = nil, model: String? = nil, columns: String? = nil, isAcrossFiles: Bool = false,
        threads: Int? = nil, progress: @escaping ProgressReport = { _ in }
    ) {
        self.files = files
        self.id = id
        self.model = model
        self.columns = columns
        self.isAcrossFiles = isAcrossFiles
        self.threads = threads
        self.progress = progress
    }

    /// The counts, and the ids of two records of each of the largest blocks.
    public struct Found: Sendable {
        public var analysis: BlockingAnalysis
        public var examples: [[String]]
        public var remarks: [String]
    }

    /// - Parameter largest: how many of the largest blocks are listed.
    /// - Throws: ``OperationError`` naming file, row and column.
    public func run(largest: Int = 10) throws(OperationError) -> Found {
        let records = try RecordTable(reading: files, id: id, idsAcrossFiles: !isAcrossFiles, progress: progress)
        let mode = isAcrossFiles ? LinkMode.linkFiles : .deduplicate
        let settings = try FileLinkage.settings(
            for: records, mode: mode, threshold: nil, columns: columns, threads: threads)
        progress(OperationProgress("Blocking"))
        do {
            let linker =
                try model.map {
                    try Linker(table: records.table, model: ModelFile(path: $0).read(), settings: settings)
                }
                ?? Linker(table: records.table, settings: settings)
            var analysis = try linker.blockingAnalysis(largest: largest)
            let examples = analysis.largestBlocks.map { $0.examples.map(records.id) }
            for block in analysis.largestBlocks.indices { analysis.largestBlocks[block].examples = [] }
            return Found(analysis: analysis, examples: examples, remarks: records.remarks)
        } catch {
            throw FileLinkage.refusal(error, records)
        }
    }
}
