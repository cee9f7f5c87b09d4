/// Texts as YAML writes them, so that they are read back as they were.
package enum YAMLText {
    /// Plain where that is safe, else between double quotes.
    package static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    package static func list(_ texts: [String]) -> String { "[\(texts.map(scalar).joined(separator: ", "))]" }

    /// In a comment: on one line, without control characters.
    package static func comment(_ text: String) -> String {
        String(text.unicodeScalars.map { isHarmless($0) ? Character($0) : " " })
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, isLetter(first), last != " "
        else { return false }
        guard !reserved.contains(text.lowercased()) else { return false }
        return text.unicodeScalars.allSatisfy {
            isLetter($0) || ("0"..."9").contains($0) || " _-./*".unicodeScalars.contains($0)
        }
            && !text.contains(" -")
    }

    private static let reserved: Set<String> = [
        "yes", "no", "true", "false", "null", "on", "off", "y", "n", "nan", "inf",
    ]

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    private static func quoted(_ text: String) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": written += "\\\""
            case "\\": written += "\\\\"
            case "\n": written += "\\n"
            case "\r": written += "\\r"
            case "\t": written += "\\t"
            default:
                if isHarmless(scalar) {
                    written.unicodeScalars.append(scalar)
                } else {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    written += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
                }
            }
        }
        return written + "\""
    }

    /// Characters that YAML takes as they stand.
    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA1...0x2027, 0x202F...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
        default: false
        }
    }
}
