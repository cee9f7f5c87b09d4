import Records
import Testing

struct IdentifierCase: Sendable, CustomTestStringConvertible {
    let kind: IdentifierKind
    let text: String
    let value: String?
    let validity: Identifier.Validity?

    init(_ kind: IdentifierKind, _ text: String, _ value: String?, _ validity: Identifier.Validity? = nil) {
        self.kind = kind
        self.text = text
        self.value = value
        self.validity = validity
    }

    var testDescription: String { "\(kind.rawValue) \(text)" }
}

@Suite("Identifiers")
struct IdentifierTests {
    @Test(
        "are put in canonical form and checked",
        arguments: [
            IdentifierCase(.nhsNumber, "943 476 5919", "9434765919", .valid),
            IdentifierCase(.nhsNumber, "943-476-5919", "9434765919", .valid),
            IdentifierCase(.nhsNumber, "9434765918", "9434765918", .invalid),
            IdentifierCase(.nhsNumber, "943476591", "943476591", .invalid),
            IdentifierCase(.nhsNumber, "9434765AB9", "9434765AB9", .invalid),
            IdentifierCase(.nhsNumber, "4444444444", nil),
            IdentifierCase(.nhsNumber, "Not known", nil),
            IdentifierCase(.nhsNumber, "  ", nil),
            IdentifierCase(.upn, "b801200005001", "B801200005001", .valid),
            IdentifierCase(.upn, "A801200005001", "A801200005001", .invalid),
            IdentifierCase(.upn, "M80120000500A", "M80120000500A", .temporary),
            IdentifierCase(.upn, "M80120000500S", "M80120000500S", .invalid),
            IdentifierCase(.upn, "I801200005001", "I801200005001", .invalid),
            IdentifierCase(.upn, "UN4", nil),
            IdentifierCase(.uln, "9276308686", "9276308686", .valid),
            IdentifierCase(.uln, "9276308687", "9276308687", .invalid),
            IdentifierCase(.uln, "0276308686", "0276308686", .invalid),
            IdentifierCase(.nino, "ab 12 34 56 c", "AB123456C", .valid),
            IdentifierCase(.nino, "AB123456", "AB123456", .valid),
            IdentifierCase(.nino, "QQ123456A", "QQ123456A", .invalid),
            IdentifierCase(.nino, "AO123456A", "AO123456A", .invalid),
            IdentifierCase(.nino, "GB123456A", "GB123456A", .invalid),
            IdentifierCase(.nino, "AB123456E", "AB123456E", .invalid),
            IdentifierCase(.nino, "TN010284F", "TN010284F", .temporary),
            IdentifierCase(.nino, "TN411384F", "TN411384F", .invalid),
            IdentifierCase(.nino, "OO123456A", "OO123456A", .temporary),
            IdentifierCase(.nino, "PP123456A", "PP123456A", .temporary),
            IdentifierCase(.nino, "12A34567", "12A34567", .temporary),
            IdentifierCase(.pnc, "2003/0062845E", "2003/0062845E", .valid),
            IdentifierCase(.pnc, "03/62845E", "2003/0062845E", .valid),
            IdentifierCase(.pnc, "20030062845e", "2003/0062845E", .valid),
            IdentifierCase(.pnc, "2003/0062845F", "2003/0062845F", .invalid),
            IdentifierCase(.pnc, "rubbish", "RUBBISH", .invalid),
            IdentifierCase(.cro, "265416/21G", "265416/21G", .valid),
            IdentifierCase(.cro, "265416/21H", "265416/21H", .invalid),
            IdentifierCase(.prisonNumber, "a1234bc", "A1234BC", .valid),
            IdentifierCase(.prisonNumber, "A123BC", "A123BC", .invalid),
            IdentifierCase(.crn, "x123456", "X123456", .valid),
            IdentifierCase(.crn, "XX23456", "XX23456", .invalid),
            IdentifierCase(.other, "smith 901234 ab9cd", "SMITH901234AB9CD", .valid),
        ])
    func canonicalForm(example: IdentifierCase) {
        let identifier = Identifier.parse(kind: example.kind, text: example.text)
        #expect(identifier?.value == example.value)
        #expect(identifier?.validity == example.validity)
    }

    @Test("of the police keep their check letter through the century and the short file form")
    func policeLetters() throws {
        let letters = "ZABCDEFGHJKLMNPQRTUVWXY"
        let valid = letters.filter {
            Identifier.parse(kind: .cro, text: "SF39/12345\($0)")?.validity == .valid
        }
        #expect(valid.count == 1)
        let long = try #require(
            letters.first { Identifier.parse(kind: .pnc, text: "1979/0062845\($0)")?.validity == .valid })
        #expect(Identifier.parse(kind: .pnc, text: "79/62845\(long)")?.value == "1979/0062845\(long)")
    }

    @Test("with one wrong digit or two exchanged are caught in every place")
    func typingErrors() throws {
        let whole: [(IdentifierKind, String)] = [
            (.nhsNumber, "9434765919"), (.upn, "B801200005001"), (.uln, "9276308686"),
        ]
        for (kind, text) in whole {
            let characters = Array(text)
            for place in characters.indices where characters[place].isNumber {
                for digit in "0123456789" where digit != characters[place] {
                    var wrong = characters
                    wrong[place] = digit
                    #expect(Identifier.parse(kind: kind, text: String(wrong))?.validity == .invalid, "\(kind) \(place)")
                }
            }
        }
    }

    @Test("of National Insurance are compared without the suffix")
    func comparisonValue() {
        #expect(Identifier.parse(kind: .nino, text: "AB123456C")?.comparisonValue == "AB123456")
        #expect(Identifier.parse(kind: .nino, text: "AB123456")?.comparisonValue == "AB123456")
        #expect(Identifier.parse(kind: .upn, text: "B801200005001")?.comparisonValue == "B801200005001")
    }
}
