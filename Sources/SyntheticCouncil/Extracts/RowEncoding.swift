/// Turns rows into the bytes of an extract.
struct RowEncoding {
    private let layout: ExtractLayout
    private let columns: [String]
    private var workbook: WorkbookEncoding?

    init(_ layout: ExtractLayout, columns: [String]) {
        self.layout = layout
        self.columns = columns
        if case .workbook(let sheet) = layout { workbook = WorkbookEncoding(sheet: sheet, columns: columns) }
    }

    mutating func begin(_ output: inout [UInt8]) {
        switch layout {
        case .delimited(let style):
            if style.encoding == .utf8Marked { output += [0xEF, 0xBB, 0xBF] }
            if style.encoding == .utf16 { output += [0xFF, 0xFE] }
            let heading = columns.map { Array($0.utf8) }
            appendDelimited(heading.map { $0[...] }, style, to: &output)
        case .workbook: workbook?.begin(&output)
        case .lines: break
        }
    }

    mutating func append(_ row: ExtractRow, number: Int, to output: inout [UInt8]) {
        let cells = row.cells.split(separator: ExtractRow.separator, omittingEmptySubsequences: false).dropLast()
        switch layout {
        case .delimited(let style): appendDelimited(Array(cells), style, to: &output)
        case .workbook: workbook?.append(Array(cells), rowNumber: number + 1, to: &output)
        case .lines: appendObject(Array(cells), to: &output)
        }
    }

    mutating func end(_ output: inout [UInt8]) { workbook?.end(&output) }

    private func appendDelimited(
        _ cells: [ArraySlice<UInt8>], _ style: ExtractLayout.Delimited, to output: inout [UInt8]
    ) {
        var line: [UInt8] = []
        line.reserveCapacity(256)
        let delimiter = Array(style.delimiter.utf8)
        for (place, cell) in cells.enumerated() {
            if place > 0 { line += delimiter }
            let needsQuotes =
                style.quotesAll
                || cell.contains { $0 == delimiter[0] || $0 == UInt8(ascii: "\"") || $0 == 10 || $0 == 13 }
            guard needsQuotes else {
                line += cell
                continue
            }
            line.append(UInt8(ascii: "\""))
            for byte in cell {
                if byte == UInt8(ascii: "\"") { line.append(byte) }
                line.append(byte)
            }
            line.append(UInt8(ascii: "\""))
        }
        line += Array(style.newline.utf8)
        switch style.encoding {
        case .utf8, .utf8Marked: output += line
        case .windows1252: LegacyText.appendWindows1252(line, to: &output)
        case .utf16: LegacyText.appendUTF16(line, to: &output)
        }
    }

    /// Columns named `a.b` become an object `a` with a member `b`; columns of one object stand together.
    private func appendObject(_ cells: [ArraySlice<UInt8>], to output: inout [UInt8]) {
        output.append(UInt8(ascii: "{"))
        var open = ""
        for (place, column) in columns.enumerated() {
            let parts = column.split(separator: ".", maxSplits: 1)
            let group = parts.count == 2 ? String(parts[0]) : ""
            if group != open, !open.isEmpty { output.append(UInt8(ascii: "}")) }
            if place > 0 { output.append(UInt8(ascii: ",")) }
            if group != open, !group.isEmpty { output += Array("\"\(group)\":{".utf8) }
            open = group
            output += Array("\"\(parts[parts.count - 1])\":".utf8)
            appendString(cells[place], to: &output)
        }
        if !open.isEmpty { output.append(UInt8(ascii: "}")) }
        output += [UInt8(ascii: "}"), 10]
        // A comma is never left before the first member of an object: the group's brace follows the comma.
    }

    private func appendString(_ cell: ArraySlice<UInt8>, to output: inout [UInt8]) {
        if cell.isEmpty {
            output += Array("null".utf8)
            return
        }
        output.append(UInt8(ascii: "\""))
        for byte in cell {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { output.append(UInt8(ascii: "\\")) }
            output.append(byte)
        }
        output.append(UInt8(ascii: "\""))
    }
}
