import Linkage
import Testing

@Suite struct PostalCodeTests {
    @Test(arguments: [
        ("sw1a1aa", true, "sw1a", "sw1a1", "sw"), ("ls62xy", true, "ls6", "ls62", "ls"),
        ("m11ae", true, "m1", "m11", "m"),
        ("2000", false, "20", "200", "2"), ("75008", false, "750", "7500", "7"), ("a", false, "a", "a", "a"),
        ("abc12", false, "abc", "abc1", "a"), ("sw1a1aaaa", false, "sw1a1aa", "sw1a1aaa", "s"),
    ])
    func partsAreFound(_ text: String, _ isBritish: Bool, _ district: String, _ sector: String, _ area: String) {
        let code = PostalCode(Array(text.utf8))
        #expect(code.isBritish == isBritish)
        #expect(String(text.prefix(code.districtLength)) == district)
        #expect(String(text.prefix(code.sectorLength)) == sector)
        #expect(String(text.prefix(code.areaLength)) == area)
    }

    @Test func anyBytesHavePartsNoLongerThanThemselves() {
        var numbers = MadeNumbers(11)
        for _ in 0..<5_000 {
            let bytes = (0...numbers.next(below: 10)).map { _ in UInt8(numbers.next(below: 256)) }
            let code = PostalCode(bytes)
            #expect(code.areaLength <= code.districtLength && code.districtLength <= code.sectorLength)
            #expect(code.sectorLength <= bytes.count)
        }
    }
}
