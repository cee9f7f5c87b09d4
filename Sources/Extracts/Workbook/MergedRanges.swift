/// The merged ranges of a sheet, filled with the value of their first cell as the rows go by.
struct MergedRanges {
    private struct Range {
        let rows: ClosedRange<Int>
        let columns: ClosedRange<Int>
        var value: [UInt8] = []
    }

    /// In the order of their first rows; those before `next` have begun.
    private var ranges: [Range] = []
    private var next = 0
    private var open: [Range] = []
    /// Most ranges that stand beside one another in a row.
    private static let mostOpen = 1_024

    /// A sheet of which none is filled.
    init() {}

    /// Reads a sheet through to the list of its merged ranges, which stands behind its rows.
    init(part: ZipPart, limits: ExtractLimits) throws(ExtractError) {
        let pull = try XMLPull(part: part)
        while let event = try pull.next() {
            guard case .start(.mergeCell, _) = event else { continue }
            guard let range = Self.range(pull.attributes()[.ref] ?? ""), range.columns.upperBound < limits.columns,
                ranges.count < limits.mergedRanges
            else {
                throw ExtractError(
                    .corrupt, "the sheet's merged ranges cannot be read, or are too many; undo merging in it",
                    file: part.archive.name)
            }
            ranges.append(range)
        }
        ranges.sort { ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound) }
    }

    /// Fills the row's empty cells that lie in a range; as headings, with numbers behind the first of a range.
    ///
    /// - Throws: `.corrupt` when more ranges stand beside one another than a sheet can sensibly have.
    mutating func fill(_ row: inout Row, asHeadings: Bool, file: String) throws(ExtractError) {
        if ranges.isEmpty { return }
        while next < ranges.count, ranges[next].rows.lowerBound <= row.line {
            var range = ranges[next]
            next += 1
            // A range whose first row is blank has no value.
            guard range.rows.contains(row.line), range.rows.lowerBound == row.line else { continue }
            range.value = Array(row.bytes[row.range(of: range.columns.lowerBound)])
            open.append(range)
        }
        open.removeAll { $0.rows.upperBound < row.line || $0.value.isEmpty }
        if open.isEmpty { return }
        if open.count > Self.mostOpen {
            throw ExtractError(
                .corrupt, "too many merged ranges beside one another; undo merging", file: file, line: row.line)
        }
        var values: [Int: [UInt8]] = [:]
        for range in open {
            for column in range.columns where row.isEmpty(column) {
                let place = column - range.columns.lowerBound
                values[column] = asHeadings && place > 0 ? range.value + Array(" (\(place + 1))".utf8) : range.value
            }
        }
        guard let last = values.keys.max() else { return }
        var filled = Row()
        filled.clear(line: row.line)
        for column in 0...max(last, row.count - 1) {
            if let value = values[column] {
                filled.append(value[...])
            } else {
                filled.append(row.bytes[row.range(of: column)])
            }
            filled.endField()
        }
        row = filled
    }

    /// `B2:D5`.
    private static func range(_ reference: String) -> Range? {
        let corners = reference.split(separator: ":").map { Array($0.utf8) }
        guard let first = corners.first, let last = corners.last, corners.count <= 2,
            let left = CellReference.column(first.span), let right = CellReference.column(last.span), left <= right,
            let top = row(first), let bottom = row(last), top <= bottom
        else { return nil }
        return Range(rows: top...bottom, columns: left...right)
    }

    private static func row(_ reference: [UInt8]) -> Int? {
        let digits = reference.drop { $0 & 0xDF >= 0x41 && $0 & 0xDF <= 0x5A }
        guard digits.count <= 8, let row = Int(String(decoding: digits, as: UTF8.self)), row > 0 else { return nil }
        return row
    }
}
