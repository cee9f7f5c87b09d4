/// Why an extract cannot be read, or read any further.
///
/// Equal when the codes are equal. The reason never holds a value from the file.
public struct ExtractError: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Code: String, Sendable, CaseIterable {
        /// The file is absent, a folder, or may not be read.
        case unreadable
        /// The file has no bytes, or only blank lines.
        case emptyFile
        /// The row that should hold the headings is absent or empty.
        case noHeader
        /// Two columns have one heading.
        case duplicateHeader
        /// More columns than the limit.
        case tooManyColumns
        /// A line longer than the limit.
        case lineTooLong
        /// A quoted field that is still open at the end of the file.
        case unterminatedQuote
        /// The content is not in the format that was asked for or that the name promises.
        case wrongFormat
        /// A ZIP or XML part that is cut short or damaged, or a JSON array that does not end.
        case corrupt
        /// A part that would expand beyond the limits (a ZIP bomb).
        case expandsTooFar
        /// A document type declaration, which no spreadsheet needs and attacks use.
        case documentType
        /// The workbook has no sheet of that name.
        case sheetMissing
        /// Sheets that are to be read as one table have different headings.
        case sheetsDiffer
        /// A protected workbook, or the old binary format.
        case protected
        /// A setting of the format that makes no sense.
        case invalidFormat
    }

    public let code: Code
    /// What is wrong and what to do, for a data manager.
    public let reason: String
    /// The file's name as it was given.
    public var file: String
    /// The sheet of a workbook.
    public var sheet: String?
    /// 1-based physical line or sheet row.
    public let line: Int?
    /// 1-based column.
    public let column: Int?

    public init(_ code: Code, _ reason: String, file: String, line: Int? = nil, column: Int? = nil) {
        self.code = code
        self.reason = reason
        self.file = file
        self.line = line
        self.column = column
    }

    public static func == (left: Self, right: Self) -> Bool { left.code == right.code }

    /// `file:line:column: reason`, as compilers write it; with a sheet, `file[sheet]:line:column: reason`.
    public var description: String {
        let place = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
        return "\(file)\(sheet.map { "[\($0)]" } ?? "")\(place): \(reason)"
    }
}
