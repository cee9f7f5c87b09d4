/// A sheet that is being read, from the row behind its headings on. Its errors name it.
struct OpenSheet {
    let name: String
    private(set) var header: [String] = []
    private(set) var headerLine = 0
    private let file: String
    private var rows: SheetRows
    private var merged = MergedRanges()

    init(_ sheet: WorkbookParts.Sheet, of book: Workbook, format: ExtractFormat) throws(ExtractError) {
        name = sheet.name
        file = book.archive.name
        do throws(ExtractError) {
            rows = try book.rows(of: sheet, limits: format.limits)
            if format.merged == .fill {
                merged = try MergedRanges(part: try book.archive.part(sheet.part), limits: format.limits)
            }
            var line = 1
            if let given = format.headerRow {
                line = given
            } else {
                line = try Self.headerLine(of: sheet, in: book, format: format)
            }
            var row = Row()
            repeat {
                guard try rows.next(&row) else {
                    throw ExtractError(
                        .noHeader, "the sheet has no headings; say with header_row which row holds them", file: file)
                }
                try merged.fill(&row, asHeadings: row.line >= line, file: file)
            } while row.line < line
            headerLine = row.line
            header = try Header(row: row, file: file, limits: format.limits).names
        } catch { throw Self.named(error, name) }
    }

    /// The next row that holds a value; false at the end of the sheet.
    mutating func next(_ row: inout Row) throws(ExtractError) -> Bool {
        do throws(ExtractError) {
            guard try rows.next(&row) else { return false }
            try merged.fill(&row, asHeadings: false, file: file)
            return true
        } catch { throw Self.named(error, name) }
    }

    /// That this sheet's headings are not those of another with which it is to make one table.
    func differs(from other: OpenSheet) -> ExtractError {
        let place = zip(header, other.header).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        var error = ExtractError(
            .sheetsDiffer,
            "the sheet has \(header.count) headings, sheet \"\(other.name.shown)\" \(other.header.count)"
                + (place.map { ", and they differ from column \($0 + 1) on" } ?? "")
                + "; give all sheets the same headings in the same order, or name only those that belong together",
            file: file, line: headerLine, column: place.map { $0 + 1 })
        error.sheet = name.shown
        return error
    }

    /// The row below a title block where there is one; otherwise the first.
    private static func headerLine(
        of sheet: WorkbookParts.Sheet, in book: Workbook, format: ExtractFormat
    ) throws(ExtractError) -> Int {
        var rows = try book.rows(of: sheet, limits: format.limits)
        var sample: [TitleBlock.SampleRow] = []
        var row = Row()
        while sample.count < TitleBlock.sampleRows, try rows.next(&row) {
            let next = TitleBlock.SampleRow(row)
            if sample.isEmpty, next.filled > 2 { return 1 }
            if next.filled > 0 { sample.append(next) }
        }
        switch TitleBlock.verdict(on: sample) {
        case .none: return 1
        case .headings(let line): return line
        case .unclear: throw TitleBlock.unclear(book.archive.name)
        }
    }

    private static func named(_ error: ExtractError, _ sheet: String) -> ExtractError {
        var named = error
        named.sheet = error.sheet ?? sheet.shown
        return named
    }
}
