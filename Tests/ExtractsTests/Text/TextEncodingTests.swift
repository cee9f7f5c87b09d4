import Extracts
import Testing

@Suite struct TextEncodingTests {
    static let text = "name,note\r\nZoë,€5 – “fine”\r\nŁukasz,😀\r\n"

    static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let halves = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? halves : halves.reversed()
        }
    }

    @Test("UTF-16 is found by its mark or by its NULs", arguments: [true, false], [true, false])
    func utf16(bigEndian: Bool, isMarked: Bool) throws {
        let bytes = Self.utf16((isMarked ? "\u{FEFF}" : "") + Self.text, bigEndian: bigEndian)
        let read = try ReadRows(bytes)
        #expect(read.header == ["name", "note"])
        #expect(read.rows == [["Zoë", "€5 – “fine”"], ["Łukasz", "😀"]])
    }

    @Test("Windows-1252 is what neither UTF-8 nor UTF-16 explains")
    func windows1252() throws {
        let read = try ReadRows(Array("name,note\nZo".utf8) + [0xEB, 0x2C, 0x80, 0x35, 0x20, 0x96, 0x0A])
        #expect(read.rows == [["Zoë", "€5 –"]])
    }

    @Test("Windows-1252 is recognised when its first letter beyond ASCII comes late")
    func lateWindows1252() throws {
        let filler = String(repeating: "abcdefghij,1\n", count: 200_000)
        let read = try ReadRows(Array(("name,note\n" + filler + "Zo").utf8) + [0xEB, 0x2C, 0x32, 0x0A])
        #expect(read.rows.last == ["Zoë", "2"])
        #expect(read.problems.last == .some(nil))
    }

    @Test("One damaged byte does not turn UTF-8 into windows-1252")
    func damagedUTF8() throws {
        let read = try ReadRows(Array("name,note\nZoë,é\nAn".utf8) + [0xFF, 0x2C, 0x0A])
        #expect(read.rows[0] == ["Zoë", "é"])
        #expect(read.problems == [nil, .invalidBytes])
    }

    @Test("What the encoding lacks is the row's problem")
    func invalidInEachEncoding() throws {
        let undefined = try ReadRows(
            Array("a,b\n1,".utf8) + [0x81, 0x0A], format: ExtractFormat(encoding: .windows1252))
        #expect(undefined.problems == [.invalidBytes])
        let lone = Self.utf16("a,b\n1,", bigEndian: false) + [0x00, 0xD8] + Self.utf16("\n2,3\n", bigEndian: false)
        #expect(
            try ReadRows(lone, format: ExtractFormat(encoding: .utf16LittleEndian)).problems == [.invalidBytes, nil])
        let cut = Self.utf16("a,b\n1,2", bigEndian: true) + [0x00]
        #expect(try ReadRows(cut, format: ExtractFormat(encoding: .utf16BigEndian)).problems == [.invalidBytes])
    }
}
