import Records
import Testing

struct FullName: Sendable, CustomTestStringConvertible {
    let full: String
    let order: PersonName.Order
    let name: PersonName

    init(
        _ full: String, _ order: PersonName.Order = .givenFirst, title: String? = nil, given: String? = nil,
        middle: String? = nil, family: String? = nil, suffix: String? = nil
    ) {
        self.full = full
        self.order = order
        name = PersonName(title: title, given: given, middle: middle, family: family, suffix: suffix)
    }

    var testDescription: String { "\(full) (\(order.rawValue))" }
}

@Suite("Names")
struct PersonNameTests {
    @Test(
        "are taken apart from one column",
        arguments: [
            FullName("Mr John P Smith", title: "MR", given: "JOHN", middle: "P", family: "SMITH"),
            FullName("SMITH, John Paul", given: "JOHN", middle: "PAUL", family: "SMITH"),
            FullName("SMITH, John Paul", .familyFirst, given: "JOHN", middle: "PAUL", family: "SMITH"),
            FullName("SMITH John Paul", .familyFirst, given: "JOHN", middle: "PAUL", family: "SMITH"),
            FullName("Smith, Mrs Jane", title: "MRS", given: "JANE", family: "SMITH"),
            FullName("Smith, Mrs", title: "MRS", family: "SMITH"),
            FullName("Mrs Smith", title: "MRS", family: "SMITH"),
            FullName("John Smith, Jnr", given: "JOHN", family: "SMITH", suffix: "JUNIOR"),
            FullName("John Smith III", given: "JOHN", family: "SMITH", suffix: "III"),
            FullName("Jan van der Berg", given: "JAN", family: "VAN DER BERG"),
            FullName("VAN DER BERG Jan", .familyFirst, given: "JAN", family: "VAN DER BERG"),
            FullName("Dr. Aoife O’Neill", title: "DR", given: "AOIFE", family: "O'NEILL"),
            FullName("O'NEILL, Seán", given: "SEAN", family: "O'NEILL"),
            FullName("Zoë Müller-Straße", given: "ZOE", family: "MULLER-STRASSE"),
            FullName("Jane Smith - Jones", given: "JANE", family: "SMITH-JONES"),
            FullName("Jane Smith (née Jones)", given: "JANE", family: "SMITH"),
            FullName("Baby Smith", family: "SMITH"),
            FullName("Unborn baby Smith", family: "SMITH"),
            FullName("Smith, Baby of", family: "SMITH"),
            FullName("Unknown"), FullName("N/K"), FullName("  "), FullName("Not Known"),
            FullName("Cher", family: "CHER"), FullName("Baby Jo Smith", given: "JO", family: "SMITH"),
            FullName("Aoife O' Neill", given: "AOIFE", family: "O'NEILL"),
            FullName("X Smith", given: "X", family: "SMITH"),
            FullName("J.P. Smith", given: "J", middle: "P", family: "SMITH"),
        ])
    func full(example: FullName) {
        #expect(PersonName(full: example.full, order: example.order) == example.name)
    }

    @Test("in parts are standardised part by part")
    func parts() {
        let name = PersonName(
            standardisingTitle: "mrs.", given: " Mary-Ann  Élise", middle: "Rose", family: "O’Brien Jnr")
        #expect(
            name
                == PersonName(
                    title: "MRS", given: "MARY-ANN", middle: "ELISE ROSE", family: "O'BRIEN", suffix: "JUNIOR"))
    }

    @Test(
        "that stand for no name are dropped",
        arguments: [
            "Unknown", "UNK", "Baby", "baby girl", "Twin 1", "Unborn", "N/A", "n/k", "-", "XXX", "Not Given", "",
        ])
    func placeholders(given: String) {
        let name = PersonName(standardisingTitle: nil, given: given, family: "Smith")
        #expect(name.given == nil)
        #expect(name.family == "SMITH")
    }

    @Test("that look like placeholders but are names stay", arguments: ["Girlie", "Ba", "Malek", "Knight", "Na"])
    func nearPlaceholders(given: String) {
        #expect(PersonName(standardisingTitle: nil, given: given, family: "Baby").given == given.uppercased())
        #expect(PersonName(standardisingTitle: nil, given: given, family: "Baby").family == "BABY")
    }

    @Test("keep letters of every Latin alphabet")
    func accents() {
        let written = ["Łukasz": "LUKASZ", "Søren": "SOREN", "Ștefan": "STEFAN", "Nguyễn": "NGUYEN", "Þór": "THOR"]
        for (text, expected) in written {
            #expect(PersonName(standardisingTitle: nil, given: text).given == expected)
        }
        #expect(PersonName(standardisingTitle: nil, given: "Jose\u{301}").given == "JOSE")
    }
}
