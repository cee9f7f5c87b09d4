/// Text as an XML 1.0 file holds it (W3C, Extensible Markup Language 1.0, fifth edition, 2.2 and 2.4).
enum XMLText {
    /// Whether XML 1.0 has the character at all, written out or by number.
    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD: true
        case 0x20...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// The text with what is markup written as references, in an element or in quotes. A character that XML does not have
    /// becomes U+FFFD, and is counted.
    static func escaped(_ text: String, replaced: inout Int) -> String {
        // Most text needs nothing.
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E }) {
            return text
        }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            // A reader takes these for spaces or line ends of its own when they are not references.
            case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
            default:
                if isAllowed(scalar) {
                    escaped.unicodeScalars.append(scalar)
                } else {
                    escaped += "\u{FFFD}"
                    replaced += 1
                }
            }
        }
        return escaped
    }
}
