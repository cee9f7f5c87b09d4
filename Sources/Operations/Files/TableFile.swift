import Extracts
import Foundation

/// Writes a CSV file (RFC 4180, UTF-8) beside its final name and puts it in place only when it is whole.
struct TableFile {
    let path: String
    private let partial: String
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var isRowStart = true
    private let formulas: CSVField.Formulas
    /// Fields written so far that a spreadsheet would run as formulas, because they are kept byte for byte.
    private(set) var keptFormulas = 0

    /// - Parameters:
    ///   - formulas: what is done to fields that begin as formulas do. The default is an apostrophe in front.
    ///   - isPrivate: whether its owner alone may read it. The default is what the system gives to new files.
    /// - Throws: ``OperationError`` when the folder cannot be written.
    init(
        path: String, columns: [String], formulas: CSVField.Formulas = .guarded, isPrivate: Bool = false
    ) throws(OperationError) {
        self.path = path
        self.formulas = formulas
        partial = path + ".partial"
        guard
            FileManager.default.createFile(
                atPath: partial, contents: nil, attributes: isPrivate ? [.posixPermissions: 0o600] : nil),
            let handle = FileHandle(forWritingAtPath: partial)
        else {
            throw OperationError(.storage, "\(path): cannot be written; check the folder and who may write there.")
        }
        self.handle = handle
        try append(columns)
    }

    mutating func append(_ fields: [String]) throws(OperationError) {
        for field in fields { append(field: field.utf8) }
        try endRow()
    }

    /// Appends a field to the row that is being written.
    mutating func append(field: some Collection<UInt8>) {
        if !isRowStart { buffer.append(UInt8(ascii: ",")) }
        isRowStart = false
        if CSVField.append(field, formulas: formulas, to: &buffer), formulas == .kept { keptFormulas += 1 }
    }

    /// That the file holds ids which a spreadsheet would run; none where it holds none.
    var formulaRemarks: [String] {
        if keptFormulas == 0 { return [] }
        return [
            "\(path): \(keptFormulas) fields begin with =, +, - or @ and are kept as they are, so that they match the "
                + "input's; a spreadsheet would run them: import the file with its columns as text, do not open it."
        ]
    }

    mutating func endRow() throws(OperationError) {
        buffer.append(UInt8(ascii: "\n"))
        isRowStart = true
        if buffer.count >= 1 << 18 { try flush() }
    }

    /// Puts the file in place.
    mutating func finish() throws(OperationError) {
        try flush()
        do {
            try handle.close()
        } catch {
            throw full
        }
        guard rename(partial, path) == 0 else {
            throw OperationError(.storage, "\(path): cannot be put in place; check who may write there.")
        }
    }

    /// Takes what was written away.
    func abandon() {
        try? handle.close()
        try? FileManager.default.removeItem(atPath: partial)
    }

    private mutating func flush() throws(OperationError) {
        do {
            try handle.write(contentsOf: Data(buffer))
        } catch {
            abandon()
            throw full
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private var full: OperationError {
        OperationError(.storage, "\(path): could not be written whole; is the disk full? Nothing was left behind.")
    }

    /// A row of fields, its end included, guarded against formulas.
    static func line(_ fields: [String]) -> [UInt8] {
        var line: [UInt8] = []
        for (index, field) in fields.enumerated() {
            if index > 0 { line.append(UInt8(ascii: ",")) }
            CSVField.append(field.utf8, formulas: .guarded, to: &line)
        }
        line.append(UInt8(ascii: "\n"))
        return line
    }
}
