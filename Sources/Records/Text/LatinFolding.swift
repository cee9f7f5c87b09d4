/// Letters with accents to plain upper-case ASCII: `é` → `E`, `ß` → `SS`, `Ł` → `L`.
///
/// Covers Latin-1, Latin Extended-A, Romanian, Welsh and Vietnamese letters; combining marks are dropped.
enum LatinFolding {
    private static func runs(_ runs: [(String, Int)]) -> [String] {
        runs.flatMap { Array(repeating: $0.0, count: $0.1) }
    }

    /// U+00C0 to U+00DF; U+00E0 to U+00FF are their lower-case forms in the same order, except the last.
    private static let latin1 = runs([
        ("A", 6), ("AE", 1), ("C", 1), ("E", 4), ("I", 4), ("D", 1), ("N", 1), ("O", 5), (" ", 1), ("O", 1), ("U", 4),
        ("Y", 1), ("TH", 1), ("SS", 1),
    ])

    /// U+0100 to U+017F.
    private static let extendedA = runs([
        ("A", 6), ("C", 8), ("D", 4), ("E", 10), ("G", 8), ("H", 4), ("I", 10), ("IJ", 2), ("J", 2), ("K", 3),
        ("L", 10), ("N", 9), ("O", 6), ("OE", 2), ("R", 6), ("S", 8), ("T", 6), ("U", 12), ("W", 2), ("Y", 3),
        ("Z", 6), ("S", 1),
    ])

    /// U+1EA0 to U+1EF9.
    private static let vietnamese = runs([("A", 24), ("E", 16), ("I", 4), ("O", 24), ("U", 14), ("Y", 8)])

    /// The plain form of one scalar beyond ASCII; nil where there is none.
    static func plain(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0xFF: "Y"
        case 0xDF: "SS"
        case 0xC0...0xDF: latin1[Int(scalar.value - 0xC0)]
        case 0xE0...0xFE: latin1[Int(scalar.value - 0xE0)]
        case 0x100...0x17F: extendedA[Int(scalar.value - 0x100)]
        case 0x1A0, 0x1A1: "O"
        case 0x1AF, 0x1B0: "U"
        case 0x218, 0x219: "S"
        case 0x21A, 0x21B: "T"
        case 0x300...0x36F: ""
        case 0x1E80...0x1E85: "W"
        case 0x1EA0...0x1EF9: vietnamese[Int(scalar.value - 0x1EA0)]
        case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: " "
        case 0x200B...0x200F, 0xFEFF, 0xAD: ""
        case 0x2018, 0x2019, 0x201B, 0x2BC, 0xB4, 0x2032: "'"
        case 0x2010...0x2015, 0x2212: "-"
        default: nil
        }
    }

    /// Upper-case text without accents; letters of other scripts are kept, upper-cased.
    static func folded(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var isPlain = true
        for byte in text.utf8 {
            if byte >= 0x80 {
                isPlain = false
                break
            }
            bytes.append(byte.uppercasedASCII)
        }
        if isPlain { return bytes }
        bytes.removeAll(keepingCapacity: true)
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                bytes.append(UInt8(scalar.value).uppercasedASCII)
            } else if let plain = plain(scalar) {
                bytes.append(contentsOf: plain.utf8)
            } else {
                bytes.append(contentsOf: scalar.properties.uppercaseMapping.utf8)
            }
        }
        return bytes
    }
}

extension UInt8 {
    @inline(__always) var uppercasedASCII: UInt8 { self >= 0x61 && self <= 0x7A ? self & 0xDF : self }
    @inline(__always) var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    /// A to Z.
    @inline(__always) var isCapital: Bool { self >= 0x41 && self <= 0x5A }
    /// 0 to 9 for a digit.
    @inline(__always) var digitValue: Int { Int(self) - 0x30 }
    @inline(__always) var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }

    @inline(__always) init(ascii character: Unicode.Scalar) { self = UInt8(truncatingIfNeeded: character.value) }
}
