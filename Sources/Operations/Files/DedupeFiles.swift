import Extracts
import Foundation
import Linkage

/// Finds which records of one or several files are of one person, with the linkage engine alone and, unless told
/// otherwise, no configuration.
public struct DedupeFiles: Sendable {
    public var files: [String]
    /// The column that names each record. The default, nil, is recognised.
    public var id: String?
    /// Where `ID,cluster_id` goes, a line a record in the order of the input. The default, nil, writes none.
    public var out: String?
    /// Where the scored pairs go. The default, nil, writes none.
    public var pairs: String?
    /// A model to use; when there is no such file, the trained model is written there.
    public var model: String?
    public var threshold: Double?
    /// A YAML file, `column: role`, in place of what is recognised.
    public var columns: String?
    /// Where a report on the run goes. The default, nil, writes none.
    public var report: ReportRequest?
    public var threads: Int?
    /// Judgements that bind the linkage, as ``LabelFile`` has them. The default, nil, is none.
    public var labels: String?
    private let progress: ProgressReport

    public init(
        _ files: [String], id: String? = nil, out: String? = nil, pairs: String? = nil, model: String? = nil,
        threshold: Double? = nil, columns: String? = nil, report: ReportRequest? = nil, threads: Int? = nil,
        labels: String? = nil, progress: @escaping ProgressReport = { _ in }
    ) {
        self.files = files
        self.id = id
        self.out = out
        self.pairs = pairs
        self.model = model
        self.threshold = threshold
        self.columns = columns
        self.report = report
        self.threads = threads
        self.labels = labels
        self.progress = progress
    }

    /// - Parameter explaining: the pair or cluster to explain. The default is none.
    /// - Throws: ``OperationError`` naming file, row and column.
    public func run(explaining request: ExplanationRequest? = nil) throws(OperationError) -> FileLinkage {
        let records = try RecordTable(reading: files, id: id, progress: progress)
        var linkage = try FileLinkage.run(
            on: records, mode: .deduplicate, model: model, threshold: threshold, columns: columns, threads: threads,
            labels: labels, explaining: request, report: report, files: files, progress: progress)
        linkage.remarks = records.remarks + linkage.remarks
        progress(OperationProgress("Writing"))
        if let out { linkage.remarks += try writeClusters(linkage.result, of: records, to: out) }
        if let pairs { linkage.remarks += try PairFile.write(linkage.result.pairs, of: records, to: pairs) }
        return linkage
    }

    /// A cluster is named by the id of its first record. Returns what the user should know.
    private func writeClusters(
        _ result: LinkageResult, of records: RecordTable, to path: String
    ) throws(OperationError) -> [String] {
        var first = [Int](repeating: -1, count: result.clusterCount)
        let ids = records.table.columns[records.idColumn]
        var file = try TableFile(path: path, columns: [records.idName, "cluster_id"], formulas: .kept)
        for record in 0..<records.table.count {
            let cluster = Int(result.clusterOfRecord[record])
            if first[cluster] < 0 { first[cluster] = record }
            file.append(field: ids.bytes(of: record))
            file.append(field: ids.bytes(of: first[cluster]))
            try file.endRow()
        }
        try file.finish()
        return file.formulaRemarks
    }
}

/// `id_l,id_r,match_weight,match_probability`; writing returns what the user should know.
enum PairFile {
    static func write(_ pairs: [ScoredPair], of records: RecordTable, to path: String) throws(OperationError)
        -> [String]
    {
        var file = try TableFile(
            path: path, columns: ["id_l", "id_r", "match_weight", "match_probability"], formulas: .kept)
        for pair in pairs {
            try file.append([
                records.id(Int(pair.first)), records.id(Int(pair.second)), rounded(pair.matchWeight, to: 4),
                rounded(pair.probability, to: 6),
            ])
        }
        try file.finish()
        return file.formulaRemarks
    }

    private static func rounded(_ value: Float, to places: Int) -> String {
        String(format: "%.\(places)f", locale: nil, Double(value))
    }
}
