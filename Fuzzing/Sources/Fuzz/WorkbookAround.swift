/// A workbook in which one part holds the fuzzer's bytes and the others are in order.
struct WorkbookAround {
    let bytes: [UInt8]

    /// The first byte chooses the reader's settings, the second the part.
    init(_ input: [UInt8]) {
        let fuzzed = Array(input.dropFirst(2))
        let chosen = Int(input.dropFirst().first ?? 0) % Self.parts.count
        bytes =
            StoredArchive(
                Self.parts.enumerated().map { index, part in
                    (part.name, index == chosen ? Self.dressed(fuzzed, as: index) : Array(part.text.utf8))
                }
            ).bytes
    }

    /// The rows of a sheet and the texts of the table get their root elements, so that changes reach the inside.
    private static func dressed(_ fuzzed: [UInt8], as part: Int) -> [UInt8] {
        guard let root = parts[part].root else { return fuzzed }
        return Array("<\(root)>".utf8) + fuzzed + Array("</\(root.split(separator: " ")[0])>".utf8)
    }

    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let sheet =
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
        + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>36526</v></c><c r=\"B2\" t=\"b\"><v>1</v></c></row></sheetData></worksheet>"

    private static let parts: [(name: String, text: String, root: String?)] = [
        ("xl/sheet1.xml", sheet, "worksheet"),
        ("xl/strings.xml", "<sst><si><t>a</t></si><si><t>b</t></si></sst>", "sst"),
        (
            "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
            "styleSheet"
        ),
        (
            "xl/workbook.xml",
            "<workbook xmlns:r=\"\(office)\"><sheets><sheet name=\"A\" r:id=\"r1\"/><sheet name=\"B\" r:id=\"r2\"/></sheets>"
                + "</workbook>", "workbook xmlns:r=\"\(office)\""
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"\(office)/worksheet\" Target=\"sheet1.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"\(office)/worksheet\" Target=\"sheet2.xml\"/>"
                + "<Relationship Id=\"s\" Type=\"\(office)/sharedStrings\" Target=\"strings.xml\"/>"
                + "<Relationship Id=\"t\" Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>",
            "Relationships"
        ),
        ("xl/sheet1.xml", sheet, nil),
        ("xl/sheet2.xml", sheet, nil),
        (
            "_rels/.rels",
            "<Relationships><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/>"
                + "</Relationships>", nil
        ),
    ]
}

/// A ZIP file whose parts are stored as they are. Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
struct StoredArchive {
    private(set) var bytes: [UInt8] = []

    init(_ parts: [(name: String, bytes: [UInt8])]) {
        var directory: [UInt8] = []
        for part in parts {
            let place = bytes.count
            let about =
                Self.number(20, 2) + Self.number(0, 8) + Self.number(Self.checksum(part.bytes), 4)
                + Self.number(part.bytes.count, 4) + Self.number(part.bytes.count, 4)
                + Self.number(part.name.utf8.count, 2) + Self.number(0, 2)
            bytes += Self.number(0x0403_4B50, 4) + about + Array(part.name.utf8) + part.bytes
            directory += Self.number(0x0201_4B50, 4) + Self.number(20, 2) + about + Self.number(0, 10)
            directory += Self.number(place, 4) + Array(part.name.utf8)
        }
        let place = bytes.count
        bytes += directory + Self.number(0x0605_4B50, 4) + Self.number(0, 4) + Self.number(parts.count, 2)
        bytes += Self.number(parts.count, 2) + Self.number(directory.count, 4) + Self.number(place, 4) + [0, 0]
    }

    /// Little-endian.
    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }

    private static func checksum(_ bytes: [UInt8]) -> Int {
        Int(bytes.reduce(~0 as UInt32) { $0 >> 8 ^ table[Int(($0 ^ UInt32($1)) & 0xFF)] } ^ ~0)
    }
}
