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
            IdentifierCase(.nhsNumber, "943476591O", "943476591O", .invalid),
            IdentifierCase(.nhsNumber, "9434765919.0", "9434765919", .valid),
            IdentifierCase(.nhsNumber, "0000000000", nil), IdentifierCase(.nhsNumber, "NHS: n/k", "NHSNK", .invalid),
            IdentifierCase(.upn, "B8O1200005OO1", "B801200005001", .valid),
            IdentifierCase(.upn, "un7", nil), IdentifierCase(.uln, "9276308686.0", "9276308686", .valid),
            IdentifierCase(.nino, "AB1234S6C", "AB1234S6C", .invalid),
            IdentifierCase(.nino, "AB12345OC", "AB123450C", .valid),
            IdentifierCase(.nino, "CR123456A", "CR123456A", .temporary),
            IdentifierCase(.nino, "DA123456A", "DA123456A", .invalid),
            IdentifierCase(.childID, "lcs-0012 345", "LCS0012345", .valid),
            IdentifierCase(.childID, "SMITH", "SMITH", .invalid),
            IdentifierCase(.homeOffice, "A1234567", "A1234567", .valid),
            IdentifierCase(.youthJustice, "yot/2021/0042", "YOT20210042", .valid),
            IdentifierCase(.youthJustice, "123456789012345678901", "123456789012345678901", .invalid),
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

    @Test("of the NHS that are kept for tests do not stay with a person")
    func testNumbers() throws {
        let valid = try #require(
            (10...99).compactMap { Identifier.parse(kind: .nhsNumber, text: "99912345\($0)") }
                .first { $0.validity != .invalid })
        #expect(valid.validity == .temporary)
    }

    @Test("of pupils say their authority, or why there is none")
    func pupils() {
        #expect(UniquePupilNumber.isOfKnownAuthority("B801200005001"))
        #expect(UniquePupilNumber.isOfKnownAuthority("A943200005001"))
        #expect(!UniquePupilNumber.isOfKnownAuthority("A397200005001"))
        #expect(!UniquePupilNumber.isOfKnownAuthority("A8"))
        #expect(UniquePupilNumber.reasonUnknown(" un4 ") == "UN4")
        #expect(UniquePupilNumber.reasonUnknown("UN9") == nil)
    }

    @Test("of arrests have one check letter, over all but the unit")
    func arrests() throws {
        let valid = "ABCDEFGHJKLMNPQRTUVWXYZ".filter {
            ArrestSummonsNumber("20/01NP/01/00000000123\($0)")?.isValid == true
        }
        #expect(valid.count == 1)
        let letter = try #require(valid.first)
        // 01 01 20 00000000123 modulo 23 is 8: the ninth of the police's letters.
        #expect(letter == "H")
        #expect(ArrestSummonsNumber("2001AB0100000000123\(letter)")?.isValid == true)
        #expect(ArrestSummonsNumber("2101NP0100000000123\(letter)")?.isValid == false)
        #expect(ArrestSummonsNumber("20/01NP/01/123H") == nil)
    }

    @Test("of places are read from what registers and spreadsheets write")
    func places() {
        #expect(PlaceNumber.schoolURN(" 105443.0 ") == "105443")
        #expect(PlaceNumber.schoolURN("12345") == nil)
        #expect(PlaceNumber.laestab("352/4271") == "3524271")
        #expect(PlaceNumber.ukprn("10006831") == "10006831")
        #expect(PlaceNumber.ukprn("20006831") == nil)
        #expect(PlaceNumber.usrn("00012345") == 12345)
        #expect(PlaceNumber.usrn("123456789") == nil)
        #expect(PlaceNumber.usrn("0") == nil)
        #expect(AreaCode("e08 000003")?.kind == .metropolitanDistrict)
        #expect(AreaCode("E10000011")?.kind == .county)
        #expect(AreaCode("E99000011")?.kind == nil)
        #expect(AreaCode("E0800003") == nil)
        #expect(AreaCode("X08000003") == nil)
    }

    @Test("of National Insurance are compared without the suffix")
    func comparisonValue() {
        #expect(Identifier.parse(kind: .nino, text: "AB123456C")?.comparisonValue == "AB123456")
        #expect(Identifier.parse(kind: .nino, text: "AB123456")?.comparisonValue == "AB123456")
        #expect(Identifier.parse(kind: .upn, text: "B801200005001")?.comparisonValue == "B801200005001")
    }
}
