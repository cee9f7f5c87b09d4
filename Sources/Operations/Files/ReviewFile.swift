import Foundation
public import Identity
import Linkage
public import Records

/// Puts the doubtful pairs of a file before a human, those first whose judgement would teach most.
public struct ReviewFile: Sendable {
    public var files: [String]
    /// Where the judgements are kept; made when it is not there.
    public var labels: String
    /// The column that names each record. The default, nil, is recognised.
    public var id: String?
    public var model: String?
    public var threshold: Double?
    /// A YAML file, `column: role`, in place of what is recognised.
    public var columns: String?
    public var threads: Int?
    private let progress: ProgressReport

    public init(
        _ files: [String], labels: String, id: String? = nil, model: String? = nil, threshold: Double? = nil,
        columns: String? = nil, threads: Int? = nil, progress: @escaping ProgressReport = { _ in }
    ) {
        self.files = files
        self.labels = labels
        self.id = id
        self.model = model
        self.threshold = threshold
        self.columns = columns
        self.threads = threads
        self.progress = progress
    }

    /// Links the file under the labels that there are, and finds what to ask.
    /// - Throws: ``OperationError`` naming file, row and column.
    public func run() throws(OperationError) -> FileReview {
        let records = try RecordTable(reading: files, id: id, progress: progress)
        let file = try LabelFile.opening(labels)
        let linkage = try FileLinkage.run(
            on: records, mode: .deduplicate, model: model, threshold: threshold, columns: columns, threads: threads,
            labels: labels, explaining: nil, progress: progress)
        return try FileReview(records, file, linkage)
    }
}

/// The questions of a file, and the file that takes the answers.
public struct FileReview {
    public private(set) var labels: LabelFile
    /// What the user should know.
    public let remarks: [String]
    private let records: RecordTable
    private let explain: (RecordPair) throws(LinkageError) -> PairExplanation
    private let questions: [ReviewQueue.Question]

    init(_ records: RecordTable, _ file: LabelFile, _ linkage: FileLinkage) throws(OperationError) {
        let applied = try AppliedLabels(file, to: records)
        self.records = records
        labels = file
        remarks = records.remarks + linkage.remarks
        let (linker, model) = (linkage.linker, linkage.model)
        explain = { pair throws(LinkageError) in try linker.explain(pair.first, pair.second, with: model) }
        questions =
            ReviewQueue(
                linkage.result.pairs, clusters: linkage.result.clusterOfRecord,
                judged: .init(
                    same: Set(applied.constraints.mustLink), different: Set(applied.constraints.cannotLink),
                    unsure: Set(applied.unsure))
            ).questions
    }

    public var count: Int { questions.count }

    /// The two records of a question, in the order of the queue.
    public func sheet(_ index: Int) throws(OperationError) -> PairSheet {
        let question = questions[index]
        let pair = question.pair
        let lines = records.table.columns.indices.filter { $0 != records.idColumn }.compactMap { column in
            let values = [pair.first, pair.second].map { records.table.text($0, column: column) }
            return values.allSatisfy(\.isEmpty)
                ? nil : PairSheet.Line(records.table.columns[column].name, values[0], values[1])
        }
        do {
            let why = try explain(pair)
            var weights = why.steps.map {
                PairSheet.Weight(
                    comparison: $0.comparison, level: $0.level, matchWeight: $0.weight + $0.termFrequency)
            }
            if why.household != 0 {
                weights.append(
                    .init(comparison: "household", level: "different people of one home", matchWeight: why.household))
            }
            return PairSheet(
                first: records.id(pair.first), second: records.id(pair.second), probability: question.probability,
                isJoined: question.isJoined, effect: question.effect, lines: lines, weights: weights)
        } catch {
            throw OperationError(.dataRefused, error.reason)
        }
    }

    /// Keeps an answer: it is on the disk when this returns, and supersedes earlier ones of the pair.
    public mutating func judge(
        _ index: Int, _ verdict: Judgement.Verdict, by name: String, on day: Day, reason: String? = nil
    ) throws(OperationError) {
        let pair = questions[index].pair
        try labels.append(
            .init(
                records.id(pair.first), records.id(pair.second), verdict: verdict, by: name, on: day, reason: reason))
    }
}
