import Extracts
import Testing

/// Given bytes, expected rows: how delimited text is read.
@Suite struct DelimitedReaderTests {
    struct Dialect: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let header: [String]
        let rows: [[String]]
    }

    static let dialects = [
        Dialect(
            testDescription: "plain", text: "a,b\n1,2\n3,4\n", header: ["a", "b"], rows: [["1", "2"], ["3", "4"]]),
        Dialect(testDescription: "no line end at the end", text: "a,b\n1,2", header: ["a", "b"], rows: [["1", "2"]]),
        Dialect(testDescription: "CR LF", text: "a,b\r\n1,2\r\n", header: ["a", "b"], rows: [["1", "2"]]),
        Dialect(
            testDescription: "CR alone", text: "a,b\r1,2\r3,4", header: ["a", "b"], rows: [["1", "2"], ["3", "4"]]),
        Dialect(
            testDescription: "mixed line ends", text: "a,b\r\n1,2\n3,4\r5,6", header: ["a", "b"],
            rows: [["1", "2"], ["3", "4"], ["5", "6"]]),
        Dialect(testDescription: "byte order mark", text: "\u{FEFF}a,b\n1,2", header: ["a", "b"], rows: [["1", "2"]]),
        Dialect(testDescription: "semicolons", text: "a;b\n1,5;2\n", header: ["a", "b"], rows: [["1,5", "2"]]),
        Dialect(testDescription: "tabs", text: "a\tb\n1, x\t2\n", header: ["a", "b"], rows: [["1, x", "2"]]),
        Dialect(testDescription: "bars", text: "a|b\n1|2\n", header: ["a", "b"], rows: [["1", "2"]]),
        Dialect(testDescription: "sep line", text: "sep=|\r\na,x|b\r\n1|2", header: ["a,x", "b"], rows: [["1", "2"]]),
        Dialect(testDescription: "one column", text: "a\n1\n\n2\n", header: ["a"], rows: [["1"], ["2"]]),
        Dialect(
            testDescription: "quoted", text: "\"a\",b\n\"1,1\",\"2\"\n", header: ["a", "b"], rows: [["1,1", "2"]]),
        Dialect(
            testDescription: "doubled quotes", text: "a,b\n\"say \"\"hi\"\"\",\"\"\n", header: ["a", "b"],
            rows: [["say \"hi\"", ""]]),
        Dialect(
            testDescription: "quotes in the middle", text: "a,b\n5\" pipe,The \"Nook\"\n", header: ["a", "b"],
            rows: [["5\" pipe", "The \"Nook\""]]),
        Dialect(
            testDescription: "line ends within quotes", text: "a,b\r\n\"1\r\n2\",\"x\ny\"\r\n3,4", header: ["a", "b"],
            rows: [["1\r\n2", "x\ny"], ["3", "4"]]),
        Dialect(
            testDescription: "trailing empty columns", text: "a,b,,\n1,2,,\n3,4\n", header: ["a", "b"],
            rows: [["1", "2"], ["3", "4"]]),
        Dialect(
            testDescription: "blank lines", text: "\n\na,b\n\n1,2\n,\n\r\n3,4\n\n", header: ["a", "b"],
            rows: [["1", "2"], ["3", "4"]]),
        Dialect(
            testDescription: "empty and quoted empty fields", text: "a,b,c\n,\"\",3\n1,,\n", header: ["a", "b", "c"],
            rows: [["", "", "3"], ["1", "", ""]]),
        Dialect(
            testDescription: "an unnamed column between others", text: " a ,, c\n1,2,3",
            header: ["a", "column 2", "c"],
            rows: [["1", "2", "3"]]),
        Dialect(testDescription: "header only", text: "a,b\n", header: ["a", "b"], rows: []),
        Dialect(
            testDescription: "letters beyond ASCII", text: "né,b\nZoë,Ł\n", header: ["né", "b"], rows: [["Zoë", "Ł"]]),
    ]

    @Test("A dialect is read as it is meant", arguments: dialects)
    func dialect(_ dialect: Dialect) throws {
        let read = try ReadRows(dialect.text)
        #expect(read.header == dialect.header)
        #expect(read.rows == dialect.rows)
        #expect(read.problems.allSatisfy { $0 == nil })
    }

    @Test(
        "A malformed row is marked and the next one is read",
        arguments: [
            ("1,2,3", RowProblem.Code.fieldCount), ("1", .fieldCount), ("1,2\0", .nulByte), ("\"1\"x,2", .strayQuote),
            ("\"1\0\",2", .nulByte), ("\"1,2\n3,4\"x", .strayQuote),
        ])
    func malformedRow(text: String, code: RowProblem.Code) throws {
        let read = try ReadRows("a,b\n0,0\n\(text)\n8,9\n")
        #expect(read.problems.first == .some(nil))
        #expect(read.problems[1] == code)
        #expect(read.rows.last == ["8", "9"])
        #expect(read.problems.last == .some(nil))
    }

    @Test("A quote left open spoils its own line, not the lines it swallows")
    func openQuoteSpoilsOneLine() throws {
        let read = try ReadRows("a,b\n\"1,2\n3,4\n5,\"six\"\n7,8\n")
        #expect(read.problems == [.strayQuote, nil, nil, nil])
        #expect(read.rows.dropFirst() == [["3", "4"], ["5", "six"], ["7", "8"]])
        #expect(read.lines == [2, 3, 4, 5])
    }

    @Test("Lines are counted through quoted line ends and blank lines")
    func linesAreCounted() throws {
        let read = try ReadRows("a,b\n\n\"x\r\ny\rz\",2\n\n3,4\n")
        #expect(read.lines == [3, 7])
    }

    @Test("Invalid UTF-8 is a row's problem and its fields are still there")
    func invalidBytes() throws {
        let text = Array("a,b\nZoë,É\n1,".utf8) + [0xC3] + Array("\n3,4\n".utf8)
        let read = try ReadRows(text)
        #expect(read.problems == [nil, .invalidBytes, nil])
        #expect(read.rows[1] == ["1", "\u{FFFD}"])
    }

    @Test(
        "Overlong UTF-8, half a surrogate pair and letters beyond Unicode are a row's problem",
        arguments: [
            [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80],
        ])
    func overlong(bytes: [UInt8]) throws {
        let read = try ReadRows(
            Array("a,b\n1,".utf8) + bytes + Array("\n3,4\n".utf8), format: ExtractFormat(encoding: .utf8))
        #expect(read.problems == [.invalidBytes, nil])
    }

    @Test("Half a character in one field and half in the next is not whole")
    func splitCharacter() throws {
        let text = Array("a,b\n".utf8) + [0xC3, 0x2C, 0xA9, 0x0A]
        #expect(try ReadRows(text, format: ExtractFormat(encoding: .utf8)).problems == [.invalidBytes])
    }

    @Test("A field over the limit is a row's problem; characters are counted, not bytes")
    func longField() throws {
        let long = String(repeating: "é", count: 100_000)
        let read = try ReadRows("a,b\n1,\(long)\n2,\(long)x\n3,\"\(long)x\"\n4,5\n")
        #expect(read.problems == [nil, .fieldTooLong, .fieldTooLong, nil])
    }

    @Test("Short rows are filled up when the format allows them")
    func shortRows() throws {
        var format = ExtractFormat()
        format.allowsShortRows = true
        #expect(try ReadRows("a,b,c\n1\n", format: format).rows == [["1", "", ""]])
    }

    @Test("Rows above the header row are passed over")
    func headerRow() throws {
        let read = try ReadRows("Report;of\nMarch\n\na,b\n1,2\n", format: ExtractFormat(headerRow: 3))
        #expect(read.header == ["a", "b"])
        #expect(read.lines == [5])
    }

    @Test(
        "A file is refused for what makes all of it unreadable",
        arguments: [
            ("", ExtractError.Code.emptyFile), ("\n\n\n", .noHeader), (",,\n,,\n", .noHeader),
            ("a,b,a\n1,2,3", .duplicateHeader),
            ("a,b\n1,\"2\n3,4\n", .unterminatedQuote), ("a,b\0\n1,2", .noHeader),
        ])
    func refusedFile(text: String, code: ExtractError.Code) {
        #expect(refusal(text)?.code == code)
    }

    @Test("A 10 MB line is refused by its number and the limit")
    func longLine() throws {
        let error = try #require(refusal("a,b\n1,2\n3," + String(repeating: "x", count: 10_000_000) + "\n"))
        #expect(error.code == .lineTooLong)
        #expect(error.line == 3)
        #expect(error.reason.contains("line 3") && error.reason.contains("1048576"))
    }

    @Test("A quote that never closes names the line it opened on")
    func unterminatedQuoteNamesItsLine() throws {
        let error = try #require(refusal("a,b\n1,2\n3,\"x\n5,6\n"))
        #expect(error.line == 3)
    }

    @Test("No message holds a value from the file")
    func messagesHoldNoValues() throws {
        for text in ["Quux,b,Quux\n", "a,b\n\"Quux\n", "a,b\n1,Quux\"" + String(repeating: "Quux", count: 400_000)] {
            let error = try #require(refusal(text))
            #expect(!error.description.contains("Quux"))
        }
        var reader = try ExtractReader(bytes: Array("a,b\nQuux\n\"Quux\"Quux,1\n".utf8), name: "f.csv")
        var row = Row()
        while try reader.next(&row) { #expect(row.problem?.reason.contains("Quux") == false) }
    }

    @Test("Rows that straddle the chunks in which a file is read are whole", arguments: ["\n", "\r\n", "\r"])
    func chunkBorders(lineEnd: String) throws {
        // Rows of 7 to 29 bytes put every kind of byte on a chunk's border somewhere in 5 MiB.
        var text = "a,b,c" + lineEnd
        var expected = 0
        var numbers = SeededNumbers(seed: 7)
        while text.utf8.count < 5 << 20 {
            let filling = String(repeating: "é", count: Int.random(in: 0..<12, using: &numbers))
            text += expected % 3 == 0 ? "\(expected),\"x\(lineEnd)\"\"\(filling)\",z" : "\(expected),x\(filling),z"
            text += lineEnd
            expected += 1
        }
        var reader = try ExtractReader(bytes: Array(text.utf8), name: "f.csv")
        var row = Row()
        var rows = 0
        while try reader.next(&row) {
            guard row.problem == nil, row[0] == "\(rows)", row[1].hasPrefix("x"), row[2] == "z" else {
                Issue.record("row \(rows) is not whole")
                return
            }
            rows += 1
        }
        #expect(rows == expected)
    }
}
