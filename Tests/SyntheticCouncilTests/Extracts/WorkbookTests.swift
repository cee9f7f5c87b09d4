import SyntheticCouncil
import Testing

struct WorkbookTests {
    /// Reads the archive by its directory, checks each entry's CRC-32, and counts the rows.
    @Test func theWorkbookIsASoundArchive() throws {
        let council = try MadeCouncil(people: 1500)
        let source = try #require(council.summary.sources.first { $0.file.hasSuffix(".xlsx") })
        let bytes = try #require(council.files["incoming/" + source.file])
        func number(_ at: Int, _ width: Int) -> Int { (0..<width).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) } }
        let end = bytes.count - 22
        #expect(number(end, 4) == 0x0605_4B50)
        var place = number(end + 16, 4)
        var names: [String] = []
        for _ in 0..<number(end + 10, 2) {
            #expect(number(place, 4) == 0x0201_4B50)
            let size = number(place + 20, 4)
            let nameLength = number(place + 28, 2)
            let name = String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
            let local = number(place + 42, 4)
            #expect(number(local, 4) == 0x0403_4B50)
            let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
            let content = bytes[start..<(start + size)]
            #expect(check(content) == UInt32(number(place + 16, 4)), "\(name)")
            if name.hasSuffix("sheet1.xml") {
                let rows = String(decoding: content, as: UTF8.self).ranges(of: "<row ").count
                #expect(rows == source.rows + 1)
            }
            names.append(name)
            place += 46 + nameLength
        }
        #expect(names.contains("[Content_Types].xml"))
        #expect(names.contains("xl/workbook.xml"))
    }

    private func check(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
        }
        return sum ^ 0xFFFF_FFFF
    }
}
