import Foundation
import Linkage
import Testing

@Suite struct StandardisationTests {
    private static func words(_ text: String) -> String {
        String(decoding: Standardisation.words(Array(text.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("O'Brien", "obrien"), ("d’Arcy", "darcy"), ("  Smith--Jones ", "smith jones"), ("Zoë", "zoe"),
        ("Zoe\u{308}", "zoe"), ("ŁÓDŹ", "lodz"), ("Œuvre Æsop", "oeuvre aesop"), ("Weiß", "weiss"),
        ("Smith\u{A0}Jones", "smith jones"), ("Smith–Jones", "smith jones"), ("12a, High St.", "12a high st"),
        ("محمد", "محمد"), ("李 娜", "李 娜"), ("ⴰⴱ", "ⴰⴱ"), ("a×b", "a b"), ("", ""), ("...", ""),
    ])
    func wordsAreMadeComparable(_ text: String, _ expected: String) { #expect(Self.words(text) == expected) }

    /// Every Latin letter with an accent, against Unicode's own decomposition.
    @Test func accentsComeOff() {
        for number in UInt32(0xC0)...0x17F where number != 0xD7 && number != 0xF7 {
            guard let scalar = UnicodeScalar(number) else { continue }
            #expect(Self.words(String(scalar)) == PlainText.folded(scalar), "\(String(number, radix: 16))")
        }
    }

    @Test func bytesOfAnyKindAreStandardisedAsInThePlainWayAndOnce() {
        var numbers = MadeNumbers(8)
        let leads: [UInt8] = [0xC2, 0xC3, 0xC4, 0xC5, 0xCC, 0xCD, 0xD7, 0xE2, 0xE6, 0xF0, 0xFF, 0x80, 0x99]
        for _ in 0..<20_000 {
            var bytes: [UInt8] = []
            for _ in 0..<numbers.next(below: 12) {
                bytes.append(
                    numbers.isChosen(50)
                        ? UInt8(numbers.next(below: 256))
                        : numbers.isChosen(50) ? leads[numbers.next(below: leads.count)] : 65)
            }
            let standard = Standardisation.words(bytes)
            #expect(standard == PlainText.joined(PlainText.words(bytes)), "\(bytes)")
            #expect(Standardisation.words(standard) == standard, "\(bytes)")
            #expect(Standardisation.compact(bytes) == standard.filter { $0 != 32 })
        }
    }
}
