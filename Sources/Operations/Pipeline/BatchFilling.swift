import Extracts
import Foundation
import Intake
import Records
import Storage

/// Takes one file's rows into a batch, and refuses the file when too many of them are bad.
struct BatchFilling {
    let file: IncomingFiles.File
    let asAt: Day
    /// Cores to interpret rows on.
    let threads: Int

    /// What became of a file's rows, with the first few that were quarantined.
    struct Filled {
        var tally: BatchTally
        var examples: [String] = []

        /// How many quarantined rows are told one by one; the batch's page has them all.
        static let mostExamples = 5

        mutating func write(_ outcome: RowOutcome, to writer: BatchWriter) throws {
            switch outcome {
            case .interpreted(let row):
                try writer.append(contentsOf: row.people)
                try writer.append(contentsOf: row.relationships)
                try writer.append(contentsOf: row.events)
                for problem in row.problems {
                    try writer.append(
                        QuarantinedRow(
                            row: row.number, line: row.line, column: problem.column, rule: problem.rule.rawValue,
                            shape: nil, losesRow: false))
                }
            case .quarantined(let faults):
                examples += faults.prefix(Self.mostExamples - examples.count).map(\.description)
                for fault in faults {
                    try writer.append(
                        QuarantinedRow(
                            row: fault.row, line: fault.line, column: fault.column, rule: fault.rule.rawValue,
                            shape: fault.shape, losesRow: true))
                }
            }
        }
    }

    /// - Throws: ``OperationError`` naming the file, where, and what to do; the batch then never was.
    func fill(_ writer: BatchWriter) throws -> Filled {
        do {
            return try read(into: writer)
        } catch let error as ExtractError {
            var named = error
            named.file = "incoming/\(file.name)"
            throw OperationError(.dataRefused, named.description)
        } catch let error as IntakeError {
            throw OperationError(.dataRefused, "incoming/\(file.name): \(error.reason)")
        }
    }

    private func read(into writer: BatchWriter) throws -> Filled {
        // The copy has no extension, so the kind is taken from the name the file came with.
        var format = file.source.file.extractFormat
        if format.kind == nil { format.kind = Self.kind(of: file.name) }
        var reader = try ExtractReader(path: writer.file.path, format: format)
        var interpretation = try ExtractInterpretation(
            definition: file.source, header: reader.header, batch: writer.batch, asAt: asAt, threads: threads)
        var filled = Filled(tally: BatchTally(file.source))
        try interpretation.run(&reader) { outcome in
            filled.tally.count(outcome)
            try filled.write(outcome, to: writer)
        }
        filled.tally.profile = interpretation.profile
        writer.rows = filled.tally.rows
        try filled.tally.checkTolerance()
        return filled
    }

    private static func kind(of name: String) -> ExtractFormat.Kind? {
        switch name.split(separator: ".").last?.lowercased() {
        case "csv", "tsv", "txt": .csv
        case "xlsx": .xlsx
        case "ndjson", "jsonl": .ndjson
        case "json": .json
        default: nil
        }
    }
}
