import Extracts
import Testing

/// One extract in a ZIP file.
@Suite struct ZippedExtractTests {
    @Test(
        "The extract within is read as it would be by itself",
        arguments: [
            ("a.csv", "a,b\n1,2\n", ["a", "b"]), ("../../etc/b.tsv", "a\tb\n1\t2\n", ["a", "b"]),
            ("/c.json", "[{\"a\":1,\"b\":2}]", ["a", "b"]), ("d.ndjson", "{\"a\":1,\"b\":2}\n", ["a", "b"]),
        ])
    func within(name: String, text: String, header: [String]) throws {
        let bytes = try WorkbookFixture.zipped([("folder/", ""), ("__MACOSX/._x", "x"), (name, text)])
        let read = try ReadRows(bytes, name: "f.zip")
        #expect(read.header == header && read.rows == [["1", "2"]])
    }

    @Test("Several files, none, and archives within are refused")
    func refused() throws {
        let two = try WorkbookFixture.zipped([("a.csv", "a\n1\n"), ("b.csv", "a\n1\n")])
        #expect(refusal(two, name: "f.zip")?.code == .wrongFormat)
        let nested = try WorkbookFixture.zipped([("a.csv", "a,b\n1,2\n")])
        let outer = try WorkbookFixture.zipped(bytes: [("a.zip", nested)])
        #expect(refusal(outer, name: "f.zip")?.code == .wrongFormat)
        let workbook = try WorkbookFixture.zipped(bytes: [("a.xlsx", try HostileWorkbookTests.ordinary())])
        #expect(refusal(workbook, name: "f.zip")?.code == .wrongFormat)
        #expect(refusal(Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 18), name: "f.zip")?.code != nil)
        #expect(refusal(try WorkbookFixture.zipped([("a.csv", "")]), name: "f.zip")?.code == .emptyFile)
    }

    @Test("A bomb is refused by its ratio, and a cut file as damage", .timeLimit(.minutes(1)))
    func bomb() throws {
        let text = "a,b\n" + String(repeating: "1,2\n", count: 8 << 20)
        #expect(refusal(try WorkbookFixture.zipped([("a.csv", text)]), name: "f.zip")?.code == .expandsTooFar)
        let whole = try WorkbookFixture.zipped([("a.csv", "a,b\n1,2\n3,4\n")])
        for length in 4..<whole.count { #expect(refusal(Array(whole[..<length]), name: "f.zip") != nil) }
    }
}
