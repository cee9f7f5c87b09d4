/// One field as Kith writes it in a CSV file: the one place where every CSV that leaves Kith gets its quotes (RFC 4180)
/// and its guard against formulas.
///
/// A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, quoted or not. A guarded field of that
/// kind gets an apostrophe in front, which a spreadsheet shows as text and does not run. Numbers such as `-1.5` are left
/// as they are. Source: https://owasp.org/www-community/attacks/CSV_Injection
public enum CSVField {
    /// What is done to a field that begins as a formula does.
    public enum Formulas: Sendable {
        /// It gets an apostrophe in front: for files that people open.
        case guarded
        /// It is written byte for byte: for files of ids that must match those of other files. Whoever writes one counts
        /// such fields and says so.
        case kept
    }

    /// Appends the field with the quotes and the guard it needs; whether it begins as a formula does.
    @discardableResult
    public static func append(_ field: some Collection<UInt8>, formulas: Formulas, to line: inout [UInt8]) -> Bool {
        let isFormula = beginsAsFormula(field)
        let isGuarded = isFormula && formulas == .guarded
        let needsQuotes = field.contains { $0 == 0x2C || $0 == ASCII.quote || $0 == 0x0A || $0 == 0x0D }
        if needsQuotes { line.append(ASCII.quote) }
        if isGuarded { line.append(apostrophe) }
        if needsQuotes {
            for byte in field {
                if byte == ASCII.quote { line.append(byte) }
                line.append(byte)
            }
            line.append(ASCII.quote)
        } else {
            line.append(contentsOf: field)
        }
        return isFormula
    }

    /// The field as text, guarded.
    public static func guarded(_ field: String) -> String {
        var bytes: [UInt8] = []
        append(field.utf8, formulas: .guarded, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A field that was read from a guarded file, without the guard.
    public static func withoutGuard(_ field: String) -> String {
        guard field.utf8.first == apostrophe, beginsAsFormula(field.dropFirst().utf8) else { return field }
        return String(field.dropFirst())
    }

    /// Whether a spreadsheet may run the field as a formula. An apostrophe in front of such a field counts as well, so
    /// that taking the guard off gives back exactly what was written.
    public static func beginsAsFormula(_ field: some Collection<UInt8>) -> Bool {
        guard let first = field.first else { return false }
        // Letters and digits, which is nearly every field.
        if first > 0x40, first < 0x7C { return false }
        return isFormula(field)
    }

    private static func isFormula(_ field: some Collection<UInt8>) -> Bool {
        let rest = field.drop { $0 == ASCII.space || $0 == apostrophe }
        guard let sign = rest.first else { return false }
        switch sign {
        case UInt8(ascii: "-"), UInt8(ascii: "+"): return !isNumber(rest.dropFirst())
        case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "|"), UInt8(ascii: "%"): return true
        case ASCII.tab, ASCII.lineFeed, ASCII.carriageReturn: return true
        // The full-width signs = + - @ (U+FF1D, U+FF0B, U+FF0D, U+FF20).
        case 0xEF:
            return [[0xBC, 0x9D], [0xBC, 0x8B], [0xBC, 0x8D], [0xBC, 0xA0]].contains(Array(rest.dropFirst().prefix(2)))
        default: return false
        }
    }

    /// Digits with at most one point, and nothing else.
    private static func isNumber(_ field: some Collection<UInt8>) -> Bool {
        var points = 0
        var digits = 0
        for byte in field {
            if byte == UInt8(ascii: ".") {
                points += 1
            } else if byte >= 0x30, byte <= 0x39 {
                digits += 1
            } else {
                return false
            }
        }
        return digits > 0 && points <= 1
    }

    private static let apostrophe = UInt8(ascii: "'")
}
