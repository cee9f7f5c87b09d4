import Identity
import Records
import Testing

struct MatchedAddressesTests {
    private func parsed(_ text: String, uprn: Int64? = nil) -> Address? {
        var address = Address.parse(lines: [text])
        address?.uprn = uprn
        return address
    }

    private func resolve(_ made: MadeRecords) -> (PlaceResolution, MatchedAddresses, [PersonRecord]) {
        let matched = MatchedAddresses(made.records, in: GazetteerTests.gazetteer)
        let records = matched.applied(to: made.records)
        let assignments = records.enumerated().map { PersonAssignment(record: $1.id, person: PersonID(Int64($0 + 1))) }
        return (PlaceResolver().resolve(records, assignments: assignments, matched: matched), matched, records)
    }

    @Test func waysToWriteOneHomeAreOnePlaceWithItsNumber() throws {
        var made = MadeRecords()
        for text in [
            "12 Alma Drive, CQ1 0AS", "12 ALMMA DR, SKELBY", "Alma Drive 12, Netherfold Skelby", "12 Alma Dr CQ1 0AD",
        ] {
            made.add("a", "ANN", "JONES", address: parsed(text))
        }
        let (places, _, records) = resolve(made)
        #expect(places.places.count == 1)
        #expect(places.places.first?.uprn == 112)
        #expect(places.places.first?.gazetteer == GazetteerEvidence(band: .exact, score: 1))
        #expect(records[1].address?.raw == "12 ALMMA DR, SKELBY")
        #expect(records[1].address?.street == "ALMA DRIVE")
    }

    @Test func whatIsWeakIsLeftAsItWas() {
        var made = MadeRecords()
        made.add("a", "ANN", "JONES", address: parsed("41 Alma Drive, CQ1 0JJ"))
        made.add("a", "BEN", "KING", address: nil)
        let (places, matched, records) = resolve(made)
        #expect(records == made.records)
        #expect(places.places.first?.uprn == nil)
        #expect(places.places.first?.gazetteer?.band == .weak)
        #expect(matched.match(ofRecord: 1) == nil)
    }

    @Test func periodsStayAsTheyAre() {
        var made = MadeRecords()
        made.add("a", "ANN", "JONES", address: parsed("12 Alma Drive"), from: "2019-01-01", to: "2020-06-30")
        made.add("a", "ANN", "JONES", address: parsed("14 Alma Drive"), from: "2020-07-01")
        let (places, _, _) = resolve(made)
        #expect(places.residences.map(\.period) == made.records.map(\.period))
        #expect(places.places.map(\.uprn) == [112, 114])
    }

    @Test func aContradictedNumberIsSaidAndNothingIsRewritten() {
        var made = MadeRecords()
        made.add("a", "ANN", "JONES", address: parsed("7 Mill Lane, CQ2 0XR", uprn: 112))
        let (places, _, records) = resolve(made)
        #expect(records == made.records)
        #expect(places.places.first?.gazetteer?.isContradicted == true)
    }

    @Test func aHostelIsASharedPlace() {
        var made = MadeRecords()
        made.add("a", "ANN", "JONES", address: parsed("Hope Hostel, 60 Mill Lane, CQ2 0XR"))
        made.add("a", "BEN", "KING", address: parsed("12 Alma Drive, CQ1 0AS"))
        #expect(resolve(made).0.places.map(\.isShared) == [true, false])
    }
}
