import Identity
import Records
import Testing

struct GazetteerTests {
    /// A few streets of a made-up town, with a divided house, a block without a number, a range and a school.
    static let entries: [GazetteerEntry] = {
        var entries: [GazetteerEntry] = []
        for number in 1...30 {
            entries.append(
                GazetteerEntry(
                    uprn: Int64(100 + number), number: "\(number)", street: "Alma Drive", locality: "Netherfold",
                    town: "Skelby", postcode: number <= 16 ? "CQ1 0AS" : "CQ1 0FA", classification: "RD04"))
            entries.append(
                GazetteerEntry(
                    uprn: Int64(500 + number), number: "\(number)", street: "Mill Lane", town: "Calderbrook",
                    postcode: "CQ2 0XR", classification: "RD04"))
            entries.append(
                GazetteerEntry(
                    uprn: Int64(600 + number), number: "\(number)", street: "Mill Lane", town: "Skelby",
                    postcode: "CQ7 1BD", classification: "RD04"))
        }
        entries.append(
            GazetteerEntry(
                uprn: 200, number: "41", street: "Alma Drive", town: "Skelby", postcode: "CQ1 0JJ", classification: "PP"
            ))
        for (index, flat) in ["Flat A", "Flat B", "Ground Floor Flat"].enumerated() {
            entries.append(
                GazetteerEntry(
                    uprn: Int64(201 + index), parent: 200, flat: flat, number: "41", street: "Alma Drive",
                    town: "Skelby",
                    postcode: "CQ1 0JJ", classification: "RD06"))
        }
        entries.append(
            GazetteerEntry(
                uprn: 300, building: "Rose Court", street: "Mill Lane", town: "Calderbrook", postcode: "CQ2 0TB",
                classification: "PP"))
        for flat in 1...12 {
            entries.append(
                GazetteerEntry(
                    uprn: Int64(300 + flat), parent: 300, flat: "Flat \(flat)", building: "Rose Court",
                    street: "Mill Lane",
                    town: "Calderbrook", postcode: "CQ2 0TB", classification: "RD06"))
        }
        entries.append(
            GazetteerEntry(
                uprn: 400, number: "12A", street: "Alma Drive", town: "Skelby", postcode: "CQ1 0AS",
                classification: "RD04"))
        entries.append(
            GazetteerEntry(
                uprn: 401, number: "51-55", street: "Alma Drive", town: "Skelby", postcode: "CQ1 0JJ",
                classification: "RD04"))
        entries.append(
            GazetteerEntry(
                uprn: 450, organisation: "Hope Hostel", number: "60", street: "Mill Lane", town: "Calderbrook",
                postcode: "CQ2 0XR", classification: "RI03"))
        return entries
    }()

    static let gazetteer = Gazetteer(entries)

    private func match(_ text: String, uprn: Int64? = nil) -> AddressMatch {
        guard var address = Address.parse(lines: [text]) else { return .unmatched }
        address.uprn = uprn
        return Self.gazetteer.match(address)
    }

    @Test(
        arguments: [
            ("12 Alma Drive, Skelby, CQ1 0AS", 112), ("12 ALMA DR NETHERFOLD SKELBY CQ1 0AS", 112),
            ("Flat A, 41 Alma Drive, CQ1 0JJ", 201), ("Ground Floor Flat, 41 Alma Drive CQ1 0JJ", 203),
            ("41 Alma Drive, Flat B, CQ1 0JJ", 202), ("Flat 7, Rose Court, Mill Lane, CQ2 0TB", 307),
            ("7 Rose Court, Mill Lane, CQ2 0TB", 307), ("7 Rose Court Mill Lane CQ2 0TB", 307),
            ("12A Alma Drive CQ1 0AS", 400),
        ] as [(String, Int64)]) func everyPartAgrees(text: String, uprn: Int64)
    {
        let found = match(text)
        #expect(found.band == .exact && found.uprn == uprn, "\(found)")
    }

    @Test(
        arguments: [
            ("12 Almma Drive, CQ1 0AS", 112), ("12 Alma Drive, CQ1 0AD, Skelby", 112), ("12 Alma Drive, Skelby", 112),
            ("12 Alma, Skelby, CQ1 0AS", 112), ("12 Alma Road, CQ1 0AS", 112), ("41A Alma Drive, CQ1 0JJ", 201),
            ("A/41 Alma Drive, CQ1 0JJ", 201), ("Flat 7, Rsoe Court, Mill Lane, CQ2 0TB", 307),
            ("7 Rose Court, CQ2 0TB", 307),
            ("Apartment 7 Rose Court, CQ2 0TB", 307), ("7 Mill Lane, Skelby", 607), ("7 Mill Lane, Calderbrook", 507),
            ("53 Alma Drive, CQ1 0JJ", 401), ("51 Alma Drive, CQ1 0JJ", 401), ("12 Alma Drive Nr Skelby", 112),
            ("Alma Drive 12, Skelby", 112), ("Hope Hostel, Mill Lane, CQ2 0XR", 450),
        ] as [(String, Int64)]) func somethingIsMisspeltMissingOrAnotherWay(text: String, uprn: Int64)
    {
        let found = match(text)
        #expect(found.uprn == uprn, "\(text): \(found)")
        #expect(found.band == .strong || found.band == .exact)
    }

    @Test(arguments: [
        "7 Mill Lane", "Alma Drive, CQ1 0AS", "CQ1 0AS", "99 Alma Drive, CQ1 0AS", "12 Nowhere Street, AB1 2CD",
        "Flat 30, Rose Court, Mill Lane, CQ2 0TB", "NFA", "c/o Mrs Example", "Flat 3", "12",
    ]) func whatMayBeSeveralOrNoneIsNotTaken(text: String) {
        #expect(match(text).uprn == nil, "\(text): \(match(text))")
    }

    /// The number may be what is wrong: the street has homes in the postcode that was written.
    @Test func aNumberOutsideItsPostcodeIsWeak() {
        let found = match("3 Alma Drive, CQ1 0FA")
        #expect(found.band == .weak && found.best?.uprn == 103)
    }

    @Test func aShellAloneIsWeak() {
        for (text, uprn) in [("41 Alma Drive, CQ1 0JJ", 200), ("Rose Court, Mill Lane, CQ2 0TB", 300)]
            as [(String, Int64)]
        {
            let found = match(text)
            #expect(found.band == .weak && found.level == .building && found.best?.uprn == uprn, "\(found)")
        }
    }

    @Test func theOtherReadingOfALetterIsKept() {
        let both = Gazetteer(
            Self.entries + [
                GazetteerEntry(uprn: 900, number: "41A", street: "Alma Drive", town: "Skelby", postcode: "CQ1 0JJ")
            ])
        for (text, uprn, other) in [
            ("41A Alma Drive, CQ1 0JJ", 900, 201), ("Flat A, 41 Alma Drive, CQ1 0JJ", 201, 900),
        ] as [(String, Int64, Int64)] {
            let found = Address.parse(lines: [text]).map(both.match) ?? .unmatched
            #expect(found.best?.uprn == uprn && found.band == .strong)
            #expect(found.candidates.contains { $0.uprn == other })
        }
    }

    @Test func aStatedNumberWinsAndAContradictionIsSaid() {
        let agreeing = match("14 Alma Drive, CQ1 0AS", uprn: 112)
        #expect(agreeing.uprn == 112 && agreeing.isStated && agreeing.statedProblem == nil)
        let contradicting = match("7 Mill Lane, CQ2 0XR", uprn: 112)
        #expect(contradicting.uprn == 112 && contradicting.statedProblem == .contradictsAddress)
        let unknown = match("7 Mill Lane, CQ2 0XR", uprn: 77)
        #expect(unknown.uprn == 507 && unknown.statedProblem == .notInGazetteer && !unknown.isStated)
    }

    @Test func institutionsMakeNoHousehold() {
        #expect(match("60 Mill Lane, CQ2 0XR").isInstitution)
        #expect(match("Hope Hostel, 60 Mill Lane, CQ2 0XR").isInstitution)
        #expect(!match("12 Alma Drive, CQ1 0AS").isInstitution)
        #expect(GazetteerEntry(uprn: 1, organisation: "Hope Refuge").isInstitution)
        #expect(!GazetteerEntry(uprn: 1, organisation: "Anna's Nails", classification: "RD04").isInstitution)
    }

    @Test func everyEntryFindsItself() {
        for entry in Self.entries {
            let line = [
                entry.flat, entry.organisation, entry.building, "\(entry.number) \(entry.street)", entry.town,
                entry.postcode,
            ]
            .filter { !$0.isEmpty }.joined(separator: ", ")
            #expect(match(line).best?.uprn == entry.uprn, "\(line)")
        }
    }

    // MARK: Bad input

    @Test func anEmptyGazetteerMatchesNothing() {
        let empty = Gazetteer([])
        for text in ["12 Alma Drive, CQ1 0AS", "x", "Flat 1"] {
            #expect(Address.parse(lines: [text]).map(empty.match)?.band == AddressMatch.Band.none)
        }
        #expect(empty.address(of: 1) == nil)
    }

    @Test func severalEntriesOfOneNumberAreOneHome() {
        let twice = Gazetteer([
            GazetteerEntry(uprn: 1, number: "2", street: "Mill Lane", postcode: "CQ2 0XR"),
            GazetteerEntry(uprn: 1, building: "Rose Cottage", number: "2", street: "Mill Lane", postcode: "CQ2 0XR"),
            GazetteerEntry(uprn: 1, building: "Rose Cottage", number: "2", street: "Mill Lane", postcode: "CQ2 0XR"),
        ])
        for text in ["2 Mill Lane, CQ2 0XR", "Rose Cottage, Mill Lane, CQ2 0XR"] {
            let found = Address.parse(lines: [text]).map(twice.match) ?? .unmatched
            #expect(found.uprn == 1 && found.candidates.count == 1, "\(found)")
        }
    }

    @Test func anEndlessAddressIsMatchedInNoTime() {
        let clock = ContinuousClock()
        for unit in ["12 Alma Drive, ", "FLAT 1 ", "A/", "Mill Lane "] {
            let text = String(repeating: unit, count: 100_000 / unit.count)
            #expect(clock.measure { _ = match(text) } < .seconds(1))
        }
        let name = String(repeating: "X", count: 100_000)
        let address = Address(
            raw: name, flat: name, number: name, building: name, street: name, town: name, postcode: name)
        #expect(clock.measure { _ = Self.gazetteer.match(address) } < .seconds(1))
    }

    /// One misspelt letter anywhere in the street, the postcode as it should be.
    @Test func anyOneLetterOfAStreetMayBeWrong() {
        for place in 3..<13 {
            var letters = Array("12 Alma Drive")
            letters[place] = letters[place] == "x" ? "y" : "x"
            #expect(match(String(letters) + ", CQ1 0AS").uprn == 112, "\(String(letters))")
        }
    }
}
