import Extracts

extension Release {
    /// The table as tidy CSV (RFC 4180): a line for each cell, a column for each dimension, then `count` and `percent`.
    /// A label that a spreadsheet would take for a formula is given a leading apostrophe.
    public var csv: String {
        let header = dimensions + ["count", "percent"]
        let lines = cells.map { cell in
            let count = cell.count.map(String.init) ?? Self.suppressedMark
            let percent = cell.percent.map { String($0) } ?? (cell.count == nil ? Self.suppressedMark : "")
            return cell.labels.map(CSVField.guarded) + [count, percent]
        }
        return ([header.map(CSVField.guarded)] + lines).map { $0.joined(separator: ",") + "\r\n" }.joined()
    }
}
