import Foundation
import Intake
import Records
import Storage

/// What a source's new file is held against, and which of its batches it takes the place of.
struct BatchStandards: Sendable {
    private let definition: SourceDefinition
    private let before: [BatchQuality]
    private let batches: [Batch]

    init(_ definition: SourceDefinition, in store: Store) async throws {
        self.definition = definition
        batches = try await store.batches(of: definition.source)
        before = try await store.qualityHistory(
            of: definition.source, version: BatchQuality.version, limit: DriftCheck.mostBatches
        ).map { try JSONDecoder().decode(BatchQuality.self, from: Data($0.utf8)) }
    }

    /// The batch that was loaded from the very file, whatever became of it.
    func batch(digest: String) -> Batch? {
        let same = batches.filter { $0.digest == digest }
        return same.first { $0.status == .live || $0.status == .held } ?? same.first
    }

    /// - Parameter chosen: what whoever loads says it takes the place of; nil leaves it to the definition.
    func superseded(by fileName: String, chosen: BatchID?) throws(OperationError) -> [BatchID] {
        let standing = batches.filter { $0.status == .live || $0.status == .held }
        if let chosen {
            guard standing.contains(where: { $0.id == chosen }) else {
                let known = standing.map(\.id.description).joined(separator: ", ")
                throw OperationError(
                    .wrongUsage,
                    "Batch \(chosen) is not a live or held batch of \(definition.source); those are: "
                        + "\(known.isEmpty ? "none" : known).")
            }
            return [chosen]
        }
        return switch definition.file.replaces {
        case .none: []
        case .all: standing.map(\.id).sorted()
        case .sameName: standing.filter { $0.fileName == fileName }.map(\.id).sorted()
        }
    }

    /// Sets the writer's appraisal, and writes down the keys whose rows do not agree.
    func appraise(_ tally: BatchTally, into writer: BatchWriter) throws -> BatchQuality? {
        guard var quality = BatchQuality(tally) else { return nil }
        quality.drift = DriftCheck(definition.quality, before: before).findings(in: quality)
        for conflict in quality.conflicts {
            for group in conflict.references {
                try writer.append(
                    QuarantinedRow(
                        row: group.lastRow, column: conflict.columns.joined(separator: " + "),
                        rule: Self.conflictRule, losesRow: false))
            }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        writer.appraisal = BatchAppraisal(
            version: BatchQuality.version, body: String(decoding: try encoder.encode(quality), as: UTF8.self),
            holdReasons: quality.drift.filter(\.holds).map(\.text))
        return quality
    }

    /// A row whose key stands in an earlier row with other values.
    static let conflictRule = "conflicting_key"
}
