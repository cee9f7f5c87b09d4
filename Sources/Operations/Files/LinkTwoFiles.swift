import Foundation
import Linkage

/// Finds which records of one file are of the same person as which records of another.
public struct LinkTwoFiles: Sendable {
    public var left: String
    public var right: String
    public var id: String?
    /// Whether a record is linked to one record of the other file at most.
    public var oneToOne: Bool
    /// Where `id_l,id_r,match_weight,match_probability` goes.
    public var out: String?
    public var model: String?
    public var threshold: Double?
    public var columns: String?
    public var threads: Int?
    /// Judgements that bind the linkage, as ``LabelFile`` has them. The default, nil, is none.
    public var labels: String?
    private let progress: ProgressReport

    public init(
        _ left: String, _ right: String, id: String? = nil, oneToOne: Bool = false, out: String? = nil,
        model: String? = nil, threshold: Double? = nil, columns: String? = nil, threads: Int? = nil,
        labels: String? = nil, progress: @escaping ProgressReport = { _ in }
    ) {
        self.left = left
        self.right = right
        self.id = id
        self.oneToOne = oneToOne
        self.out = out
        self.model = model
        self.threshold = threshold
        self.columns = columns
        self.threads = threads
        self.labels = labels
        self.progress = progress
    }

    /// - Parameter explaining: the pair, of the first file and the second, or the cluster to explain. The default is none.
    /// - Throws: ``OperationError`` naming file, row and column.
    public func run(explaining request: ExplanationRequest? = nil) throws(OperationError) -> FileLinkage {
        let records = try RecordTable(reading: [left, right], id: id, idsAcrossFiles: false, progress: progress)
        var linkage = try FileLinkage.run(
            on: records, mode: oneToOne ? .oneToOne : .linkFiles, model: model, threshold: threshold, columns: columns,
            threads: threads, labels: labels, explaining: request, progress: progress)
        linkage.remarks = records.remarks + linkage.remarks
        if let out { linkage.remarks += try PairFile.write(linkage.result.links, of: records, to: out) }
        return linkage
    }
}
