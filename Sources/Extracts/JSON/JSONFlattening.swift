/// Flattens one JSON object into paths and values: `{"a":{"b":1},"c":[2,3]}` becomes `a.b` = 1, `c` = 2 and 3.
///
/// Written for extracts because general parsers do not keep numbers as they are written (`0012.50`, twenty digits), nor
/// the order of keys, and box every value. Strict in what it takes: RFC 8259, at most 64 deep.
struct JSONFlattening {
    /// One value and where it stands in the object.
    struct Leaf {
        let path: Range<Int>
        let value: Range<Int>
        /// Whether it is one of several that an array holds.
        let isElement: Bool
        let isNull: Bool
    }

    private(set) var leaves: [Leaf] = []
    /// The bytes of all paths, and of all values.
    private(set) var paths: [UInt8] = []
    private(set) var values: [UInt8] = []
    /// Whether an escape names half of a surrogate pair.
    private(set) var hasLoneSurrogate = false
    private(set) var hasNUL = false

    private var path: [UInt8] = []
    private var index = 0
    private static let deepest = 64

    /// Takes the object that fills `text`; throws `.invalidJSON` or `.notAnObject`.
    mutating func flatten(_ text: ArraySlice<UInt8>) throws(JSONFault) {
        leaves.removeAll(keepingCapacity: true)
        paths.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        path.removeAll(keepingCapacity: true)
        hasLoneSurrogate = false
        hasNUL = false
        index = text.startIndex
        skipSpace(text)
        let isObject = peek(text) == UInt8(ascii: "{")
        try readValue(text, depth: 0, isElement: false)
        skipSpace(text)
        if index != text.endIndex { throw JSONFault(.invalidJSON) }
        if !isObject { throw JSONFault(.notAnObject) }
    }

    private func peek(_ text: ArraySlice<UInt8>) -> UInt8 { index < text.endIndex ? text[index] : 0 }

    private mutating func skipSpace(_ text: ArraySlice<UInt8>) {
        while index < text.endIndex {
            switch text[index] {
            case ASCII.space, ASCII.tab, ASCII.lineFeed, ASCII.carriageReturn: index += 1
            default: return
            }
        }
    }

    private mutating func expect(_ byte: Unicode.Scalar, _ text: ArraySlice<UInt8>) throws(JSONFault) {
        guard peek(text) == UInt8(ascii: byte), index < text.endIndex else { throw JSONFault(.invalidJSON) }
        index += 1
    }

    private mutating func readValue(_ text: ArraySlice<UInt8>, depth: Int, isElement: Bool) throws(JSONFault) {
        if depth > Self.deepest { throw JSONFault(.invalidJSON) }
        let valueStart = values.count
        switch peek(text) {
        case UInt8(ascii: "{"): return try readObject(text, depth: depth, isElement: isElement)
        case UInt8(ascii: "["): return try readArray(text, depth: depth)
        case ASCII.quote: try readString(text, isKey: false)
        case UInt8(ascii: "t"): try readWord("true", text)
        case UInt8(ascii: "f"): try readWord("false", text)
        case UInt8(ascii: "n"):
            try readWord("null", text)
            values.removeLast(values.count - valueStart)
            return add(from: valueStart, isElement: isElement, isNull: true)
        default: try readNumber(text)
        }
        add(from: valueStart, isElement: isElement, isNull: false)
    }

    private mutating func add(from valueStart: Int, isElement: Bool, isNull: Bool) {
        let pathStart = paths.count
        paths.append(contentsOf: path)
        leaves.append(
            Leaf(
                path: pathStart..<paths.count, value: valueStart..<values.count, isElement: isElement, isNull: isNull))
    }

    private mutating func readObject(_ text: ArraySlice<UInt8>, depth: Int, isElement: Bool) throws(JSONFault) {
        index += 1
        skipSpace(text)
        if peek(text) == UInt8(ascii: "}") {
            index += 1
            return
        }
        let outer = path.count
        while true {
            skipSpace(text)
            if outer > 0 { path.append(UInt8(ascii: ".")) }
            guard peek(text) == ASCII.quote else { throw JSONFault(.invalidJSON) }
            try readString(text, isKey: true)
            skipSpace(text)
            try expect(":", text)
            skipSpace(text)
            try readValue(text, depth: depth + 1, isElement: isElement)
            path.removeLast(path.count - outer)
            skipSpace(text)
            if peek(text) == UInt8(ascii: ",") {
                index += 1
                continue
            }
            return try expect("}", text)
        }
    }

    private mutating func readArray(_ text: ArraySlice<UInt8>, depth: Int) throws(JSONFault) {
        index += 1
        skipSpace(text)
        if peek(text) == UInt8(ascii: "]") {
            index += 1
            return add(from: values.count, isElement: true, isNull: true)
        }
        while true {
            skipSpace(text)
            try readValue(text, depth: depth + 1, isElement: true)
            skipSpace(text)
            if peek(text) == UInt8(ascii: ",") {
                index += 1
                continue
            }
            return try expect("]", text)
        }
    }

    private mutating func readWord(_ word: String, _ text: ArraySlice<UInt8>) throws(JSONFault) {
        guard text[index...].starts(with: word.utf8) else { throw JSONFault(.invalidJSON) }
        index += word.utf8.count
        values.append(contentsOf: word.utf8)
    }

    private mutating func readNumber(_ text: ArraySlice<UInt8>) throws(JSONFault) {
        let start = index
        if peek(text) == UInt8(ascii: "-") { index += 1 }
        let whole = index
        guard skipDigits(text) else { throw JSONFault(.invalidJSON) }
        if text[whole] == UInt8(ascii: "0"), index - whole > 1 { throw JSONFault(.invalidJSON) }
        if peek(text) == UInt8(ascii: ".") {
            index += 1
            guard skipDigits(text) else { throw JSONFault(.invalidJSON) }
        }
        if peek(text) | 0x20 == UInt8(ascii: "e") {
            index += 1
            if peek(text) == UInt8(ascii: "+") || peek(text) == UInt8(ascii: "-") { index += 1 }
            guard skipDigits(text) else { throw JSONFault(.invalidJSON) }
        }
        values.append(contentsOf: text[start..<index])
    }

    private mutating func skipDigits(_ text: ArraySlice<UInt8>) -> Bool {
        let start = index
        while index < text.endIndex, text[index] >= 0x30, text[index] <= 0x39 { index += 1 }
        return index > start
    }

    private mutating func readString(_ text: ArraySlice<UInt8>, isKey: Bool) throws(JSONFault) {
        index += 1
        var run = index
        while index < text.endIndex {
            let byte = text[index]
            if byte == ASCII.quote {
                write(text[run..<index], isKey: isKey)
                index += 1
                return
            }
            if byte < 0x20 { throw JSONFault(.invalidJSON) }
            if byte == UInt8(ascii: "\\") {
                write(text[run..<index], isKey: isKey)
                try readEscape(text, isKey: isKey)
                run = index
            } else {
                index += 1
            }
        }
        throw JSONFault(.invalidJSON)
    }

    private mutating func write(_ run: ArraySlice<UInt8>, isKey: Bool) {
        if isKey { path.append(contentsOf: run) } else { values.append(contentsOf: run) }
    }

    private mutating func readEscape(_ text: ArraySlice<UInt8>, isKey: Bool) throws(JSONFault) {
        index += 1
        let letter = peek(text)
        index += 1
        let scalar: UInt32
        switch letter {
        case ASCII.quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = UInt32(letter)
        case UInt8(ascii: "b"): scalar = 0x08
        case UInt8(ascii: "f"): scalar = 0x0C
        case UInt8(ascii: "n"): scalar = 0x0A
        case UInt8(ascii: "r"): scalar = 0x0D
        case UInt8(ascii: "t"): scalar = 0x09
        case UInt8(ascii: "u"): scalar = try readUnicodeEscape(text)
        default: throw JSONFault(.invalidJSON)
        }
        if scalar == 0 { hasNUL = true }
        if isKey {
            TextTranscoder.append(scalar: scalar, to: &path)
        } else {
            TextTranscoder.append(scalar: scalar, to: &values)
        }
    }

    private mutating func readUnicodeEscape(_ text: ArraySlice<UInt8>) throws(JSONFault) -> UInt32 {
        let first = try readHex(text)
        if first & 0xF800 != 0xD800 { return first }
        if first & 0xFC00 == 0xD800, text[index...].starts(with: "\\u".utf8) {
            let mark = index
            index += 2
            let second = try readHex(text)
            if second & 0xFC00 == 0xDC00 { return 0x10000 + ((first & 0x3FF) << 10 | (second & 0x3FF)) }
            index = mark
        }
        hasLoneSurrogate = true
        return 0xFFFD
    }

    private mutating func readHex(_ text: ArraySlice<UInt8>) throws(JSONFault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard index < text.endIndex, let digit = Character(Unicode.Scalar(text[index])).hexDigitValue else {
                throw JSONFault(.invalidJSON)
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }
}

/// Why an element is not a row.
struct JSONFault: Error {
    let code: RowProblem.Code
    init(_ code: RowProblem.Code) { self.code = code }
}
