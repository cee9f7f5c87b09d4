/// Reads the rows of an extract, whatever its format: the way into this module.
///
/// ```swift
/// var reader = try ExtractReader(path: "incoming/census.csv")
/// var row = Row()
/// while try reader.next(&row) {
///     if let problem = row.problem { quarantine(row, problem) } else { take(row) }
/// }
/// ```
/// The file is streamed: memory does not grow with it (but for an XLSX's shared strings). A ZIP file with one extract in
/// it is read as that extract; nothing is unpacked to disk.
public struct ExtractReader: RowReader {
    // One of these is there. Optionals rather than one enum, so that each is changed in place.
    private var delimited: DelimitedReader?
    private var workbook: WorkbookReader?
    private var json: JSONReader?
    private var fixedWidth: FixedWidthReader?
    public let header: [String]
    /// The kind of file that was found, or given.
    public let kind: ExtractFormat.Kind
    /// 1-based physical line or sheet row of the headings; nil where the format has no heading row.
    public let headerLine: Int?

    /// Opens a file.
    ///
    /// - Throws: `ExtractError` when the file as a whole cannot be read as `format` says.
    public init(path: String, format: ExtractFormat = ExtractFormat()) throws(ExtractError) {
        try self.init(origin: .path(path), format: format)
    }

    /// Reads an extract that is in memory already; `name` stands for it in errors and its extension is looked at.
    public init(bytes: [UInt8], name: String, format: ExtractFormat = ExtractFormat()) throws(ExtractError) {
        try self.init(origin: .bytes(bytes, name: name), format: format)
    }

    private init(origin: Origin, format: ExtractFormat) throws(ExtractError) {
        if let row = format.headerRow, row < 1 {
            throw ExtractError(.invalidFormat, "the header row is counted from 1", file: origin.name)
        }
        let origin = try origin.unpacked(asked: format.kind, limits: format.limits)
        kind = try origin.kind(asked: format.kind)
        switch kind {
        case .csv: delimited = try DelimitedReader(source: try origin.source(), format: format)
        case .xlsx: workbook = try WorkbookReader(archive: try origin.archive(limits: format.limits), format: format)
        case .ndjson, .json:
            let source: () throws(ExtractError) -> ByteSource = { () throws(ExtractError) in try origin.source() }
            json = try JSONReader(source: source, format: format, isArray: kind == .json)
        case .fixedWidth(let columns):
            fixedWidth = try FixedWidthReader(source: try origin.source(), columns: columns, format: format)
        }
        headerLine = delimited?.headerLine ?? workbook?.headerLine
        header = delimited?.header ?? workbook?.header ?? json?.header ?? fixedWidth?.header ?? []
    }

    public mutating func next(_ row: inout Row) throws(ExtractError) -> Bool {
        if let more = try delimited?.next(&row) { return more }
        if let more = try workbook?.next(&row) { return more }
        if let more = try json?.next(&row) { return more }
        return try fixedWidth?.next(&row) ?? false
    }
}
