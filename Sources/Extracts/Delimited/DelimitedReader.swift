/// Reads delimited text: RFC 4180 and what Excel really writes.
///
/// Quotes at the start of a field enclose it, with `""` for a quote; elsewhere they are text. Lines end in LF, CR LF or
/// CR, mixed as they come. Lines with nothing but separators are blank and are not rows. Empty fields beyond the header
/// are dropped.
struct DelimitedReader: RowReader {
    private(set) var header: [String] = []
    /// The physical line of the headings.
    private(set) var headerLine = 0
    private var window: TextWindow
    private let format: ExtractFormat
    private let delimiter: UInt8
    /// 1 for the bytes that the scan stops at.
    private let stops: [UInt8]
    /// The physical line at `window.start`.
    private var line = 1
    private var number = 0
    private var cuts: [Int] = []
    /// Bytes looked at again after a quote that led nowhere.
    private var rescanned = 0

    init(source: ByteSource, format: ExtractFormat) throws(ExtractError) {
        self.format = format
        var window = try TextWindow(source: source, encoding: format.encoding)
        if window.text.isEmpty { throw ExtractError(.emptyFile, "the file is empty", file: window.name) }
        var declared: UInt8?
        let limit = format.limits.lineBytes
        if let first = try window.nextLine(number: 1, limit: limit) {
            declared = DelimiterDetection.declared(in: window.text[window.start..<first.end])
            if declared != nil {
                window.start = first.next
                line = 2
            }
        }
        let given = format.delimiter ?? declared
        if let given,
            given == 0 || given >= 0x80 || [ASCII.quote, ASCII.lineFeed, ASCII.carriageReturn].contains(given)
        {
            throw ExtractError(
                .invalidFormat, "the delimiter must be one ASCII character, not a quote", file: window.name)
        }
        var found = DelimitedHeading(line: format.headerRow ?? 1, delimiter: given ?? 0)
        if format.headerRow == nil {
            found = try DelimitedHeading.find(in: window, line: line, delimiter: given)
        }
        while line < found.line, let passed = try window.nextLine(number: line, limit: limit) {
            window.start = passed.next
            line += 1
        }
        delimiter =
            found.delimiter != 0 ? found.delimiter : DelimiterDetection.detected(in: window.text[window.start...])
        var stops = [UInt8](repeating: 0, count: 256)
        for byte in [0, ASCII.quote, ASCII.lineFeed, ASCII.carriageReturn, delimiter] { stops[Int(byte)] = 1 }
        self.stops = stops
        self.window = window
        var row = Row()
        guard try readRecord(&row) else {
            throw ExtractError(.noHeader, "no headings found; say which row holds them", file: window.name, line: line)
        }
        headerLine = row.line
        header = try Header(row: row, file: window.name, limits: format.limits).names
    }

    mutating func next(_ row: inout Row) throws(ExtractError) -> Bool {
        guard try readRecord(&row) else { return false }
        number += 1
        row.number = number
        row.checkFields(limits: format.limits)
        row.checkCount(header: header.count, allowsShort: format.allowsShortRows)
        return true
    }

    /// Reads the next record that is not blank.
    private mutating func readRecord(_ row: inout Row) throws(ExtractError) -> Bool {
        while true {
            row.clear(line: line)
            let found = Self.scan(
                window.text, from: window.start, isAtEnd: window.isAtEnd, delimiter: delimiter, stops: stops,
                cuts: &cuts)
            switch found {
            case .record(let end, let next, let seen):
                let start = window.start
                if end - start > format.limits.lineBytes {
                    throw window.tooLong(line: line, limit: format.limits.lineBytes)
                }
                window.start = next
                line += 1
                if end - start == cuts.count { continue }
                row.fill(from: window.text[start..<end], cuts: cuts)
                if seen.contains(.nul) { row.noteNUL() }
                if seen.contains(.high) { row.checkEncoding(of: window.text.span.extracting(start..<end)) }
                return true
            case .quoted:
                if try readQuoted(&row) { return true }
            case .unfinished:
                if window.isAtEnd { return false }
                if window.text.count - window.start > format.limits.lineBytes {
                    throw window.tooLong(line: line, limit: format.limits.lineBytes)
                }
                try window.refill()
            }
        }
    }

    private struct Seen: OptionSet {
        let rawValue: UInt8
        static let nul = Seen(rawValue: 1)
        static let high = Seen(rawValue: 0x80)
    }

    private enum Scan {
        case record(end: Int, next: Int, seen: Seen)
        /// A field starts with a quote: the record needs the careful way.
        case quoted
        case unfinished
    }

    /// Looks for the end of the record at `start`, noting the separators on the way.
    private static func scan(
        _ text: [UInt8], from start: Int, isAtEnd: Bool, delimiter: UInt8, stops: [UInt8], cuts: inout [Int]
    ) -> Scan {
        cuts.removeAll(keepingCapacity: true)
        let view = text.span
        let stops = stops.span
        let count = view.count
        var index = start
        var fieldStart = start
        var high: UInt8 = 0
        var nul: UInt8 = 0
        while index < count {
            let byte = view[index]
            high |= byte
            if stops[Int(byte)] == 0 {
                index &+= 1
                continue
            }
            if byte == delimiter {
                cuts.append(index &- start)
                index &+= 1
                fieldStart = index
            } else if byte == ASCII.lineFeed {
                return .record(end: index, next: index &+ 1, seen: Seen(rawValue: high & 0x80 | nul))
            } else if byte == ASCII.carriageReturn {
                var next = index &+ 1
                if next < count {
                    if view[next] == ASCII.lineFeed { next &+= 1 }
                } else if !isAtEnd {
                    return .unfinished
                }
                return .record(end: index, next: next, seen: Seen(rawValue: high & 0x80 | nul))
            } else if byte == ASCII.quote {
                if index == fieldStart { return .quoted }
                index &+= 1
            } else {
                nul = 1
                index &+= 1
            }
        }
        guard isAtEnd, index > start else { return .unfinished }
        return .record(end: index, next: index, seen: Seen(rawValue: high & 0x80 | nul))
    }

    /// Reads a record with quoted fields, bringing in more text as needed; false when more has come and the record is
    /// to be tried again.
    private mutating func readQuoted(_ row: inout Row) throws(ExtractError) -> Bool {
        let start = window.start
        let limit = format.limits.lineBytes
        var record = QuotedRecord(delimiter: delimiter, start: start, line: line)
        let isComplete = record.read(from: window.text, isAtEnd: window.isAtEnd, into: &row)
        let length = record.next - start
        if isComplete, length <= limit, !(record.isStray && record.lineBreaks > 0) {
            window.start = record.next
            line += record.lineBreaks + (record.endsInLineBreak ? 1 : 0)
            if record.isStray { row.note(.strayQuote, "text after a closing quote; quotes within a field are doubled") }
            if record.hasNUL { row.noteNUL() }
            row.checkEncoding(of: window.text.span.extracting(start..<record.next))
            return true
        }
        if !isComplete, length <= limit {
            guard window.isAtEnd else {
                try window.refill()
                return false
            }
            throw ExtractError(
                .unterminatedQuote,
                "a quote opened on line \(record.quoteLine) is still open at the end of the file; close it, or check "
                    + "that the file is whole",
                file: window.name, line: record.quoteLine)
        }
        if record.lineBreaks == 0 { throw window.tooLong(line: line, limit: limit) }
        // The quote swallowed lines that are not its own: only the line it stands on is bad.
        rescanned += length
        if rescanned > 64 * limit {
            throw ExtractError(
                .unterminatedQuote, "quotes do not pair from line \(line) on; check how the file was exported",
                file: window.name, line: line)
        }
        guard let (end, next) = try window.nextLine(number: line, limit: limit) else { return false }
        row.clear(line: line)
        row.append(window.text[window.start..<end])
        row.endField()
        row.note(.strayQuote, "a quote that is opened on this line and not closed as it should be")
        row.checkEncoding(of: window.text.span.extracting(window.start..<end))
        window.start = next
        line += 1
        return true
    }
}
