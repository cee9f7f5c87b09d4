/// The encodings that agencies' text extracts come in.
public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1252 = "windows-1252"

    /// The characters of windows-1252 for the bytes 0x80 to 0x9F; 0 where it has none.
    ///
    /// Source: https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT
    static let windows1252Upper: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    /// The encoding that a byte order mark names, and the mark's length.
    static func marked(_ bytes: ArraySlice<UInt8>) -> (encoding: TextEncoding, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// UTF-16 without a mark: text of mostly Latin letters has a NUL in every other byte.
    static func suggestedByNULs(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
        let sample = bytes.prefix(4096)
        guard sample.count >= 4 else { return nil }
        var even = 0
        var odd = 0
        for (offset, byte) in sample.enumerated() where byte == 0 {
            if offset.isMultiple(of: 2) { even += 1 } else { odd += 1 }
        }
        let half = sample.count / 2
        if odd * 10 >= half * 7, even * 10 <= half { return .utf16LittleEndian }
        if even * 10 >= half * 7, odd * 10 <= half { return .utf16BigEndian }
        return nil
    }

    /// UTF-8 or windows-1252 for bytes of which some are not ASCII; nil when all are.
    ///
    /// Windows-1252 text hardly ever forms UTF-8 sequences by chance, so the more frequent reading wins: one damaged
    /// byte does not turn a UTF-8 file into windows-1252.
    static func suggestedByContent(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
        var sequences = 0
        var strays = 0
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let lead = bytes[index]
            index += 1
            if lead < 0x80 { continue }
            let trailing =
                lead >= 0xC2 && lead < 0xE0 ? 1 : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xF0 && lead < 0xF5 ? 3 : 0
            if trailing == 0 {
                strays += 1
                continue
            }
            let available = bytes[index...].prefix(trailing)
            if available.allSatisfy({ $0 & 0xC0 == 0x80 }) {
                if available.count == trailing { sequences += 1 }
                index += available.count
            } else {
                strays += 1
            }
        }
        if sequences == 0, strays == 0 { return nil }
        return sequences >= strays ? .utf8 : .windows1252
    }
}
