import Foundation
import Linkage

/// A report on a linkage run: where it goes, and the truth that it is held against.
public struct ReportRequest: Sendable {
    /// `.html`, or `.json` for the figures alone.
    public var path: String
    /// A file with an id and the entity it is of, as `kith evaluate --truth` reads. The default, nil, is none.
    public var truth: String?

    public init(path: String, truth: String? = nil) {
        self.path = path
        self.truth = truth
    }

    /// - Throws: ``OperationError`` naming the file that cannot be read or written.
    func write(
        on result: LinkageResult, of records: RecordTable, by linker: Linker, with model: LinkageModel, files: [String]
    ) throws {
        let names = files.map { URL(filePath: $0).lastPathComponent }
        let diagnostics = try linker.diagnostics(
            of: result, with: model, truth: try truth.map { try entities($0, of: records) } ?? [], fileNames: names)
        let text: String
        if path.lowercased().hasSuffix(".json") {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            text = String(decoding: try encoder.encode(diagnostics), as: UTF8.self) + "\n"
        } else {
            text = DiagnosticsReport(diagnostics, title: names.joined(separator: ", ")).html
        }
        try TextFile.write(text, to: path)
    }

    /// The entity of each record, numbered in the order of the records; -1 for those that the truth lacks.
    private func entities(_ path: String, of records: RecordTable) throws(OperationError) -> [Int32] {
        let truth = try Memberships(file: path).groups
        var numbers: [String: Int32] = [:]
        var entities: [Int32] = []
        for record in 0..<records.table.count {
            guard let groups = truth[records.id(record)], let group = groups.first else {
                entities.append(-1)
                continue
            }
            guard groups.count == 1 else {
                throw OperationError(
                    .dataRefused, "\(path): an id stands with more than one entity; a record is of one only.")
            }
            let number = numbers[group] ?? Int32(numbers.count)
            numbers[group] = number
            entities.append(number)
        }
        guard entities.contains(where: { $0 >= 0 }) else {
            throw OperationError(
                .dataRefused, "\(path): shares no id with the records; check that its first column holds the same ids.")
        }
        return entities
    }
}

/// Writes a text to a file, whole or not at all.
public enum TextFile {
    /// - Throws: ``OperationError`` naming the file.
    public static func write(_ text: String, to path: String) throws(OperationError) {
        do {
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw OperationError(.storage, "\(path): cannot be written; check the folder and who may write there.")
        }
    }
}
