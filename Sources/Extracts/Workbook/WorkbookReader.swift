/// Reads one sheet of an Office Open XML workbook, cell by cell, as the text that a person sees in it.
///
/// Memory holds the table of shared strings and one row. Dates come as ISO text by the cell's style; a merged cell's
/// value stands in its first cell; rows without a value are blank and are not rows.
struct WorkbookReader: RowReader {
    private(set) var header: [String] = []
    private var sheet: SheetRows
    private let format: ExtractFormat
    private var number = 0

    init(archive: ZipArchive, format: ExtractFormat) throws(ExtractError) {
        self.format = format
        let parts = try WorkbookParts(archive: archive)
        let chosen =
            if let name = format.sheet { parts.sheets.first { $0.name == name } } else { parts.sheets.first }
        guard let chosen else {
            let names = parts.sheets.map { "\"\($0.name)\"" }.joined(separator: ", ")
            throw ExtractError(
                .sheetMissing,
                "no sheet named \"\(format.sheet ?? "")\"; the workbook has \(names.isEmpty ? "none" : names)",
                file: archive.name)
        }
        var strings = SharedStrings()
        if let part = parts.sharedStrings, archive.contains(part) {
            strings = try SharedStrings(part: try archive.part(part), limits: format.limits)
        }
        var styles = CellStyles()
        if let part = parts.styles, archive.contains(part) { styles = try CellStyles(part: try archive.part(part)) }
        sheet = SheetRows(
            pull: try XMLPull(part: try archive.part(chosen.part)), strings: strings, styles: styles,
            from1904: parts.countsFrom1904, file: archive.name, limits: format.limits)
        var row = Row()
        repeat {
            guard try sheet.next(&row) else {
                throw ExtractError(
                    .noHeader, "sheet \"\(chosen.name)\" has no headings; say which row holds them", file: archive.name)
            }
        } while row.line < format.headerRow ?? 1
        header = try Header(row: row, file: archive.name, limits: format.limits).names
    }

    mutating func next(_ row: inout Row) throws(ExtractError) -> Bool {
        guard try sheet.next(&row) else { return false }
        number += 1
        row.number = number
        row.fill(to: header.count)
        row.checkFields(limits: format.limits)
        row.checkCount(header: header.count, allowsShort: true)
        return true
    }
}
