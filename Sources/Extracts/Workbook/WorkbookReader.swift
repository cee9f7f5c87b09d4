/// Reads a sheet of an Office Open XML workbook, or several as one table, as the text that a person sees in the cells.
///
/// Memory holds the table of shared strings and one row. Dates come as ISO text by the cell's style; a merged cell's
/// value stands in its first cell unless the format fills the range; rows without a value are blank and are not rows.
struct WorkbookReader: RowReader {
    private(set) var header: [String] = []
    /// The sheet row of the headings, in the first sheet.
    private(set) var headerLine = 0
    private let book: Workbook
    private let sheets: [WorkbookParts.Sheet]
    private var place = 0
    private var sheet: OpenSheet
    private let format: ExtractFormat
    private let namesSheets: Bool
    private var number = 0

    init(archive: ZipArchive, format: ExtractFormat) throws(ExtractError) {
        self.format = format
        let parts = try WorkbookParts(archive: archive)
        sheets = try SheetChoice.sheets(of: parts, format: format, file: archive.name)
        namesSheets = !format.sheets.isEmpty
        book = try Workbook(archive: archive, parts: parts, format: format)
        sheet = try OpenSheet(sheets[0], of: book, format: format)
        headerLine = sheet.headerLine
        header = sheet.header
        // All headings are looked at before a row of any sheet is given out.
        for other in sheets.dropFirst() {
            let headings = try OpenSheet(other, of: book, format: format)
            if headings.header != header { throw headings.differs(from: sheet) }
        }
        if namesSheets {
            header = try Header(
                names: header + [ExtractFormat.sheetColumn], file: archive.name, line: headerLine, limits: format.limits
            ).names
        }
    }

    mutating func next(_ row: inout Row) throws(ExtractError) -> Bool {
        while try !sheet.next(&row) {
            guard place + 1 < sheets.count else { return false }
            place += 1
            sheet = try OpenSheet(sheets[place], of: book, format: format)
        }
        number += 1
        row.number = number
        row.fill(to: sheet.header.count)
        row.checkFields(limits: format.limits)
        row.checkCount(header: sheet.header.count, allowsShort: true)
        if namesSheets {
            row.append(sheet.name)
            row.endField()
        }
        return true
    }
}

/// What all sheets of a workbook are read with.
struct Workbook {
    let archive: ZipArchive
    let strings: SharedStrings
    let styles: CellStyles
    let from1904: Bool

    init(archive: ZipArchive, parts: WorkbookParts, format: ExtractFormat) throws(ExtractError) {
        self.archive = archive
        var strings = SharedStrings()
        if let part = parts.sharedStrings, archive.contains(part) {
            strings = try SharedStrings(part: try archive.part(part), limits: format.limits)
        }
        var styles = CellStyles()
        if let part = parts.styles, archive.contains(part) { styles = try CellStyles(part: try archive.part(part)) }
        self.strings = strings
        self.styles = styles
        from1904 = parts.countsFrom1904
    }

    func rows(of sheet: WorkbookParts.Sheet, limits: ExtractLimits) throws(ExtractError) -> SheetRows {
        SheetRows(
            pull: try XMLPull(part: try archive.part(sheet.part)), strings: strings, styles: styles, from1904: from1904,
            file: archive.name, limits: limits)
    }
}
