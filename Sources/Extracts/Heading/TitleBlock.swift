/// Finds the headings of a table that stands under a title block ("Pupils on roll", "Produced 1 March", a blank line)
/// when nobody has said which row holds them.
///
/// Titles are taken for titles only when nothing else fits. They fill one cell of a row, two where the table has five
/// columns or more. The row of headings fills all its columns, at least three, with different texts that have letters,
/// most of them more than one. Of the rows below, at most one in ten reaches further. And in some column the heading has
/// no digit where nine in ten of the values below have one.
enum TitleBlock {
    /// A row that is not blank, its cells trimmed.
    struct SampleRow: Equatable {
        let line: Int
        let cells: [String]
        let filled: Int
        /// The cells up to the last that is filled.
        let extent: Int

        init(line: Int, cells: [String]) {
            self.line = line
            self.cells = cells
            filled = cells.count { !$0.isEmpty }
            extent = (cells.lastIndex { !$0.isEmpty } ?? -1) + 1
        }

        init(_ row: Row) {
            self.init(line: row.line, cells: (0..<row.count).map { row[$0].trimmingSpaces })
        }
    }

    enum Verdict: Equatable {
        /// The first row holds the headings, as in most files.
        case none
        case headings(line: Int)
        /// The first rows are narrower than the table below, and no row is plainly its headings.
        case unclear
    }

    /// How many rows are looked at, and how many of them titles may take.
    static let sampleRows = 40
    private static let mostTitles = 15

    static func verdict(on rows: [SampleRow]) -> Verdict {
        guard let first = rows.first, first.filled <= 2,
            let place = rows.firstIndex(where: { $0.filled > 2 }), place <= mostTitles
        else { return .none }
        let body = rows[(place + 1)...]
        let wide = body.count { $0.extent > 2 }
        guard wide > 0, wide * 2 > body.count else { return .none }
        let headings = rows[place]
        let isTitled = rows[..<place].allSatisfy { $0.filled <= (headings.extent < 5 ? 1 : 2) }
        guard isTitled, isHeadings(headings), body.count(where: { $0.extent > headings.extent }) * 10 <= body.count,
            (0..<headings.extent).contains(where: { contrasts(headings.cells[$0], with: $0, of: body) })
        else { return .unclear }
        return .headings(line: headings.line)
    }

    static func unclear(_ file: String) -> ExtractError {
        ExtractError(
            .noHeader,
            "the first rows have fewer columns than the table below, and no row is plainly its headings; say with "
                + "header_row which row holds them",
            file: file)
    }

    private static func isHeadings(_ row: SampleRow) -> Bool {
        let cells = row.cells.prefix(row.extent)
        let letters = cells.map { $0.unicodeScalars.count { $0.properties.isAlphabetic } }
        return row.filled == row.extent && Set(cells).count == row.extent && !letters.contains(0)
            && letters.count { $0 > 1 } * 2 > row.extent
    }

    private static func contrasts(_ heading: String, with column: Int, of body: ArraySlice<SampleRow>) -> Bool {
        if hasDigit(heading) { return false }
        let values = body.lazy.filter { column < $0.cells.count }.map { $0.cells[column] }.filter { !$0.isEmpty }
        return !values.isEmpty && values.count(where: hasDigit) * 10 >= values.count * 9
    }

    private static func hasDigit(_ text: String) -> Bool { text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }
}

extension String {
    /// Without white space at either end.
    var trimmingSpaces: String {
        var view = self[...]
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }

    /// A name that a file gives itself, fit for an error: one line, and not long.
    var shown: String {
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars.prefix(60) {
            text.append(scalar.properties.generalCategory == .control || scalar.properties.isBidiControl ? "?" : scalar)
        }
        return String(text) + (unicodeScalars.count > 60 ? "…" : "")
    }
}
