import Extracts
import Foundation
import Testing

@Suite struct ExtractReaderTests {
    @Test(
        "The kind is found by content and extension",
        arguments: [
            ("f.csv", "a,b\n1,2\n", ExtractFormat.Kind.csv), ("f.txt", "a\tb\n1\t2\n", .csv),
            ("f", "{\"a\":1}\n", .ndjson),
            ("f.json", "{\"a\":1}\n{\"a\":2}\n", .ndjson), ("f.json", " [{\"a\":1}]", .json),
            ("f.JSONL", "{\"a\":1}", .ndjson),
            ("f.csv", "{a},b\n1,2\n", .csv),
        ])
    func kind(name: String, text: String, kind: ExtractFormat.Kind) throws {
        #expect(try ExtractReader(bytes: Array(text.utf8), name: name).kind == kind)
    }

    @Test("A path is read as the same bytes in memory are")
    func path() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("a,b\n1,2\n\"x\ny\",4\n".utf8).write(to: file)
        var reader = try ExtractReader(path: file.path)
        #expect(try ReadRows(&reader) == ReadRows("a,b\n1,2\n\"x\ny\",4\n"))
        let workbook = file.deletingPathExtension().appendingPathExtension("xlsx")
        defer { try? FileManager.default.removeItem(at: workbook) }
        try Data(try WorkbookFixture("<row><c><v>1</v></c></row><row><c><v>2</v></c></row>").bytes()).write(
            to: workbook)
        var sheet = try ExtractReader(path: workbook.path)
        #expect(try ReadRows(&sheet).rows == [["2"]])
    }

    @Test("A path that is absent or a folder is unreadable, and the error names it")
    func unreadable() throws {
        for path in ["/nowhere/f.csv", FileManager.default.temporaryDirectory.path] {
            let error = #expect(throws: ExtractError.self) { try ExtractReader(path: path) }
            #expect(error?.code == .unreadable)
            #expect(error?.file == path)
        }
    }

    @Test("A header row of 0 and a quote as delimiter are refused")
    func badFormat() {
        #expect(refusal("a,b\n", format: ExtractFormat(headerRow: 0))?.code == .invalidFormat)
        #expect(refusal("a,b\n", format: ExtractFormat(delimiter: 0x22))?.code == .invalidFormat)
    }

    @Test("Errors are written as file, line, column, reason")
    func description() {
        #expect(ExtractError(.noHeader, "why", file: "f.csv", line: 3, column: 2).description == "f.csv:3:2: why")
        #expect(ExtractError(.noHeader, "why", file: "f.csv").description == "f.csv: why")
    }
}
