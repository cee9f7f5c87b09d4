import CLibzip
import Foundation
import Testing

/// A workbook made for a test from the XML of its parts.
struct WorkbookFixture {
    /// What stands in `<sheetData>`, by sheet name.
    var sheets: [(name: String, rows: String)] = []
    /// The names of hidden sheets, and the merged ranges of the first sheet.
    var hidden: Set<String> = []
    var merged: [String] = []
    /// What the sheets say of their size.
    var dimension: String?
    /// The `<si>` items.
    var sharedStrings = ""
    /// The `<numFmt>` items and the number format of each cell style.
    var formats = ""
    var styles: [Int] = [0]
    var from1904 = false
    /// What stands before the root element of the first sheet.
    var prologue = ""

    init(_ rows: String) { sheets = [("Sheet1", rows)] }

    /// The file's bytes.
    func bytes() throws -> [UInt8] { try Self.zipped(parts()) }

    private func parts() -> [(String, String)] {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        var list = ""
        var links = "<Relationship Id=\"s\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
        links += "<Relationship Id=\"t\" Type=\"\(office)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
        links += "<Relationship Id=\"x\" Type=\"\(office)/externalLink\" Target=\"file:///etc/passwd\""
        links += " TargetMode=\"External\"/>"
        var parts: [(String, String)] = []
        for (index, sheet) in sheets.enumerated() {
            list +=
                "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(hidden.contains(sheet.name) ? " state=\"hidden\"" : "") r:id=\"r\(index)\"/>"
            links += "<Relationship Id=\"r\(index)\" Type=\"\(office)/worksheet\""
            links += " Target=\"worksheets/sheet\(index).xml\"/>"
            let before = index == 0 ? prologue : ""
            let size = dimension.map { "<dimension ref=\"\($0)\"/>" } ?? ""
            let cells = index == 0 ? merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined() : ""
            let after = cells.isEmpty ? "" : "<mergeCells count=\"\(merged.count)\">\(cells)</mergeCells>"
            parts.append(
                (
                    "xl/worksheets/sheet\(index).xml",
                    "\(before)<worksheet xmlns=\"\(main)\">\(size)<sheetData>\(sheet.rows)</sheetData>\(after)</worksheet>"
                ))
        }
        let xfs = styles.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
        let date = from1904 ? "<workbookPr date1904=\"1\"/>" : "<workbookPr/>"
        return [
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" "
                    + "Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(date)<sheets>\(list)</sheets></workbook>"
            ),
            ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"\(package)\">\(links)</Relationships>"),
            ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(sharedStrings)</sst>"),
            (
                "xl/styles.xml",
                "<styleSheet xmlns=\"\(main)\"><numFmts>\(formats)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
                    + "</cellStyleXfs><cellXfs>\(xfs)</cellXfs></styleSheet>"
            ),
        ] + parts
    }

    /// A ZIP file of the given parts.
    static func zipped(_ parts: [(String, String)]) throws -> [UInt8] {
        try zipped(bytes: parts.map { ($0.0, Array($0.1.utf8)) })
    }

    static func zipped(bytes parts: [(String, [UInt8])]) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).zip")
        defer { try? FileManager.default.removeItem(at: file) }
        let archive = try #require(zip_open(file.path, ZIP_CREATE, nil))
        for (name, bytes) in parts {
            let copy = try #require(malloc(max(bytes.count, 1)))
            copy.copyMemory(from: bytes, byteCount: bytes.count)
            let source = try #require(zip_source_buffer(archive, copy, UInt64(bytes.count), 1))
            _ = zip_file_add(archive, name, source, 0)
        }
        try #require(zip_close(archive) == 0)
        return Array(try Data(contentsOf: file))
    }
}
