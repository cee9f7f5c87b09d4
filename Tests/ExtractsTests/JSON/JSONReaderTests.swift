import Extracts
import Testing

@Suite struct JSONReaderTests {
    static let objects = [
        #"{"id":1,"name":{"given":"Zo\u00eb","family":"Ng"},"tags":["a","b"]}"#,
        #"{"name":{"family":"\ud83d\ude00\n"},"id":12345678901234567890,"sum":1.10,"ok":true,"none":null}"#,
        #"{"id":"0042","tags":[],"visits":[{"on":"1 May","by":1},{"on":"2 May","by":2}]}"#,
    ]
    static let header = ["id", "name.given", "name.family", "tags", "sum", "ok", "none", "visits.on", "visits.by"]
    static let rows = [
        ["1", "Zoë", "Ng", "a;b", "", "", "", "", ""],
        ["12345678901234567890", "", "😀\n", "", "1.10", "true", "", "", ""],
        ["0042", "", "", "", "", "", "", "1 May;2 May", "1;2"],
    ]

    @Test("NDJSON and a JSON array give the same rows")
    func sameRows() throws {
        let lines = try ReadRows(Self.objects.joined(separator: "\n\n"), name: "f.ndjson")
        let array = try ReadRows(" [\n" + Self.objects.joined(separator: " ,\n\n") + "\n] \n", name: "f.json")
        #expect(lines.header == Self.header)
        #expect(lines.rows == Self.rows)
        #expect(lines.lines == [1, 3, 5])
        #expect(array.header == Self.header)
        #expect(array.rows == Self.rows)
        #expect(array.lines == [2, 4, 6])
    }

    @Test(
        "A malformed object is marked and the next one is read",
        arguments: [
            ("{\"a\":1", RowProblem.Code.invalidJSON), ("{\"a\":01}", .invalidJSON), ("{\"a\":\"\t\"}", .invalidJSON),
            ("{\"a\":1,}", .invalidJSON), ("{\"a\":tru}", .invalidJSON), ("{\"a\":1}{}", .invalidJSON),
            ("7", .notAnObject),
            ("[{\"a\":1}]", .notAnObject), ("{\"a\":1,\"a\":2}", .duplicateKey), ("{\"a\":\"\\u0000\"}", .nulByte),
            ("{\"a\":\"\\ud800\"}", .invalidBytes), (String(repeating: "[", count: 90_000), .invalidJSON),
            ("{\"a\":" + String(repeating: "{\"b\":", count: 90), .invalidJSON),
        ])
    func malformed(text: String, code: RowProblem.Code) throws {
        let read = try ReadRows("{\"a\":0}\n\(text)\n{\"a\":9}\n", name: "f.ndjson")
        #expect(read.problems == [nil, code, nil])
        #expect(read.rows.last == ["9"])
    }

    @Test("A key after the first 1,000 objects is the row's problem, unless its value is null")
    func unknownKey() throws {
        let known = String(repeating: "{\"a\":1}\n", count: 999) + "{\"a\":1,\"b\":2}\n"
        let read = try ReadRows(known + "{\"a\":1,\"c\":3}\n{\"a\":1,\"c\":null}\n", name: "f.ndjson")
        #expect(read.header == ["a", "b"])
        #expect(read.problems.suffix(3) == [nil, .unknownKey, nil])
    }

    @Test(
        "A file is refused for what makes all of it unreadable",
        arguments: [
            ("f.json", "[{\"a\":1},{\"a\":2}", ExtractError.Code.corrupt), ("f.json", "[{\"a\":1}{\"a\":2}]", .corrupt),
            ("f.json", "[{\"a\":1}] x", .corrupt), ("f.json", "[{\"a\":\"1]", .corrupt), ("f.json", "[]", .noHeader),
            ("f.json", "[{\"a\":1},]", .corrupt), ("f.json", "7", .wrongFormat), ("f.ndjson", "", .emptyFile),
            ("f.ndjson", "x\ny\n", .noHeader),
        ])
    func refusedFile(name: String, text: String, code: ExtractError.Code) {
        #expect(refusal(text, name: name)?.code == code)
    }

    @Test("An object over the limit is refused")
    func longObject() {
        let long = "{\"a\":\"" + String(repeating: "x", count: 2 << 20) + "\"}"
        #expect(refusal("{\"a\":1}\n" + long, name: "f.ndjson")?.code == .lineTooLong)
        #expect(refusal("[" + long + "]", name: "f.json")?.code == .lineTooLong)
    }
}
