package import Extracts
import Records

/// Where an extract's headings stand: on which sheet, in which row.
package struct ExtractLayout: Sendable {
    package private(set) var format = ExtractFormat()

    /// So many rows are tried as the headings'.
    private static let mostRows = 15
    private static let peeked = 40

    /// Tries sheets and rows until one is a row of headings that the rows below it fit.
    ///
    /// - Throws: the error of the plainest reading when none can be read.
    package init(path: String, sheet: String? = nil) throws(ExtractError) {
        let sheets = try ExtractReader.sheetNames(path: path)
        var best: (score: Double, format: ExtractFormat)?
        var failure: ExtractError?
        for name in sheet.map({ [$0] }) ?? (sheets.isEmpty ? [nil] : sheets.map { Optional($0) }) {
            // First the row that the reader finds by itself, 0; where it finds one, the first need not be tried.
            for row in 0...Self.mostRows where row != 1 || best == nil {
                var format = ExtractFormat()
                format.sheet = name
                format.headerRow = row == 0 ? nil : row
                let score: Double
                do {
                    score = try Self.score(path: path, format: format)
                } catch {
                    if failure == nil { failure = error }
                    if error.code == .noHeader, row > 1 { break }
                    continue
                }
                // A later row or sheet must be better by a good deal.
                if score > (best?.score ?? 0) * 1.15 { best = (score, format) }
                if row == 0, score > 1 { break }
            }
        }
        guard let best else {
            throw failure ?? ExtractError(.noHeader, "no headings found", file: path)
        }
        format = best.format
        if sheets.count <= 1 { format.sheet = nil }
        if format.sheet == sheets.first, sheet == nil { format.sheet = nil }
    }

    /// Above 1 for headings that every row below fits; the more columns, the better. Next to nothing for a row of values.
    private static func score(path: String, format: ExtractFormat) throws(ExtractError) -> Double {
        var reader = try ExtractReader(path: path, format: format)
        let header = reader.header
        let values = header.count { looksLikeValue($0) }
        let blank = header.count { $0.hasPrefix("column ") }
        var rows = 0
        var good = 0
        var row = Row()
        while rows < peeked, try reader.next(&row) {
            rows += 1
            if row.problem == nil { good += 1 }
        }
        let fit = rows == 0 ? 0.1 : Double(good) / Double(rows)
        let named = Double(header.count - blank) / Double(header.count)
        let width = Double(min(header.count, 12)) / 4
        if values * 3 > header.count { return 0.0001 }
        if fit >= 0.9, named == 1, header.count >= 2 { return 1 + width }
        return fit * named * named * width * 0.3
    }

    /// A date, a postcode, an e-mail address, a usual given name or a long number where a heading should be.
    package static func looksLikeValue(_ heading: String) -> Bool {
        if heading.contains("@") || Postcode(heading) != nil { return true }
        if NameEvidence.givenShare(in: [heading]) > 0 { return true }
        if DateEvidence.candidates.contains(where: { $0.date(in: heading) != nil }) { return true }
        return heading.count >= 6 && heading.allSatisfy { $0.isNumber || " -/.".contains($0) }
    }
}
