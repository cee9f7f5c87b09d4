/// The Unique Property Reference Number: one to twelve digits, often padded with noughts.
public enum PropertyNumber {
    /// Nil when the text is not a UPRN; spaces and leading noughts are allowed, and so is a spreadsheet's `.0`.
    public static func parse(_ text: String) -> Int64? {
        var number: Int64 = 0
        var digits = 0
        var fraction: Substring.UTF8View?
        for (index, byte) in zip(text.utf8.indices, text.utf8) where !byte.isSpace {
            if byte == UInt8(ascii: ".") {
                fraction = text[index...].utf8
                break
            }
            guard byte.isDigit, digits < 12 else { return nil }
            number = number * 10 + Int64(byte.digitValue)
            digits += 1
        }
        if let fraction, !fraction.filter({ !$0.isSpace }).elementsEqual(".0".utf8) { return nil }
        return number > 0 ? number : nil
    }
}
