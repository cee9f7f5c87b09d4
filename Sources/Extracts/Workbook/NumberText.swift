/// A workbook's numbers as a person would write them.
enum NumberText {
    /// Digits as they stand; otherwise the shortest text that means the same number, without exponent or ".0".
    ///
    /// Spreadsheets store 1.1 as 1.1000000000000001 and long whole numbers with an exponent. Text that is not a number
    /// comes back as it is.
    static func text(_ written: String) -> String {
        if isWhole(written) { return written }
        guard let value = Double(written), value.isFinite else { return written }
        if value == value.rounded(), abs(value) < 9_007_199_254_740_992 { return String(Int(value)) }
        return expanded("\(value)")
    }

    static func isWhole(_ text: String) -> Bool {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        return !digits.isEmpty && digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// `1.5e-07` as `0.00000015`, `1e+16` as `10000000000000000`.
    private static func expanded(_ text: String) -> String {
        let halves = text.split(separator: "e")
        guard halves.count == 2, let exponent = Int(halves[1]) else {
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        }
        let isNegative = halves[0].hasPrefix("-")
        let parts = halves[0].drop { $0 == "-" }.split(separator: ".")
        var fraction = parts.count > 1 ? String(parts[1]) : ""
        if fraction == "0" { fraction = "" }
        let digits = String(parts.first ?? "0") + fraction
        let point = digits.count - fraction.count + exponent
        let sign = isNegative ? "-" : ""
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        if point >= digits.count { return sign + digits + String(repeating: "0", count: point - digits.count) }
        return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }
}
