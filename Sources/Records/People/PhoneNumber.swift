/// A telephone number in one form: British ones as national digits (`07700900123`), others with `+` and the country code.
public enum PhoneNumber {
    /// Nil when the text holds no telephone number, or one digit over and over, or one counted up (`01234567890`).
    ///
    /// A label before the number (`Mobile: 07700 900123`) and what follows it (`ext 12`, a second number) are left out.
    public static func parse(_ written: String) -> String? {
        var text = written[...]
        if let start = text.utf8.firstIndex(where: { $0.isDigit || $0 == UInt8(ascii: "+") }) { text = text[start...] }
        if let note = text.utf8.firstIndex(where: { $0.uppercasedASCII.isCapital || "/,;".utf8.contains($0) }) {
            text = text[..<note]
        }
        let isInternational = text.hasPrefix("+")
        var digits = text.utf8.filter(\.isDigit)
        if !isInternational, digits.starts(with: "00".utf8) {
            digits.removeFirst(2)
            return international(digits)
        }
        if isInternational { return international(digits) }
        if digits.starts(with: "44".utf8), digits.count >= 12 { return international(digits) }
        // A spreadsheet takes the leading nought away.
        if digits.count == 10, digits.first != UInt8(ascii: "0") { digits.insert(UInt8(ascii: "0"), at: 0) }
        return national(digits)
    }

    private static func international(_ digits: [UInt8]) -> String? {
        guard digits.starts(with: "44".utf8) else {
            let isPlausible = (8...15).contains(digits.count) && digits[0] != UInt8(ascii: "0")
            return isPlausible ? "+" + String(decoding: digits, as: UTF8.self) : nil
        }
        var rest = Array(digits.dropFirst(2))
        if rest.first != UInt8(ascii: "0") { rest.insert(UInt8(ascii: "0"), at: 0) }
        return national(rest)
    }

    private static func national(_ digits: [UInt8]) -> String? {
        guard digits.count == 10 || digits.count == 11, digits[0] == UInt8(ascii: "0"),
            (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(digits[1]), Set(digits.dropFirst(2)).count > 1
        else { return nil }
        let number = String(decoding: digits, as: UTF8.self)
        return number == "01234567890" || number == "07123456789" ? nil : number
    }
}
