import Foundation
import Linkage

/// What of a linkage run is to be explained, and how.
public struct ExplanationRequest: Sendable {
    public enum Subject: Sendable {
        /// Two records' ids; of two files, the first's and the second's.
        case pair(String, String)
        /// The id of any record of the cluster.
        case cluster(String)
    }

    public enum Format: String, Sendable, CaseIterable {
        case text, json
        /// A picture; of pairs only.
        case svg
    }

    public var subject: Subject
    public var format: Format
    /// Whether a pair's values are shown.
    public var isShowingValues: Bool

    public init(_ subject: Subject, format: Format = .text, showingValues: Bool = false) {
        self.subject = subject
        self.format = format
        isShowingValues = showingValues
    }

    /// The explanation in its format.
    /// - Throws: ``OperationError`` when no record has an id.
    func explanation(
        in records: RecordTable, by linker: Linker, of result: LinkageResult, with model: LinkageModel
    ) throws -> String {
        switch subject {
        case .pair(let one, let other):
            let files = records.table.files.isEmpty ? (nil, nil) : (0, 1) as (UInt16?, UInt16?)
            let explanation = try linker.explain(
                find(one, in: records, file: files.0), find(other, in: records, file: files.1), with: model)
            switch format {
            case .text: return explanation.text(showingValues: isShowingValues)
            case .svg:
                return explanation.svg(
                    title: "\(one) and \(other)", threshold: result.threshold, showingValues: isShowingValues)
            case .json:
                let shown = isShowingValues ? explanation : explanation.withoutValues()
                return try Self.json(
                    ExplainedPair(first: one, second: other, threshold: result.threshold, explanation: shown))
            }
        case .cluster(let id):
            let explanation = try linker.explainCluster(of: find(id, in: records, file: nil), in: result, with: model)
                .named(by: records.id)
            switch format {
            case .text: return explanation.text()
            case .json: return try Self.json(explanation)
            case .svg: throw OperationError(.wrongUsage, "A cluster is explained as text or JSON; SVG is for pairs.")
            }
        }
    }

    private struct ExplainedPair: Encodable {
        let first: String
        let second: String
        let threshold: Double
        let explanation: PairExplanation
    }

    private func find(_ id: String, in records: RecordTable, file: UInt16?) throws(OperationError) -> Int {
        guard let record = records.record(withID: id, file: file) else {
            let place = file.map { " of the \($0 == 0 ? "first" : "second") file" } ?? ""
            throw OperationError(
                .wrongUsage, "Nothing to explain: no record\(place) has that id in column '\(records.idName)'.")
        }
        return record
    }

    private static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
