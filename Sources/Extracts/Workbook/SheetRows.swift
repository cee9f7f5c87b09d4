/// The rows of a sheet that hold a value, one after another.
struct SheetRows {
    private let pull: XMLPull
    private let strings: SharedStrings
    private let styles: CellStyles
    private let from1904: Bool
    private let file: String
    private let limits: ExtractLimits
    /// The sheet row read last.
    private var line = 0
    /// What stands in the cell at hand, before its type is looked at.
    private var content: [UInt8] = []

    init(
        pull: XMLPull, strings: SharedStrings, styles: CellStyles, from1904: Bool, file: String, limits: ExtractLimits
    ) {
        self.pull = pull
        self.strings = strings
        self.styles = styles
        self.from1904 = from1904
        self.file = file
        self.limits = limits
    }

    /// Reads the next row up to its last value; false at the end of the sheet.
    mutating func next(_ row: inout Row) throws(ExtractError) -> Bool {
        while let event = try pull.next() {
            switch event {
            case .start(.row, let isEmpty):
                try startRow(&row)
                if isEmpty { continue }
                try readCells(&row)
                if row.count > 0 { return true }
            case .end(.sheetData): return false
            default: continue
            }
        }
        return false
    }

    private mutating func startRow(_ row: inout Row) throws(ExtractError) {
        var given: Int?
        pull.attributes { name, value in if name == .r { given = Int(String(copying: value)) } }
        let next = given ?? line + 1
        guard next > line, next <= 1 << 24 else { throw corrupt("its rows are not in order") }
        line = next
        row.clear(line: line)
    }

    private enum CellType { case number, shared, text, boolean, asWritten }

    private mutating func readCells(_ row: inout Row) throws(ExtractError) {
        var column = 0
        while let event = try pull.next() {
            switch event {
            case .end(.row): return
            case .start(.c, let isEmpty):
                var type = CellType.number
                var style = 0
                var given: Int?
                var isReferenceBad = false
                pull.attributes { name, value in
                    switch name {
                    case .r:
                        given = CellReference.column(value)
                        isReferenceBad = given == nil
                    case .s: style = Int(String(copying: value)) ?? 0
                    case .t: type = Self.type(value)
                    default: break
                    }
                }
                if isReferenceBad { throw corrupt("a cell has no proper reference") }
                column = given ?? column
                if column >= limits.columns {
                    throw ExtractError(
                        .tooManyColumns, "a cell beyond the limit of \(limits.columns) columns", file: file, line: line)
                }
                if !isEmpty {
                    try readContent()
                    if !content.isEmpty {
                        guard column >= row.count else { throw corrupt("its cells are not in order") }
                        row.fill(to: column)
                        try write(type, style: style, to: &row)
                        row.endField()
                    }
                }
                column += 1
            default: continue
            }
        }
    }

    private static func type(_ value: Span<UInt8>) -> CellType {
        // n, s, str, b, e, d, inlineStr (ECMA-376 part 1, 18.18.11).
        if value.count == 1 {
            if value[0] == UInt8(ascii: "s") { return .shared }
            if value[0] == UInt8(ascii: "b") { return .boolean }
            return value[0] == UInt8(ascii: "n") ? .number : .asWritten
        }
        return .text
    }

    /// Collects the cell's value, or its inline text without phonetic hints, up to the cell's end.
    private mutating func readContent() throws(ExtractError) {
        content.removeAll(keepingCapacity: true)
        var isValue = false
        var isPhonetic = false
        while let event = try pull.next() {
            switch event {
            case .start(.v, let isEmpty), .start(.t, let isEmpty): isValue = !isEmpty && !isPhonetic
            case .end(.v), .end(.t): isValue = false
            case .start(.rPh, let isEmpty): isPhonetic = !isEmpty
            case .end(.rPh): isPhonetic = false
            case .text: if isValue { pull.appendText(to: &content) }
            case .end(.c): return
            default: continue
            }
        }
    }

    private mutating func write(_ type: CellType, style: Int, to row: inout Row) throws(ExtractError) {
        switch type {
        case .shared:
            guard let index = Int(String(decoding: content, as: UTF8.self)), let place = strings.range(of: index) else {
                throw corrupt("a cell refers to a text that is not there")
            }
            row.append(strings.bytes[place])
        case .text:
            EscapedText.unescape(&content, from: 0)
            row.append(content[...])
        case .boolean:
            row.append(content == [UInt8(ascii: "1")] || content == Array("true".utf8) ? "TRUE" : "FALSE")
        case .asWritten: row.append(content[...])
        case .number:
            let format = styles.format(of: style)
            if format == .number, content.count <= 15, content.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
                return row.append(content[...])
            }
            let written = String(decoding: content, as: UTF8.self)
            if format != .number, let serial = Double(written),
                let date = SerialDate.text(serial, format: format, from1904: from1904)
            {
                return row.append(date)
            }
            row.append(NumberText.text(written))
        }
    }

    private func corrupt(_ reason: String) -> ExtractError {
        ExtractError(.corrupt, "the sheet is damaged: \(reason); save it again", file: file, line: line)
    }
}

/// References such as AB12.
enum CellReference {
    /// The 0-based column of a reference; nil when it has no letters or more than three.
    static func column(_ reference: Span<UInt8>) -> Int? {
        var column = 0
        var letters = 0
        for index in reference.indices {
            let letter = reference[index] & 0xDF
            guard letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z") else { break }
            letters += 1
            column = column &* 26 &+ Int(letter - 64)
            if letters > 3 { return nil }
        }
        return letters == 0 ? nil : column - 1
    }
}
