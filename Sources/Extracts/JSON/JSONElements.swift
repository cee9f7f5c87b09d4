/// The elements of a JSON extract one after another: the lines of NDJSON, or the members of one array.
struct JSONElements {
    /// The text in view; the bounds that `next` returns are offsets in it.
    var text: [UInt8] { window.text }
    /// The line on which the last element starts.
    private(set) var elementLine = 0

    private var window: TextWindow
    private let isArray: Bool
    private let limits: ExtractLimits
    private var line = 1
    private var place = Place.beforeArray

    private enum Place { case beforeArray, beforeFirst, beforeNext, afterArray }

    init(source: ByteSource, format: ExtractFormat, isArray: Bool) throws(ExtractError) {
        window = try TextWindow(source: source, encoding: format.encoding)
        if window.text.isEmpty { throw ExtractError(.emptyFile, "the file is empty", file: window.name) }
        self.isArray = isArray
        limits = format.limits
    }

    /// Where the next element stands in `text`; nil at the end.
    mutating func next() throws(ExtractError) -> Range<Int>? {
        isArray ? try nextMember() : try nextLine()
    }

    private mutating func nextLine() throws(ExtractError) -> Range<Int>? {
        while let (end, next) = try window.nextLine(number: line, limit: limits.lineBytes) {
            let start = window.start
            elementLine = line
            window.start = next
            line += 1
            if !window.text[start..<end].allSatisfy(Self.isSpace) { return start..<end }
        }
        return nil
    }

    private mutating func nextMember() throws(ExtractError) -> Range<Int>? {
        if place == .beforeArray {
            guard try nextByte() == UInt8(ascii: "[") else {
                throw ExtractError(
                    .wrongFormat, "a JSON array of objects is expected; the file starts otherwise", file: window.name,
                    line: line)
            }
            window.start += 1
            place = .beforeFirst
        }
        if place == .afterArray { return nil }
        let first = try nextByte()
        if first == UInt8(ascii: "]") {
            window.start += 1
            place = .afterArray
            if try nextByte() != nil { throw corrupt("text after the end of the array") }
            return nil
        }
        if place == .beforeNext {
            guard first == UInt8(ascii: ",") else { throw corrupt("a comma between two objects is missing") }
            window.start += 1
            _ = try nextByte()
        }
        place = .beforeNext
        return try member()
    }

    /// The first byte in view that is not white space; nil at the end of the file.
    private mutating func nextByte() throws(ExtractError) -> UInt8? {
        while true {
            while window.start < window.text.count {
                let byte = window.text[window.start]
                if !Self.isSpace(byte) { return byte }
                if byte == ASCII.lineFeed { line += 1 }
                window.start += 1
            }
            if window.isAtEnd { return nil }
            try window.refill()
        }
    }

    /// Finds the end of the member that starts at the window's start.
    private mutating func member() throws(ExtractError) -> Range<Int> {
        elementLine = line
        while true {
            if let length = memberLength() {
                if length > limits.lineBytes { throw window.tooLong(line: line, limit: limits.lineBytes) }
                if length == 0 { throw corrupt("a member is missing") }
                let range = window.start..<(window.start + length)
                line += window.text[range].count { $0 == ASCII.lineFeed }
                window.start = range.upperBound
                return range
            }
            if window.text.count - window.start > limits.lineBytes {
                throw window.tooLong(line: line, limit: limits.lineBytes)
            }
            if window.isAtEnd {
                throw corrupt("the array does not end; the file is cut short, or a quote or bracket is not closed")
            }
            try window.refill()
        }
    }

    private func memberLength() -> Int? {
        let view = window.text.span
        var index = window.start
        var depth = 0
        var isQuoted = false
        while index < view.count {
            let byte = view[index]
            if isQuoted {
                if byte == UInt8(ascii: "\\") { index += 1 } else if byte == ASCII.quote { isQuoted = false }
            } else {
                switch byte {
                case ASCII.quote: isQuoted = true
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    if depth == 0 { return index - window.start }
                    depth -= 1
                    if depth == 0 { return index + 1 - window.start }
                case UInt8(ascii: ",") where depth == 0: return index - window.start
                default: break
                }
            }
            index += 1
        }
        return nil
    }

    private func corrupt(_ reason: String) -> ExtractError {
        ExtractError(.corrupt, reason, file: window.name, line: line)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == ASCII.space || byte == ASCII.lineFeed || byte == ASCII.carriageReturn || byte == ASCII.tab
    }
}
