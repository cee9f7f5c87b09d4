/// Words of a name as they are compared: upper case, no accents, no punctuation but hyphen and apostrophe.
enum NameText {
    /// `O’Neill - smith` → `O'NEILL-SMITH`, `J.P.` → `J P`, `Smith (prev. Jones)` → `SMITH`. Empty when nothing is left.
    static func standardised(_ text: String) -> String {
        let folded = LatinFolding.folded(text)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(folded.count)
        var depth = 0
        for byte in folded {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
            default: if depth == 0 { append(byte, to: &bytes) }
            }
        }
        while let last = bytes.last, last == space || last == hyphen || last == apostrophe { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let space = UInt8(ascii: " ")
    private static let hyphen = UInt8(ascii: "-")
    private static let apostrophe = UInt8(ascii: "'")

    /// Appends one character so that no space stands next to another, at the start, beside a hyphen or after an
    /// apostrophe.
    @inline(__always)
    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        if byte.isCapital || byte.isDigit || byte >= 0x80 {
            bytes.append(byte)
            return
        }
        switch byte {
        case hyphen:
            if bytes.last == space { bytes.removeLast() }
            if let last = bytes.last, last != hyphen { bytes.append(hyphen) }
        case apostrophe, UInt8(ascii: "`"):
            if let last = bytes.last, last != apostrophe, last != space, last != hyphen { bytes.append(apostrophe) }
        default:
            guard let last = bytes.last, last != space, last != hyphen else { return }
            // "O' NEILL": an initial with an apostrophe belongs to the word after it.
            if last == apostrophe, bytes.count == 2 || (bytes.count > 2 && separates(bytes[bytes.count - 3])) { return }
            if last == apostrophe { bytes.removeLast() }
            bytes.append(space)
        }
    }

    private static func separates(_ byte: UInt8) -> Bool { byte == space || byte == hyphen }

    static func words(_ standardised: String) -> [Substring] {
        standardised.utf8.split(separator: space).map { Substring($0) }
    }
}
