import Extracts
import Foundation
import Testing

/// A short, seeded round of bytes that nobody meant: no reader crashes, hangs or breaks a row's invariants.
@Suite struct FuzzTests {
    static let inputs = ProcessInfo.processInfo.environment["KITH_ASSURE"] == nil ? 2_000 : 200_000

    /// Pieces that each format gives a meaning to, so that random text gets somewhere.
    static let pieces: [String: [String]] = [
        "csv": [",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "\r", "a", "b1", "é", "\0", "sep=;\n", "\u{FEFF}"],
        "json": [
            "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "1", "-0.5e3", "null", "true", "\\u00e9", "\n", "\"", " ",
        ],
        "ndjson": ["{\"a\":", "}", "{\"b\":1}\n", "\n", "[1,2]", "\"x\"", "\\ud800", "7", ",", "{", "\"a\":null"],
        "txt": ["a", " ", "\n", "é", "\r", "    ", "xyz", "\0"],
    ]

    static func reads(_ bytes: [UInt8], name: String, format: ExtractFormat) {
        _ = refusal(bytes, name: name, format: format)
    }

    @Test("Text readers", arguments: ["csv", "json", "ndjson", "txt"])
    func text(suffix: String) throws {
        let pieces = try #require(Self.pieces[suffix])
        var numbers = SeededNumbers(seed: 1)
        var format = ExtractFormat()
        switch suffix {
        case "csv": format.kind = .csv
        case "json": format.kind = .json
        case "ndjson": format.kind = .ndjson
        default:
            format.kind = .fixedWidth([FixedWidthColumn(name: "a", width: 2), FixedWidthColumn(name: "b", width: 3)])
        }
        format.limits.lineBytes = 300
        format.limits.fieldCharacters = 20
        for round in 0..<Self.inputs {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<200, using: &numbers) {
                if round.isMultiple(of: 2) || Int.random(in: 0..<20, using: &numbers) == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &numbers))
                } else {
                    bytes.append(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &numbers)].utf8)
                }
            }
            if suffix == "json", round % 4 == 1 { bytes = Array("[{\"a\":1},".utf8) + bytes }
            format.encoding = round % 3 == 0 ? TextEncoding.allCases.randomElement(using: &numbers) : nil
            Self.reads(bytes, name: "f.\(suffix)", format: format)
        }
    }

    @Test("The workbook reader, with changed bytes and with changed XML")
    func workbook() throws {
        let whole = try HostileWorkbookTests.ordinary()
        let pieces = [
            "<row>", "</row>", "<row r=\"3\">", "<c>", "</c>", "<c r=\"B2\" t=\"s\">", "<v>", "</v>", "1",
            "<c t=\"b\"/>", "<t>",
            "</t>", "<is>", "</is>", "<v/>", "&amp;", "&x;", "<row/>", "<c s=\"9\" t=\"inlineStr\">", "<rPh>",
            "</sheetData>",
        ]
        var numbers = SeededNumbers(seed: 2)
        for round in 0..<Self.inputs {
            var bytes = whole
            if round.isMultiple(of: 10) {
                var rows = "<row><c><v>1</v></c></row>"
                for _ in 0..<40 { rows += pieces[Int.random(in: 0..<pieces.count, using: &numbers)] }
                bytes = try WorkbookFixture(rows).bytes()
            } else {
                for _ in 0..<Int.random(in: 1..<20, using: &numbers) {
                    bytes[Int.random(in: 4..<bytes.count, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
                }
            }
            Self.reads(bytes, name: "f.xlsx", format: ExtractFormat())
        }
    }
}
