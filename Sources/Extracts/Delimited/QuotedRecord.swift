/// Reads one delimited record in which fields are quoted.
struct QuotedRecord {
    let delimiter: UInt8
    /// Where the record starts in the text, and on which line of the file.
    let start: Int
    let line: Int
    /// Where the next record starts; where the text ended if the record is not complete.
    private(set) var next = 0
    /// Line breaks within quoted fields.
    private(set) var lineBreaks = 0
    /// Whether a line break, rather than the end of the file, ends the record.
    private(set) var endsInLineBreak = false
    /// Whether text follows a closing quote.
    private(set) var isStray = false
    private(set) var hasNUL = false
    /// The line on which the last quoted field opened.
    private(set) var quoteLine = 0

    init(delimiter: UInt8, start: Int, line: Int) {
        self.delimiter = delimiter
        self.start = start
        self.line = line
    }

    /// Reads the record into the row; false when the text ends first.
    mutating func read(from text: [UInt8], isAtEnd: Bool, into row: inout Row) -> Bool {
        var index = start
        while true {
            if index < text.count, text[index] == ASCII.quote {
                guard let closed = readEnclosed(from: text, at: index + 1, isAtEnd: isAtEnd, into: &row) else {
                    return false
                }
                index = closed
            }
            // Unquoted text: a whole field, or what strays behind a closing quote.
            let from = index
            let end = fieldEnd(in: text, from: index)
            if end > from {
                isStray = isStray || (from > start && text[from - 1] == ASCII.quote)
                row.append(text[from..<end])
            }
            row.endField()
            index = end
            next = end
            if end == text.count { return isAtEnd }
            if text[end] == delimiter {
                index += 1
                continue
            }
            next = end + 1
            endsInLineBreak = true
            if text[end] == ASCII.carriageReturn {
                if next < text.count { next += text[next] == ASCII.lineFeed ? 1 : 0 } else { return isAtEnd }
            }
            return true
        }
    }

    /// Reads the inside of a quoted field; returns the offset after the closing quote, or nil when it is not in view.
    private mutating func readEnclosed(
        from text: [UInt8], at opening: Int, isAtEnd: Bool, into row: inout Row
    ) -> Int? {
        let view = text.span
        quoteLine = line + lineBreaks
        var run = opening
        var index = opening
        while index < view.count {
            let byte = view[index]
            if byte > ASCII.quote {
                index &+= 1
            } else if byte == ASCII.quote {
                if index + 1 == view.count, !isAtEnd { break }
                if index + 1 < view.count, view[index + 1] == ASCII.quote {
                    row.append(text[run...index])
                    index += 2
                    run = index
                    continue
                }
                row.append(text[run..<index])
                return index + 1
            } else {
                if byte == ASCII.lineFeed {
                    if index == opening || view[index - 1] != ASCII.carriageReturn { lineBreaks += 1 }
                } else if byte == ASCII.carriageReturn {
                    lineBreaks += 1
                } else if byte == 0 {
                    hasNUL = true
                }
                index &+= 1
            }
        }
        next = view.count
        return nil
    }

    private mutating func fieldEnd(in text: [UInt8], from offset: Int) -> Int {
        let view = text.span
        var index = offset
        while index < view.count {
            let byte = view[index]
            if byte == delimiter || byte == ASCII.lineFeed || byte == ASCII.carriageReturn { break }
            if byte == 0 { hasNUL = true }
            index += 1
        }
        return index
    }
}
