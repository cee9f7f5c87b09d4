/// The letters and digits of an identifier as it was typed: upper case, everything else left out.
enum IdentifierText {
    static func compact(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            let capital = byte.uppercasedASCII
            if capital.isDigit || capital.isCapital { bytes.append(capital) }
        }
        return bytes
    }

    static func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }

    /// Only digits, at least one.
    static func isDigits(_ bytes: some Collection<UInt8>) -> Bool { !bytes.isEmpty && bytes.allSatisfy(\.isDigit) }

    /// `XXXX`, `0000000000`, `9999`: one character over and over stands for "not known".
    static func isFiller(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first else { return true }
        return bytes.allSatisfy { $0 == first }
    }

    /// With the letters O, I and L as the digits they are mistaken for, in the places given.
    static func withDigits(_ bytes: [UInt8], in places: Range<Int>) -> [UInt8] {
        var bytes = bytes
        for place in places where bytes.indices.contains(place) {
            switch bytes[place] {
            case UInt8(ascii: "O"): bytes[place] = UInt8(ascii: "0")
            case UInt8(ascii: "I"), UInt8(ascii: "L"): bytes[place] = UInt8(ascii: "1")
            default: break
            }
        }
        return bytes
    }

    /// Words that stand for "no number".
    static let notGiven: Set<String> = [
        "NK", "NOTKNOWN", "UNKNOWN", "NONE", "NULL", "NA", "NOTAPPLICABLE", "TBC", "PENDING", "NOTGIVEN", "REFUSED",
    ]

    /// The check letter of police identifiers: the number formed by year and serial, modulo 23.
    static func policeLetter(year: Int, serial: ArraySlice<UInt8>, paddedTo width: Int) -> UInt8 {
        var remainder = year % 100 % 23
        for _ in 0..<max(0, width - serial.count) { remainder = remainder * 10 % 23 }
        for digit in serial { remainder = (remainder * 10 + digit.digitValue) % 23 }
        return policeLetters[remainder]
    }

    private static let policeLetters = Array("ZABCDEFGHJKLMNPQRTUVWXY".utf8)
}
