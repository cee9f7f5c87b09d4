/// A table of the standards as it is built in: comment lines that say what it is, a heading, rows.
///
/// ```
/// # title: Exclusion type
/// # source: School census exclusion types
/// # as_at: 2026-11-01
/// # version: 1
/// code,meaning
/// suspension,"Suspension, once called fixed-term exclusion"
/// ```
/// RFC 4180 without line ends inside quotes.
struct StandardTable {
    let title: String
    let source: String
    let asAt: Day
    let version: Int
    /// The comment lines that not every table has: `parents`, `from`, `to`.
    let notes: [String: String]
    let rows: [Row]

    struct Row {
        let line: Int
        private let cells: [String: String]

        fileprivate init(line: Int, cells: [String: String]) {
            self.line = line
            self.cells = cells
        }

        /// Empty where the table has no such column.
        subscript(column: String) -> String { cells[column] ?? "" }

        /// Nil when empty.
        func day(_ column: String) throws(StandardTableError) -> Day? {
            let text = self[column]
            if text.isEmpty { return nil }
            guard let day = Day(iso: text) else {
                throw StandardTableError(line: line, "'\(column)' is not a day as yyyy-MM-dd")
            }
            return day
        }
    }

    /// Reads a table whose columns are among those named, the first `needed` of them always there and never empty.
    init(
        _ bytes: [UInt8], columns allowed: [String], needed: Int, notes allowedNotes: [String]
    ) throws(StandardTableError) {
        var stated: [String: String] = [:]
        var heading: [String]?
        var rows: [Row] = []
        var line = 0
        for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            line += 1
            if text.isEmpty { continue }
            if text.first == UInt8(ascii: "#"), heading == nil {
                let (key, value) = try Self.note(text, line: line)
                if stated.updateValue(value, forKey: key) != nil {
                    throw StandardTableError(line: line, "'\(key)' is said twice")
                }
                continue
            }
            let cells = try Self.cells(text, line: line)
            guard let columns = heading else {
                if let unknown = cells.first(where: { !allowed.contains($0) }) {
                    throw StandardTableError(line: line, "unknown column '\(unknown)'")
                }
                guard cells.starts(with: allowed.prefix(needed)), Set(cells).count == cells.count else {
                    throw StandardTableError(
                        line: line, "the columns begin with \(allowed.prefix(needed).joined(separator: ","))")
                }
                heading = cells
                continue
            }
            guard cells.count == columns.count else {
                throw StandardTableError(line: line, "\(cells.count) fields where the heading has \(columns.count)")
            }
            let row = Row(line: line, cells: Dictionary(uniqueKeysWithValues: zip(columns, cells)))
            if let empty = allowed.prefix(needed).first(where: { row[$0].isEmpty }), needed > 0 {
                throw StandardTableError(line: line, "'\(empty)' is empty")
            }
            rows.append(row)
        }
        if rows.isEmpty { throw StandardTableError(line: line, "no rows") }
        let known = ["title", "source", "as_at", "version"] + allowedNotes
        if let unknown = stated.keys.sorted().first(where: { !known.contains($0) }) {
            throw StandardTableError(line: 1, "unknown comment '# \(unknown)'")
        }
        guard let title = stated["title"], let source = stated["source"],
            let version = stated["version"].flatMap(Int.init),
            version > 0, let asAt = stated["as_at"].flatMap({ Day(iso: $0) })
        else { throw StandardTableError(line: 1, "say '# title', '# source', '# as_at' (a day) and '# version'") }
        self.title = title
        self.source = source
        self.asAt = asAt
        self.version = version
        notes = stated.filter { allowedNotes.contains($0.key) }
        self.rows = rows
    }

    private static func note(_ line: ArraySlice<UInt8>, line number: Int) throws(StandardTableError) -> (String, String)
    {
        let text = String(decoding: line.dropFirst(), as: UTF8.self)
        guard let colon = text.firstIndex(of: ":") else {
            throw StandardTableError(line: number, "a comment is '# key: value'")
        }
        let key = text[..<colon].drop { $0 == " " }
        let value = text[text.index(after: colon)...].drop { $0 == " " }
        if key.isEmpty || value.isEmpty { throw StandardTableError(line: number, "a comment is '# key: value'") }
        return (String(key), String(value))
    }

    private static func cells(_ line: ArraySlice<UInt8>, line number: Int) throws(StandardTableError) -> [String] {
        let quote = UInt8(ascii: "\"")
        let comma = UInt8(ascii: ",")
        var cells: [String] = []
        var rest = line
        while true {
            var cell: [UInt8] = []
            if rest.first == quote {
                rest = rest.dropFirst()
                while true {
                    guard let end = rest.firstIndex(of: quote) else {
                        throw StandardTableError(line: number, "a quote is not closed")
                    }
                    cell += rest[..<end]
                    rest = rest[(end + 1)...]
                    guard rest.first == quote else { break }
                    cell.append(quote)
                    rest = rest.dropFirst()
                }
                if let next = rest.first, next != comma {
                    throw StandardTableError(line: number, "text after a closing quote")
                }
            } else {
                let end = rest.firstIndex(of: comma) ?? rest.endIndex
                cell += rest[..<end]
                rest = rest[end...]
            }
            cells.append(String(decoding: cell, as: UTF8.self))
            guard rest.first == comma else { return cells }
            rest = rest.dropFirst()
        }
    }
}

/// What is wrong with a built-in table, and in which of its lines: found by the tests, as the tables are built in.
public struct StandardTableError: Error, Sendable, Equatable, CustomStringConvertible {
    public let line: Int
    public let reason: String

    init(line: Int, _ reason: String) {
        self.line = line
        self.reason = reason
    }

    public var description: String { "line \(line): \(reason)" }

    public static func == (left: Self, right: Self) -> Bool { left.line == right.line }
}
