/// Why a row was quarantined: where, by which rule, and the shape of the value, never the value.
public struct RowFault: Hashable, Sendable, Codable, CustomStringConvertible {
    /// What the row broke.
    public enum Rule: String, Hashable, Sendable, Codable, CaseIterable {
        /// The row itself cannot be read: wrong number of fields, wrong bytes, a stray quote.
        case malformedRow = "malformed_row"
        case required, range, unique
        case notBefore = "not_before"
        case oneOf = "one_of"
        case unreadableDate = "unreadable_date"
        /// An event with nothing in its start.
        case missingStart = "missing_start"
        case endBeforeStart = "end_before_start"
        case futureDate = "future_date"
        /// A code that the source's code map does not have.
        case unmappedCode = "unmapped_code"
        /// A free text that no term of the source's code map fits.
        case unmatchedText = "unmatched_text"
        /// A value that is not in the standard list.
        case unknownCode = "unknown_code"
        case notANumber = "not_a_number"
        case notAFlag = "not_a_flag"
    }

    /// 1-based number of the data row.
    public let row: Int
    /// 1-based line of the file, or row of the sheet.
    public let line: Int
    /// The sheet of a workbook of which several are read; nil otherwise.
    public var sheet: String?
    /// The column's heading; nil where it is the row as a whole.
    public let column: String?
    public let rule: Rule
    /// The value's shape: `99/99/9999`; nil where there is none.
    public let shape: String?
    /// What is wrong and what to do.
    public let reason: String

    public init(row: Int, line: Int, column: String?, rule: Rule, shape: String?, reason: String) {
        self.row = row
        self.line = line
        self.column = column
        self.rule = rule
        self.shape = shape
        self.reason = reason
    }

    /// `row 12 (line 13), column 'DOB': unreadable_date: …`
    public var description: String {
        let place = column.map { ", column '\($0)'" } ?? ""
        let found = shape.map { " (found \($0))" } ?? ""
        let sheet = sheet.map { "sheet '\($0)', " } ?? ""
        return "row \(row) (\(sheet)line \(line))\(place): \(rule.rawValue): \(reason)\(found)"
    }
}
