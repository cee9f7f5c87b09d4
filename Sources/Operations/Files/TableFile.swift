import Foundation

/// Writes a CSV file (RFC 4180, UTF-8) beside its final name and puts it in place only when it is whole.
struct TableFile {
    let path: String
    private let partial: String
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var isRowStart = true

    /// - Throws: ``OperationError`` when the folder cannot be written.
    init(path: String, columns: [String]) throws(OperationError) {
        self.path = path
        partial = path + ".partial"
        guard FileManager.default.createFile(atPath: partial, contents: nil),
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
        Self.append(field, to: &buffer)
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

    /// A row of fields, its end included.
    static func line(_ fields: [String]) -> [UInt8] {
        var line: [UInt8] = []
        for (index, field) in fields.enumerated() {
            if index > 0 { line.append(UInt8(ascii: ",")) }
            append(field.utf8, to: &line)
        }
        line.append(UInt8(ascii: "\n"))
        return line
    }

    private static func append(_ field: some Collection<UInt8>, to buffer: inout [UInt8]) {
        let needsQuotes = field.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else {
            buffer.append(contentsOf: field)
            return
        }
        buffer.append(0x22)
        for byte in field {
            if byte == 0x22 { buffer.append(0x22) }
            buffer.append(byte)
        }
        buffer.append(0x22)
    }
}
