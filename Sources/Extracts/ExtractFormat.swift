/// How an extract is written. Everything that is nil is found out from the file.
public struct ExtractFormat: Sendable, Equatable {
    /// The kind of file.
    public enum Kind: Sendable, Equatable {
        /// Delimited text: commas, semicolons, tabs or bars.
        case csv
        /// An Office Open XML workbook.
        case xlsx
        /// One JSON object a line.
        case ndjson
        /// One JSON array of objects.
        case json
        /// Columns by position; there is no header line.
        case fixedWidth([FixedWidthColumn])
    }

    /// The default is nil: by content and extension.
    public var kind: Kind?
    /// The separator of a delimited file: one ASCII character. The default is nil: detected among `,` `;` tab `|`.
    public var delimiter: UInt8?
    /// The default is nil: byte order mark, else UTF-8, else UTF-16 by its NULs, else windows-1252.
    public var encoding: TextEncoding?
    /// The sheet of a workbook by name. The default is nil: the first.
    public var sheet: String?
    /// Several sheets of a workbook, read one after another as one table: names, or patterns with `*` for any run of
    /// characters and `?` for any one, compared without case. The default is empty: one sheet, as `sheet` says.
    ///
    /// Names are read in this order, hidden or not; the sheets of a pattern in the workbook's, without hidden ones. The
    /// headings must be the same in all. Each row then has one more column, ``sheetColumn``, with its sheet's name.
    public var sheets: [String] = []
    /// What stands in the cells of a merged range other than its first. The default is nothing.
    public var merged = MergedCells.firstCell
    /// The physical line or sheet row of the headings; rows above are passed over. The default is nil: the first row
    /// that is not blank, or the one below a title block where that is plain.
    ///
    /// Blank rows below it are passed over too until one holds the headings. In a fixed-width file, which has no
    /// headings, the first data line.
    public var headerRow: Int?
    /// Whether a row may lack fields at its end, as when Excel leaves out trailing separators. The default is false.
    public var allowsShortRows = false
    /// The default is `ExtractLimits()`.
    public var limits = ExtractLimits()

    public init(
        kind: Kind? = nil, delimiter: UInt8? = nil, encoding: TextEncoding? = nil, sheet: String? = nil,
        headerRow: Int? = nil
    ) {
        self.kind = kind
        self.delimiter = delimiter
        self.encoding = encoding
        self.sheet = sheet
        self.headerRow = headerRow
    }
}

extension ExtractFormat {
    /// What stands in the cells of a workbook's merged range.
    public enum MergedCells: String, Sendable, CaseIterable {
        /// The value in the first cell, nothing in the others, which is what the workbook stores.
        case firstCell = "first"
        /// The value in every cell; a heading across columns `Address`, `Address (2)`, `Address (3)`.
        case fill
    }

    /// The heading of the column that tells from which of several sheets a row is.
    public static let sheetColumn = "@sheet"
}

/// A column of a fixed-width file.
public struct FixedWidthColumn: Sendable, Equatable {
    public let name: String
    /// Width in characters, at least 1.
    public let width: Int

    public init(name: String, width: Int) {
        self.name = name
        self.width = width
    }
}
