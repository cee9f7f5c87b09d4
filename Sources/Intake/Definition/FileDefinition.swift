public import Extracts
import Records

/// How a source's files are named and written.
public struct FileDefinition: Decodable, Hashable, Sendable {
    public enum Format: String, Decodable, Sendable, CaseIterable { case csv, xlsx, ndjson, json }

    /// A name with `*` for any run of characters and `?` for any one, compared without case. The default is nil: files
    /// are named by hand.
    public let pattern: String?
    /// The default is nil: by extension and content.
    public let format: Format?
    /// The default is nil: detected.
    public let encoding: TextEncoding?
    /// The default is nil: detected.
    public let delimiter: UInt8?
    /// The default is nil: the first sheet.
    public let sheet: String?
    /// Several sheets that make one table: names, or patterns with `*` and `?`. The column `@sheet` then tells which sheet
    /// a row is from. The default is none.
    public let sheets: [String]
    /// What the cells of a merged range hold: `first`, or `fill`. The default is `first`: the value in the first cell.
    public let merged: ExtractFormat.MergedCells
    /// The default is nil: the first row, or the one below a title block where that is plain.
    public let headerRow: Int?
    /// Which of the source's live batches a new file takes the place of. The default is that of the same name.
    public let replaces: Replacement

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case pattern, format, encoding, delimiter, sheet, sheets, merged, replaces
        case headerRow = "header_row"
    }

    public init(
        pattern: String? = nil, format: Format? = nil, encoding: TextEncoding? = nil, delimiter: UInt8? = nil,
        sheet: String? = nil, sheets: [String] = [], merged: ExtractFormat.MergedCells = .firstCell,
        headerRow: Int? = nil, replaces: Replacement = .sameName
    ) {
        self.replaces = replaces
        self.pattern = pattern
        self.format = format
        self.encoding = encoding
        self.delimiter = delimiter
        self.sheet = sheet
        self.sheets = sheets
        self.merged = merged
        self.headerRow = headerRow
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        pattern = try container.text(.pattern)
        replaces = try container.word(Replacement.self, .replaces) ?? .sameName
        format = try container.word(Format.self, .format)
        encoding = try container.text(.encoding).map { written in
            if let encoding = Self.encodings[written.lowercased()] { return encoding }
            let advice = NearestWord.advice(for: written, among: TextEncoding.allCases.map(\.rawValue))
            throw container.refusal(.encoding, "'\(written)' is not an encoding that can be read; \(advice)")
        }
        delimiter = try container.text(.delimiter).map { written in
            let bytes = Array((written == "tab" ? "\t" : written).utf8)
            guard bytes.count == 1 else {
                throw container.refusal(.delimiter, "expected one character, such as ',' ';' '|' or tab")
            }
            return bytes[0]
        }
        sheet = try container.text(.sheet)
        sheets = try container.oneOrMore(.sheets) ?? []
        merged = try container.word(ExtractFormat.MergedCells.self, .merged) ?? .firstCell
        headerRow = try container.decodeIfPresent(Int.self, forKey: .headerRow)
        if let headerRow, headerRow < 1 { throw container.refusal(.headerRow, "rows are counted from 1") }
        if let format, format != .xlsx {
            for key in [CodingKeys.sheet, .sheets, .merged] where container.contains(key) {
                throw container.refusal(key, "only a workbook has sheets, and the format is \(format.rawValue)")
            }
        }
        if sheet != nil, container.contains(.sheets) {
            throw container.refusal(.sheets, "say sheet or sheets, not both")
        }
        if container.contains(.sheets), sheets.isEmpty || sheets.contains("") {
            throw container.refusal(.sheets, "name the sheets, or give a pattern such as \"20*\"")
        }
        if delimiter != nil, let format, format != .csv {
            throw container.refusal(.delimiter, "only csv has a delimiter, and the format is \(format.rawValue)")
        }
    }

    private static let encodings: [String: TextEncoding] = {
        var encodings = Dictionary(
            TextEncoding.allCases.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
        encodings["utf8"] = .utf8
        encodings["cp1252"] = .windows1252
        encodings["iso-8859-1"] = .windows1252
        encodings["latin1"] = .windows1252
        encodings["utf-16"] = .utf16LittleEndian
        return encodings
    }()

    /// What the extract's reader is to be told.
    public var extractFormat: ExtractFormat {
        let kind: ExtractFormat.Kind? =
            switch format {
            case .csv: .csv
            case .xlsx: .xlsx
            case .ndjson: .ndjson
            case .json: .json
            case nil: nil
            }
        var extract = ExtractFormat(
            kind: kind, delimiter: delimiter, encoding: encoding, sheet: sheet, headerRow: headerRow)
        extract.sheets = sheets
        extract.merged = merged
        return extract
    }

    /// Whether a file of this name is one of the source's.
    public func matches(fileName: String) -> Bool {
        guard let pattern else { return false }
        return NamePattern(pattern).matches(fileName)
    }
}
