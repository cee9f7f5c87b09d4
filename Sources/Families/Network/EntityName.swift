/// Names of organisations and programmes as extracts write them: spacing and case do not tell two apart.
enum EntityName {
    /// The name with single spaces; nil when nothing is left.
    static func tidied(_ name: String) -> String? {
        let words = name.split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// By what a name is known to be the same.
    static func key(_ name: String) -> String { (tidied(name) ?? "").lowercased() }

    /// A number of 52 bits made from the name (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/), which JavaScript reads
    /// exactly. Never 0.
    static func number(of name: String) -> Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key(name).utf8 {
            hash ^= UInt64(byte)
            hash = hash &* 0x0000_0100_0000_01B3
        }
        return Int64((hash ^ (hash >> 52)) & 0xF_FFFF_FFFF_FFFF) | 1
    }
}
