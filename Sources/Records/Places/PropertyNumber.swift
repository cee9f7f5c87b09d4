/// The Unique Property Reference Number: one to twelve digits, often padded with noughts.
public enum PropertyNumber {
    /// Nil when the text is not a UPRN; spaces and leading noughts are allowed, and so is a spreadsheet's `.0`.
    public static func parse(_ text: String) -> Int64? {
        var digits = text.utf8.filter { !$0.isSpace }
        if digits.count > 2, digits.suffix(2).elementsEqual(".0".utf8) { digits.removeLast(2) }
        guard (1...12).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
        let number = digits.reduce(Int64(0)) { $0 * 10 + Int64($1.digitValue) }
        return number > 0 ? number : nil
    }
}
