import Extracts
import Foundation
import Linkage

/// The rows of one or several files as one table for linkage, with the column that names each record.
struct RecordTable {
    let table: Table
    /// Index of the column with the record's id.
    let idColumn: Int
    /// What was left out, for the terminal.
    let remarks: [String]

    var idName: String { table.columns[idColumn].name }

    func id(_ record: Int) -> String { table.text(record, column: idColumn) }

    /// The record with an id.
    /// - Parameter file: the file it must be of, since two files to link have ids of their own; nil for any.
    func record(withID id: String, file: UInt16? = nil) -> Int? {
        let column = table.columns[idColumn]
        guard let code = column.values.existingCode(of: Array(id.utf8)) else { return nil }
        return column.codes.indices.first { column.codes[$0] == code && (file == nil || table.files[$0] == file) }
    }

    /// The records with some ids; those that no record has are left out.
    /// - Parameter file: the file that they must be of, by number. The default, nil, is any.
    /// - Complexity: O(records + ids)
    func positions(of ids: Set<String>, inFile file: UInt16? = nil) -> [String: Int] {
        let column = table.columns[idColumn]
        var wanted: [UInt32: String] = [:]
        for id in ids {
            if let code = column.values.existingCode(of: Array(id.utf8)), code != 0 { wanted[code] = id }
        }
        var positions: [String: Int] = [:]
        if wanted.isEmpty { return positions }
        for (record, code) in column.codes.enumerated() {
            guard file == nil || file == (table.files.isEmpty ? 0 : table.files[record]) else { continue }
            if let id = wanted[code] { positions[id] = record }
        }
        return positions
    }

    /// Reads files; a column that one file lacks is empty there. Headings that differ are brought together by
    /// ``ColumnMapping``.
    ///
    /// - Parameters:
    ///   - id: the name of the id column. The default, nil, is the first that names every record.
    ///   - idsAcrossFiles: whether an id may stand in one file only. Two files to link have ids of their own.
    /// - Throws: ``OperationError`` naming file and row.
    init(
        reading files: [String], id: String?, idsAcrossFiles: Bool = true, progress: ProgressReport
    ) throws(OperationError) {
        let mapping = try ColumnMapping(files, id: id)
        var builder = TableBuilder(columns: mapping.columns)
        var remarks = mapping.remarks
        var starts: [Int] = []
        for (index, file) in files.enumerated() {
            starts.append(builder.count)
            progress(OperationProgress("Reading \(URL(filePath: file).lastPathComponent)"))
            try Self.read(file, as: UInt16(index), places: mapping.places[index], into: &builder, remarks: &remarks)
        }
        let table = builder.table()
        guard table.count > 0 else {
            throw OperationError(.dataRefused, "\(files.joined(separator: ", ")): holds no data rows; nothing to link.")
        }
        self.table = table
        self.remarks = remarks
        idColumn = try Self.idColumn(named: id, in: table, files: files)
        try Self.checkIDs(of: table, column: idColumn, files: files, starts: starts, acrossFiles: idsAcrossFiles)
    }

    static func open(_ file: String) throws(OperationError) -> ExtractReader {
        do {
            return try ExtractReader(path: file)
        } catch {
            throw OperationError(.dataRefused, error.description)
        }
    }

    private static func read(
        _ file: String, as number: UInt16, places: [Int], into builder: inout TableBuilder,
        remarks: inout [String]
    ) throws(OperationError) {
        var reader = try open(file)
        var row = Row()
        var left = 0
        var firstProblem = ""
        do {
            while try reader.next(&row) {
                if let problem = row.problem {
                    left += 1
                    if left == 1 { firstProblem = "row \(row.number) (line \(row.line)): \(problem.reason)" }
                    continue
                }
                for field in 0..<min(row.count, places.count) {
                    builder.append(row.bytes.span.extracting(row.range(of: field)), to: places[field])
                }
                builder.endRow(file: number)
            }
        } catch {
            throw OperationError(.dataRefused, error.description)
        }
        if left > 0 { remarks.append("\(file): \(left) malformed rows were left out; the first: \(firstProblem)") }
    }

    private static func idColumn(named id: String?, in table: Table, files: [String]) throws(OperationError) -> Int {
        if let id {
            guard let index = table.columnIndex(named: id) else {
                throw OperationError(
                    .dataRefused,
                    "\(files.joined(separator: ", ")): has no column '\(id)'; its columns are: \(table.columns.map(\.name).joined(separator: ", "))."
                )
            }
            return index
        }
        let roles = ColumnRecogniser().roles(of: table)
        if let index = table.columns.firstIndex(where: { roles[$0.name] == .recordID }) { return index }
        throw OperationError(
            .dataRefused,
            "\(files.joined(separator: ", ")): no column names every record; say which one does with --id.")
    }

    private static func checkIDs(
        of table: Table, column: Int, files: [String], starts: [Int], acrossFiles: Bool
    ) throws(OperationError) {
        // The rows of each file stand together, in the order of the files.
        func number(ofFileOf record: Int) -> Int { (starts.lastIndex { $0 <= record }) ?? 0 }
        let codes = table.columns[column].codes
        var seenAt = [Int32](repeating: -1, count: table.columns[column].values.count + 1)
        for (record, code) in codes.enumerated() {
            let file = number(ofFileOf: record)
            let row = record - starts[file] + 1
            guard code != 0 else {
                throw OperationError(
                    .dataRefused,
                    "\(files[file]): row \(row): the id column '\(table.columns[column].name)' is empty; every record needs an id."
                )
            }
            let earlier = seenAt[Int(code)]
            if earlier >= 0, acrossFiles || number(ofFileOf: Int(earlier)) == file {
                let earlierFile = number(ofFileOf: Int(earlier))
                throw OperationError(
                    .dataRefused,
                    "\(files[file]): row \(row): the id in column '\(table.columns[column].name)' stood before, in row \(Int(earlier) - starts[earlierFile] + 1) of \(files[earlierFile]); ids must be unique. Name another column with --id, or remove the repeat."
                )
            }
            seenAt[Int(code)] = Int32(record)
        }
    }
}
