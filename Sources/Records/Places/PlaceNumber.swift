/// The numbers that public registers give to places and providers, in canonical form: none has a check digit.
public enum PlaceNumber {
    /// The unique reference number of a school (Get Information About Schools): six digits. Nil for anything else.
    public static func schoolURN(_ text: String) -> String? {
        digits(text).flatMap { $0.count == 6 && $0[0] != UInt8(ascii: "0") ? IdentifierText.text($0) : nil }
    }

    /// A school's number in its authority, three digits and four: `2131234`, `213/1234`. Nil for anything else.
    public static func laestab(_ text: String) -> String? {
        digits(text).flatMap { $0.count == 7 ? IdentifierText.text($0) : nil }
    }

    /// The UK provider reference number: eight digits, the first a one. Nil for anything else.
    public static func ukprn(_ text: String) -> String? {
        digits(text).flatMap { $0.count == 8 && $0[0] == UInt8(ascii: "1") ? IdentifierText.text($0) : nil }
    }

    /// The Unique Street Reference Number: at most eight digits, here without leading noughts. Nil for anything else.
    public static func usrn(_ text: String) -> Int64? {
        guard let digits = digits(text), digits.count <= 8 else { return nil }
        let number = digits.reduce(Int64(0)) { $0 * 10 + Int64($1.digitValue) }
        return number > 0 ? number : nil
    }

    /// Only digits, once spaces, a slash or hyphen, and a spreadsheet's `.0` are gone.
    private static func digits(_ text: String) -> [UInt8]? {
        var bytes = text.utf8.filter { !$0.isSpace && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "-") }
        if bytes.count > 2, bytes.suffix(2).elementsEqual(".0".utf8) { bytes.removeLast(2) }
        return IdentifierText.isDigits(bytes) ? bytes : nil
    }
}
