/// Builds a ``Table`` row by row from bytes or text.
///
/// ```swift
/// var builder = TableBuilder(columns: ["id", "first_name", "surname"])
/// builder.append(field, to: 0)      // Span<UInt8> straight from a parser: no String is made
/// builder.append("Ada", to: 1)
/// builder.endRow()                  // a column that was not appended to has no value in this row
/// let table = builder.table()
/// ```
public struct TableBuilder: Sendable {
    private var columns: [Table.Column]
    private var batch: RowBatch
    private let threads: Int
    private var files: [UInt16] = []
    private var sources: [UInt16] = []
    private var sourceNames: [String] = []
    private var sourceCodes: [String: UInt16] = [:]
    public private(set) var count = 0

    /// - Parameters:
    ///   - columns: the header. A name that repeats gets a number (`name_2`).
    ///   - threads: the most cores to use; the table does not depend on it. The default (nil) is all.
    public init(columns names: [String], threads: Int? = nil) {
        var seen: [String: Int] = [:]
        columns = names.map { name in
            seen[name, default: 0] += 1
            let times = seen[name] ?? 1
            let unique = times == 1 ? name : "\(name)_\(times)"
            return Table.Column(name: unique, codes: [], values: ValueDictionary())
        }
        batch = RowBatch(columns: names.count)
        self.threads = max(1, threads ?? Workers.activeCores)
    }

    /// Sets the value of a column in the row being built. Spaces at either end are not part of a value.
    /// - Complexity: O(length)
    public mutating func append(_ bytes: Span<UInt8>, to column: Int) {
        bytes.withUnsafeBufferPointer { batch.append(Table.trimmed($0), to: column) }
    }

    /// Sets the value of a column in the row being built from text.
    public mutating func append(_ text: String, to column: Int) {
        var text = text
        text.withUTF8 { batch.append(Table.trimmed($0), to: column) }
    }

    /// Ends the row: it becomes record number ``count`` - 1.
    /// - Parameters:
    ///   - file: which file the record is from, 0 or 1, when two files are linked. The default is 0.
    ///   - source: the name of the record's source, for sources that hold one row a person.
    public mutating func endRow(file: UInt16 = 0, source: String? = nil) {
        batch.endRow()
        if batch.isFull { codeBatch() }
        if file != 0 || !files.isEmpty {
            while files.count < count { files.append(0) }
            files.append(file)
        }
        if let source {
            while sources.count < count { sources.append(sourceCode("")) }
            sources.append(sourceCode(source))
        } else if !sources.isEmpty {
            sources.append(sourceCode(""))
        }
        count += 1
    }

    /// Appends a whole row of text; missing fields at the end have no value.
    public mutating func appendRow(_ fields: [String], file: UInt16 = 0, source: String? = nil) {
        for (column, field) in fields.prefix(columns.count).enumerated() { append(field, to: column) }
        endRow(file: file, source: source)
    }

    public consuming func table() -> Table {
        codeBatch()
        return Table(columns: columns, count: count, files: files, sources: sources, sourceNames: sourceNames)
    }

    /// Codes the rows that wait, each column by one worker: a column's codes do not depend on the others.
    private mutating func codeBatch() {
        if batch.count == 0 { return }
        let rows = batch
        columns.withUnsafeMutableBufferPointer { buffer in
            // Each task has a column of its own.
            nonisolated(unsafe) let columns = buffer
            let order = columns.indices.sorted { columns[$0].values.count > columns[$1].values.count }
            _ = Workers.map(order.count, threads: threads) { rows.code(order[$0], into: &columns[order[$0]]) }
        }
        batch.clear(columns: columns.count)
    }

    private mutating func sourceCode(_ name: String) -> UInt16 {
        if let code = sourceCodes[name] { return code }
        let code = UInt16(sourceNames.count)
        sourceNames.append(name)
        sourceCodes[name] = code
        return code
    }
}
