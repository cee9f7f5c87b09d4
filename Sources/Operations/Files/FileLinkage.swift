import Foundation
public import Linkage

/// What linking files found.
public struct FileLinkage: Sendable {
    public var result: LinkageResult
    public var model: LinkageModel
    /// What was to be explained, in the format asked for.
    public var explanation: String?
    /// What share of matches blocking is estimated to find.
    public var blockingRecall: BlockingRecall
    /// What became of the labels; nil when none were given.
    public var labels: LabelSummary?
    /// What the user should know.
    public var remarks: [String]
    /// What linked them.
    let linker: Linker

    static func run(
        on records: RecordTable, mode: LinkMode, model path: String?, threshold: Double?, columns: String?,
        threads: Int?, labels labelPath: String? = nil, explaining request: ExplanationRequest?,
        report: ReportRequest? = nil, files: [String] = [], progress: ProgressReport
    ) throws(OperationError) -> FileLinkage {
        let labels =
            try labelPath.map { path throws(OperationError) in
                try AppliedLabels(LabelFile(path: path), to: records, acrossFiles: mode != .deduplicate)
            } ?? AppliedLabels()
        let settings = try settings(for: records, mode: mode, threshold: threshold, columns: columns, threads: threads)
        let file = path.map(ModelFile.init(path:))
        do {
            progress(OperationProgress("Training"))
            let linker: Linker
            var model: LinkageModel
            if let file, file.exists {
                model = try file.read()
                linker = try Linker(
                    table: records.table, model: model, settings: settings, constraints: labels.constraints)
            } else {
                linker = try Linker(table: records.table, settings: settings, constraints: labels.constraints)
                model = try linker.train()
            }
            progress(OperationProgress("Comparing and clustering"))
            let result = try linker.link(model)
            if model.threshold == nil, let file {
                model.threshold = result.threshold
                try file.write(model)
            }
            let explanation = try request?.explanation(in: records, by: linker, of: result, with: model)
            if let report {
                progress(OperationProgress("Reporting"))
                try report.write(on: result, of: records, by: linker, with: model, files: files)
            }
            var linkage = FileLinkage(
                result: result, model: model, explanation: explanation,
                blockingRecall: linker.blockingRecall(result), remarks: result.report.warnings, linker: linker)
            if let labelPath {
                try linkage.note(labels, from: labelPath, of: records, by: linker, mode: mode)
            }
            return linkage
        } catch {
            throw refusal(error, records)
        }
    }

    private mutating func note(
        _ labels: AppliedLabels, from path: String, of records: RecordTable, by linker: Linker, mode: LinkMode
    ) throws {
        let weigh = try linker.weighing(with: model)
        let decided = labels.constraints.mustLink + labels.constraints.cannotLink
        var summary = labels.summary
        summary.note(
            labels, result, of: records, oneToOne: mode == .oneToOne,
            weighed: decided.map { weigh($0.first, $0.second) })
        self.labels = summary
        remarks += labels.remarks + summary.lines(path)
    }

    /// The settings that both linking and looking at blocking start from.
    static func settings(
        for records: RecordTable, mode: LinkMode, threshold: Double?, columns: String?, threads: Int?
    ) throws(OperationError) -> LinkageSettings {
        var settings = LinkageSettings(mode: mode, threshold: threshold, threads: threads)
        settings.roles[records.idName] = .recordID
        if let columns { settings.roles = try roles(in: columns, over: settings.roles, of: records.table) }
        return settings
    }

    /// An engine's error as an operation's, with what was remarked before.
    static func refusal(_ error: any Error, _ records: RecordTable) -> OperationError {
        switch error {
        case let error as LinkageError:
            let advice = error.code == .notLinkable ? " with --columns FILE.yaml (`column: role` a line)" : ""
            return OperationError(
                .dataRefused, (records.remarks + [error.reason + advice]).joined(separator: "\nkith: ") + ".")
        case let error as OperationError: return error
        default: return OperationError(.dataRefused, "Linking failed: \(error)")
        }
    }

    private static func roles(
        in path: String, over roles: ColumnRoles, of table: Table
    ) throws(OperationError) -> ColumnRoles {
        let declared: ColumnRoles = try DefinitionReader(file: URL(filePath: path), named: path).decode()
        for column in declared.roles.keys.sorted() where table.columnIndex(named: column) == nil {
            throw OperationError(
                .dataRefused,
                "\(path): names the column '\(column)', which the input does not have; it has: \(table.columns.map(\.name).joined(separator: ", "))."
            )
        }
        return roles.overridden(by: declared)
    }
}
