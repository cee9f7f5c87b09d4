import Intake
import Records
import Testing

@Suite struct PeopleDraftingTests {
    private static let given = ["Ann", "Bob", "Cara", "Dev", "Ella"]
    private static let family = ["Sykes", "Khan", "Lomas", "Quinn", "Eaton", "Grady", "Iqbal"]

    private func name(_ row: Int) -> [String] {
        [Self.given[row % Self.given.count], Self.family[row % Self.family.count]]
    }

    @Test(arguments: [
        ("DOB", "birth: DOB"), ("D.O.B.", "birth: D.O.B."), ("DtOfBirth", "birth: DtOfBirth"),
        ("DateOfBirth", "birth: DateOfBirth"),
        ("Birth Date", "birth: Birth Date"), ("DoB", "birth: DoB"), ("Date Updated", nil),
    ])
    func headingsOfBirthDates(_ heading: String, _ line: String?) throws {
        let draft = try DraftedExtract(["Fname", "Sname", heading], rows: 60) {
            name($0) + ["1\($0 % 9)/0\($0 % 8 + 1)/2011"]
        }
        #expect(draft.has("name: {given: Fname, family: Sname}"))
        if let line { #expect(draft.has(line)) } else { #expect(!draft.yaml.contains("birth:")) }
    }

    @Test(arguments: [
        ("SYKES, Ann", "family_first"), ("SYKES Ann", "family_first"), ("Ann Sykes", nil), ("Mr John SYKES", nil),
    ])
    func fullNamesAreTakenTheWayTheyAreWritten(_ text: String, _ order: String?) throws {
        let draft = try DraftedExtract(["Client Name", "DOB"], rows: 40) { [text, "1\($0 % 9)/05/2011"] }
        #expect(draft.has(order.map { "name: {full: Client Name, order: \($0)}" } ?? "name: {full: Client Name}"))
    }

    @Test func columnsWithPrefixesAndNumbersArePeopleOfTheirOwn() throws {
        let headings = [
            "Forename", "Surname", "DOB", "Contact1 Forename", "Contact1 Surname", "Contact1 Rel", "P2_First_Name",
            "P2_Last_Name",
        ]
        let draft = try DraftedExtract(headings, rows: 60) { row in
            name(row) + ["1\(row % 9)/05/2011"] + name(row + 1) + [row % 2 == 0 ? "Mother" : "Father"] + name(row + 2)
        }
        for line in [
            "name: {given: Forename, family: Surname}", "name: {given: Contact1 Forename, family: Contact1 Surname}",
            "name: {given: P2_First_Name, family: P2_Last_Name}", "relative_sex: {Father: male, Mother: female}",
            "- {subject: contact1, is: {column: Contact1 Rel, codes: relationship}, of: person}",
        ] { #expect(draft.has(line), "\(line)\n\(draft.yaml)") }
    }

    @Test func thoseWhoWorkWithThePersonAreNoPeopleOfTheRow() throws {
        let headings = ["Forename", "Surname", "Social Worker Name", "Social Worker Tel", "GP Surname", "School Name"]
        let draft = try DraftedExtract(headings, rows: 60) {
            name($0) + ["Jo Hale", "0161 496 0123", "Shah", "Moor High"]
        }
        #expect(draft.has("- as: person"))
        #expect(draft.yaml.components(of: "- as:") == 1)
        for heading in headings.dropFirst(2) { #expect(draft.isUnused(heading), "\(heading)") }
    }

    @Test func theAddressOfTheRowIsSharedButNotWithASecondCarer() throws {
        let headings = ["Child Forename", "Child Surname", "Mother Name", "Father Name", "Addr1", "Addr2", "PCode"]
        let draft = try DraftedExtract(headings, rows: 60) { row in
            name(row) + [
                "Ann Sykes", "Bob Khan", "\(row + 1) Mill Lane", "Hebden", "HX7 8A\(["B", "D", "E"][row % 3])",
            ]
        }
        #expect(draft.yaml.components(of: "address: {lines: [Addr1, Addr2], postcode: PCode}") == 2)
        #expect(draft.yaml.contains("father has no address of their own"))
    }

    @Test func sexCodesOfEveryKindAreMapped() throws {
        for codes in [["M", "F"], ["1", "2"], ["Male", "Female"], ["Boy", "Girl"]] {
            let draft = try DraftedExtract(["Forename", "Surname", "Gender"], rows: 40) { name($0) + [codes[$0 % 2]] }
            #expect(draft.has("sex: {column: Gender, codes: sex}"))
        }
        let other = try DraftedExtract(["Forename", "Surname", "Sex Education"], rows: 40) { name($0) + ["A\($0)"] }
        #expect(!other.yaml.contains("sex:"))
    }

    @Test func noValueOfAPersonStandsInADraft() throws {
        var numbers = SeededNumbers(seed: 9)
        let secrets = (0..<40).map { row in
            [
                "Zebedee\(row % 3)", "Quillfeather", "1\(row % 9)/05/2011", numbers.nhsNumber(),
                "\(row) Marmalade Lane", "zeb\(row)@example.org", "seen once \(row)",
            ]
        }
        let draft = try DraftedExtract(["Given", "Surname", "DOB", "NHS No", "Address", "Email", "Notes"], rows: 40) {
            secrets[$0]
        }
        for word in ["Zebedee", "Quillfeather", "Marmalade", "zeb", "seen once", "/05/2011"] + secrets.map({ $0[3] }) {
            #expect(!draft.yaml.contains(word), "\(word)")
        }
    }

    @Test func aSmallFileShowsNoNames() throws {
        let draft = try DraftedExtract(["Forename", "Surname", "Outcome", "Status"], rows: 4) { row in
            [["Zebedee", "Ann", "Bob", "Cara"][row], "Quillfeather", "Told Mrs Quillfeather", "Open"]
        }
        #expect(!draft.yaml.contains("Quillfeather") && !draft.yaml.contains("Zebedee"))
    }
}

extension String {
    fileprivate func components(of part: String) -> Int {
        self.split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
