extension Release {
    /// The table as tidy CSV (RFC 4180): a line for each cell, a column for each dimension, then `count` and `percent`.
    /// A label that a spreadsheet would take for a formula is given a leading apostrophe.
    public var csv: String {
        let header = dimensions + ["count", "percent"]
        let lines = cells.map { cell in
            let count = cell.count.map(String.init) ?? Self.suppressedMark
            let percent = cell.percent.map { String($0) } ?? (cell.count == nil ? Self.suppressedMark : "")
            return cell.labels.map(Self.field) + [count, percent]
        }
        return ([header.map(Self.field)] + lines).map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    private static func field(_ text: String) -> String {
        var safe = text
        if let first = text.unicodeScalars.first(where: { $0 != " " }),
            "=+-@\t\r\n|%＝＋－＠".unicodeScalars.contains(first)
        {
            safe = "'" + text
        }
        guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
