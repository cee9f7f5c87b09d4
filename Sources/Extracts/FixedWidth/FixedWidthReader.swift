/// Reads lines whose columns stand at fixed positions, counted in characters.
///
/// Spaces around a field are not part of it. A line may end early: the fields it does not reach are empty.
struct FixedWidthReader: RowReader {
    let header: [String]
    private let columns: [FixedWidthColumn]
    private var window: TextWindow
    private let limits: ExtractLimits
    private var line = 1
    private var number = 0

    init(source: ByteSource, columns: [FixedWidthColumn], format: ExtractFormat) throws(ExtractError) {
        window = try TextWindow(source: source, encoding: format.encoding)
        if window.text.isEmpty { throw ExtractError(.emptyFile, "the file is empty", file: source.name) }
        self.columns = columns
        limits = format.limits
        if let bad = columns.firstIndex(where: { $0.width < 1 }) {
            throw ExtractError(
                .invalidFormat, "a column's width must be at least 1", file: source.name, column: bad + 1)
        }
        header = try Header(names: columns.map(\.name), file: source.name, line: nil, limits: limits).names
        while line < format.headerRow ?? 1, let passed = try window.nextLine(number: line, limit: limits.lineBytes) {
            window.start = passed.next
            line += 1
        }
    }

    mutating func next(_ row: inout Row) throws(ExtractError) -> Bool {
        while let (end, next) = try window.nextLine(number: line, limit: limits.lineBytes) {
            let start = window.start
            row.clear(line: line)
            window.start = next
            line += 1
            if window.text[start..<end].allSatisfy({ $0 == ASCII.space }) { continue }
            number += 1
            row.number = number
            cut(start..<end, into: &row)
            row.checkEncoding(of: window.text.span.extracting(start..<end))
            row.checkFields(limits: limits)
            return true
        }
        return false
    }

    private func cut(_ line: Range<Int>, into row: inout Row) {
        let text = window.text
        var index = line.lowerBound
        for column in columns {
            let from = index
            var width = 0
            while index < line.upperBound {
                if text[index] & 0xC0 != 0x80 {
                    if width == column.width { break }
                    width += 1
                }
                if text[index] == 0 { row.noteNUL() }
                index += 1
            }
            row.append(Self.trimmed(text[from..<index]))
            row.endField()
        }
        if !Self.trimmed(text[index..<line.upperBound]).isEmpty {
            row.note(.fieldCount, "the line goes on after the last column; check the widths")
        }
    }

    private static func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var field = field
        while field.first == ASCII.space { field.removeFirst() }
        while field.last == ASCII.space { field.removeLast() }
        return field
    }
}
