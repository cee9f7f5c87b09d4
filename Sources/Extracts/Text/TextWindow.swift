/// A window of UTF-8 that moves over a text file: what is consumed leaves, a chunk at a time comes in.
///
/// It holds one chunk and the longest record, whatever the size of the file.
struct TextWindow {
    /// The text in view; the part before `start` has been consumed.
    private(set) var text: [UInt8] = []
    /// Where the first byte that has not been consumed stands.
    var start = 0
    /// Whether nothing more will come.
    private(set) var isAtEnd = false
    private var source: ByteSource
    private var transcoder: TextTranscoder

    var name: String { source.name }

    init(source: ByteSource, encoding: TextEncoding?) throws(ExtractError) {
        self.source = source
        transcoder = TextTranscoder(encoding: encoding)
        try refill()
    }

    /// Drops what is consumed and brings in another chunk.
    mutating func refill() throws(ExtractError) {
        text.removeSubrange(..<start)
        start = 0
        let chunk = try source.read()
        if chunk.isEmpty {
            if !isAtEnd { transcoder.finish(&text) }
            isAtEnd = true
        } else {
            transcoder.append(chunk, to: &text)
        }
    }

    /// The end of the line that starts at `offset` and the start of the one after it; nil when it is not in view yet.
    ///
    /// A line ends in LF, CR LF or CR, or at the end of the file.
    func line(from offset: Int) -> (end: Int, next: Int)? {
        let view = text.span
        var index = offset
        while index < view.count {
            let byte = view[index]
            if byte == ASCII.lineFeed { return (index, index + 1) }
            if byte == ASCII.carriageReturn {
                if index + 1 < view.count { return (index, view[index + 1] == ASCII.lineFeed ? index + 2 : index + 1) }
                return isAtEnd ? (index, index + 1) : nil
            }
            index += 1
        }
        return isAtEnd && offset < index ? (index, index) : nil
    }

    /// Brings the next whole line into view and returns its bounds; nil at the end of the file.
    mutating func nextLine(number: Int, limit: Int) throws(ExtractError) -> (end: Int, next: Int)? {
        while true {
            if let found = line(from: start) {
                if found.end - start > limit { throw tooLong(line: number, limit: limit) }
                return found
            }
            if isAtEnd { return nil }
            if text.count - start > limit { throw tooLong(line: number, limit: limit) }
            try refill()
        }
    }

    func tooLong(line: Int, limit: Int) -> ExtractError {
        ExtractError(
            .lineTooLong, "line \(line) is longer than the limit of \(limit) bytes; is this the right kind of file?",
            file: name, line: line)
    }
}

/// The bytes that text formats give a meaning to.
enum ASCII {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
}
