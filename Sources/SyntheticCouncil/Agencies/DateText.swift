import Records

/// Days as agencies' systems write them.
enum DateText {
    /// `31/08/2026`.
    static func slashed(_ day: Day?) -> String { joined(day, "/") }

    /// `31.08.2026`.
    static func dotted(_ day: Day?) -> String { joined(day, ".") }

    static func iso(_ day: Day?) -> String { day?.description ?? "" }

    /// `20260831`.
    static func compact(_ day: Day?) -> String { iso(day).replacing("-", with: "") }

    /// `31-Aug-2026`.
    static func named(_ day: Day?) -> String {
        guard let day else { return "" }
        let (year, month, date) = day.components
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return IdentifierMint.padded(date, 2) + "-" + names[month - 1] + "-" + String(year)
    }

    /// A workbook's serial number: days since 1899-12-30.
    static func serial(_ day: Day?) -> String {
        guard let day else { return "" }
        return String(Unicode.Scalar(ExtractRow.dateMark)) + String(Int(day.number) + 25_569)
    }

    private static func joined(_ day: Day?, _ separator: String) -> String {
        guard let day else { return "" }
        let (year, month, date) = day.components
        return IdentifierMint.padded(date, 2) + separator + IdentifierMint.padded(month, 2) + separator + String(year)
    }
}
