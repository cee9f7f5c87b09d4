/// Turns the chunks of a text file into UTF-8, finding out the encoding where it is not given.
///
/// What the encoding does not have comes out as bytes that are not UTF-8 either (a lone surrogate in its three-byte
/// form, or 0xFF), so that one check of each row's UTF-8 finds the trouble in every encoding.
struct TextTranscoder {
    private var encoding: TextEncoding?
    private var begun = false
    /// The bytes of a UTF-16 unit that was cut by the end of a chunk.
    private var carry: [UInt8] = []
    /// A high surrogate that waits for its partner.
    private var high: UInt16?

    init(encoding: TextEncoding?) { self.encoding = encoding }

    mutating func append(_ chunk: ArraySlice<UInt8>, to text: inout [UInt8]) {
        var chunk = chunk
        if !begun {
            begun = true
            if let mark = TextEncoding.marked(chunk), encoding == nil || encoding == mark.encoding {
                encoding = mark.encoding
                chunk = chunk.dropFirst(mark.length)
            } else if encoding == nil {
                encoding = TextEncoding.suggestedByNULs(chunk)
            }
        }
        // As long as all is ASCII the question stays open.
        if encoding == nil { encoding = TextEncoding.suggestedByContent(chunk) }
        switch encoding {
        case nil, .utf8: text.append(contentsOf: chunk)
        case .windows1252: appendWindows1252(chunk, to: &text)
        case .utf16LittleEndian: appendUTF16(chunk, bigEndian: false, to: &text)
        case .utf16BigEndian: appendUTF16(chunk, bigEndian: true, to: &text)
        }
    }

    /// Writes what a file that ends in the middle of a character leaves over.
    mutating func finish(_ text: inout [UInt8]) {
        if let high { Self.append(scalar: UInt32(high), to: &text) }
        if !carry.isEmpty { text.append(0xFF) }
        high = nil
        carry = []
    }

    private func appendWindows1252(_ chunk: ArraySlice<UInt8>, to text: inout [UInt8]) {
        for byte in chunk {
            if byte < 0x80 {
                text.append(byte)
            } else if byte >= 0xA0 {
                Self.append(scalar: UInt32(byte), to: &text)
            } else {
                let scalar = TextEncoding.windows1252Upper[Int(byte) - 0x80]
                if scalar == 0 { text.append(0xFF) } else { Self.append(scalar: UInt32(scalar), to: &text) }
            }
        }
    }

    private mutating func appendUTF16(_ chunk: ArraySlice<UInt8>, bigEndian: Bool, to text: inout [UInt8]) {
        var chunk = chunk
        if let first = carry.first, let second = chunk.popFirst() {
            carry = []
            append(unit: bigEndian ? Self.unit(first, second) : Self.unit(second, first), to: &text)
        }
        var index = chunk.startIndex
        while index + 1 < chunk.endIndex {
            let (first, second) = (chunk[index], chunk[index + 1])
            append(unit: bigEndian ? Self.unit(first, second) : Self.unit(second, first), to: &text)
            index += 2
        }
        if index < chunk.endIndex { carry = [chunk[index]] }
    }

    private static func unit(_ upper: UInt8, _ lower: UInt8) -> UInt16 { UInt16(upper) << 8 | UInt16(lower) }

    private mutating func append(unit: UInt16, to text: inout [UInt8]) {
        if let first = high {
            high = nil
            if unit & 0xFC00 == 0xDC00 {
                let scalar = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(unit & 0x3FF))
                return Self.append(scalar: scalar, to: &text)
            }
            Self.append(scalar: UInt32(first), to: &text)
        }
        if unit & 0xFC00 == 0xD800 { high = unit } else { Self.append(scalar: UInt32(unit), to: &text) }
    }

    @inline(__always)
    static func append(scalar: UInt32, to text: inout [UInt8]) {
        if scalar < 0x80 {
            text.append(UInt8(scalar))
        } else if scalar < 0x800 {
            text.append(UInt8(0xC0 | scalar >> 6))
            text.append(UInt8(0x80 | scalar & 0x3F))
        } else if scalar < 0x10000 {
            text.append(UInt8(0xE0 | scalar >> 12))
            text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            text.append(UInt8(0x80 | scalar & 0x3F))
        } else {
            text.append(UInt8(0xF0 | scalar >> 18))
            text.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            text.append(UInt8(0x80 | scalar & 0x3F))
        }
    }
}
