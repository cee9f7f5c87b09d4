/// Writes an Office Open XML workbook of one sheet as it goes: ECMA-376 parts in a ZIP of stored entries.
struct WorkbookEncoding {
    private let sheet: String
    private let columns: [String]
    private var archive = StoredArchive()

    init(sheet: String, columns: [String]) {
        self.sheet = sheet
        self.columns = columns
    }

    mutating func begin(_ output: inout [UInt8]) {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        let types = "http://schemas.openxmlformats.org/package/2006/content-types"
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let links = "http://schemas.openxmlformats.org/package/2006/relationships"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        archive.add(
            "[Content_Types].xml",
            head + "<Types xmlns=\"\(types)\"><Default Extension=\"rels\" "
                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(kind).sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(kind).styles+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"\(kind).worksheet+xml\"/></Types>",
            to: &output)
        archive.add(
            "_rels/.rels",
            head + "<Relationships xmlns=\"\(links)\"><Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" "
                + "Target=\"xl/workbook.xml\"/></Relationships>", to: &output)
        archive.add(
            "xl/workbook.xml",
            head + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"\(sheet)\" sheetId=\"1\" "
                + "r:id=\"rId1\"/></sheets></workbook>", to: &output)
        archive.add(
            "xl/_rels/workbook.xml.rels",
            head + "<Relationships xmlns=\"\(links)\"><Relationship Id=\"rId1\" Type=\"\(office)/worksheet\" "
                + "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"\(office)/styles\" "
                + "Target=\"styles.xml\"/></Relationships>", to: &output)
        // Style 1 is the short date.
        archive.add(
            "xl/styles.xml",
            head + "<styleSheet xmlns=\"\(main)\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill>"
                + "<patternFill patternType=\"none\"/></fill></fills><borders count=\"1\"><border/></borders>"
                + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/>"
                + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs><cellStyles count=\"1\">"
                + "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
            to: &output)
        archive.begin("xl/worksheets/sheet1.xml", to: &output)
        archive.append(Array((head + "<worksheet xmlns=\"\(main)\"><sheetData>").utf8), to: &output)
        append(columns.map { Array($0.utf8)[...] }, rowNumber: 1, to: &output)
    }

    mutating func append(_ cells: [ArraySlice<UInt8>], rowNumber: Int, to output: inout [UInt8]) {
        var text = Array("<row r=\"\(rowNumber)\">".utf8)
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
            let reference = Self.letters(column) + String(rowNumber)
            if cell.first == ExtractRow.dateMark {
                text += Array("<c r=\"\(reference)\" s=\"1\"><v>".utf8) + cell.dropFirst() + Array("</v></c>".utf8)
                continue
            }
            text += Array("<c r=\"\(reference)\" t=\"inlineStr\"><is><t>".utf8)
            for byte in cell {
                switch byte {
                case UInt8(ascii: "&"): text += Array("&amp;".utf8)
                case UInt8(ascii: "<"): text += Array("&lt;".utf8)
                case UInt8(ascii: ">"): text += Array("&gt;".utf8)
                default: text.append(byte)
                }
            }
            text += Array("</t></is></c>".utf8)
        }
        text += Array("</row>".utf8)
        archive.append(text, to: &output)
    }

    mutating func end(_ output: inout [UInt8]) {
        archive.append(Array("</sheetData></worksheet>".utf8), to: &output)
        archive.endEntry(&output)
        archive.end(&output)
    }

    /// A, B, … Z, AA, …
    static func letters(_ column: Int) -> String {
        let letter = String(Unicode.Scalar(UInt8(65 + column % 26)))
        return column < 26 ? letter : letters(column / 26 - 1) + letter
    }
}
