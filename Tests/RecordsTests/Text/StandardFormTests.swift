import Records
import Testing

/// A small generator, so that the texts are the same on every run (Steele, Lea and Flood 2014, SplitMix64).
private struct Texts {
    private var state: UInt64 = 2026

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private static let pieces = [
        "FLAT", "flat 4", "12", "12a", "12-14", "/", "-", "'", "’", " ", " ", ",", ".", "St", "ST", "Rd", "Mr", "JR",
        "van", "de", "O'", "Smith", "jo", "É", "ß", "ł", "(", ")", "M60 2LA", "ZZ99 3VZ", "c/o", "nfa", "baby",
        "01/02/2014", "2014", "00", "+44", "0161", "é\u{301}", "日本", "\u{0}", "A", "X", "9", "@", "x.org", "&", "no",
        "Rose Court", "Mill Lane", "ground floor", "basement", "\u{1F600}", "\n", "B801200005001", "AB123456C",
    ]

    mutating func text() -> String {
        let count = Int(next() % 9)
        var text = ""
        for _ in 0..<count {
            text += Self.pieces[Int(next() % UInt64(Self.pieces.count))] + (next() % 2 == 0 ? " " : "")
        }
        return text
    }
}

@Suite("Standard forms")
struct StandardFormTests {
    @Test("stay what they are when they are standardised again")
    func idempotence() {
        var texts = Texts()
        for _ in 0..<20_000 {
            let text = texts.text()
            if let postcode = Postcode(text) { #expect(Postcode(postcode.text) == postcode) }
            if let phone = PhoneNumber.parse(text) { #expect(PhoneNumber.parse(phone) == phone, "\(text)") }
            if let email = EmailAddress.parse(text) { #expect(EmailAddress.parse(email) == email) }
            for kind in IdentifierKind.allCases {
                if let identifier = Identifier.parse(kind: kind, text: text), identifier.validity != .invalid {
                    #expect(Identifier.parse(kind: kind, text: identifier.value) == identifier, "\(kind) \(text)")
                }
            }
            let name = PersonName(standardisingTitle: nil, given: text, family: "Smith")
            let again = PersonName(
                standardisingTitle: name.title, given: name.given, middle: name.middle, family: name.family)
            #expect(again == name, "\(text)")
        }
    }

    @Test("hold no small letters, no double spaces and no spaces at the ends")
    func tidiness() {
        var texts = Texts()
        func isTidy(_ part: String?) -> Bool {
            guard let part else { return true }
            return !part.isEmpty && !part.contains("  ") && part.first != " " && part.last != " "
                && !part.unicodeScalars.contains { $0.isASCII && $0.properties.isLowercase }
        }
        for _ in 0..<20_000 {
            let text = texts.text()
            for order in PersonName.Order.allCases {
                let name = PersonName(full: text, order: order)
                #expect([name.title, name.given, name.middle, name.family, name.suffix].allSatisfy(isTidy), "\(text)")
            }
            if let address = Address.parse(lines: [text, texts.text()], postcode: texts.text(), uprn: texts.text()) {
                let parts = [
                    address.flat, address.number, address.building, address.street, address.locality, address.town,
                ]
                #expect(parts.allSatisfy(isTidy), "\(text)")
            }
        }
    }
}
