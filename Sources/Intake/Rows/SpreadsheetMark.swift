/// What a spreadsheet leaves in a cell that should hold plain text.
enum SpreadsheetMark {
    /// The cell begins as a formula does: `=`, `+`, `-` or `@` with something behind it.
    case formula
    /// The cell holds nothing but an error value such as `#N/A`.
    case error

    /// Nil for plain text, which the first byte nearly always tells.
    @inline(__always)
    init?(sign: UInt8, view: CellView, column: Int) {
        // Letters, and everything beyond ASCII, are plain.
        if sign > UInt8(ascii: "@") { return nil }
        guard let mark = Self.marked(sign, view.text(column) ?? "") else { return nil }
        self = mark
    }

    private static func marked(_ sign: UInt8, _ text: String) -> SpreadsheetMark? {
        switch sign {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"):
            text.utf8.count > 1 ? .formula : nil
        case UInt8(ascii: "#"): errors.contains(text.uppercased()) ? .error : nil
        default: nil
        }
    }

    /// Source: https://support.microsoft.com/office/error-type-function-10958677-7c8d-44f7-ae77-b9a9ee6eefaa
    private static let errors: Set<String> = [
        "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CONNECT!",
        "#BLOCKED!", "#UNKNOWN!", "#FIELD!", "#CALC!",
    ]
}
