import Identity
import Records
import Testing

struct PlaceResolverTests {
    private func resolve(_ made: MadeRecords, prior: PriorPlaces = .none) -> PlaceResolution {
        let assignments = made.records.enumerated().map {
            PersonAssignment(record: $1.id, person: PersonID(Int64($0 + 1)))
        }
        return PlaceResolver().resolve(made.records, assignments: assignments, prior: prior)
    }

    private func places(_ addresses: Address...) -> [PlaceID] {
        var made = MadeRecords()
        for address in addresses { made.add("a", "ANN", "JONES", address: address) }
        return resolve(made).residences.map(\.place)
    }

    @Test func spellingsOfOneStreetAreOnePlace() {
        let ids = places(
            MadeRecords.home("12", "HIGH STREET", "M1 1AA"), MadeRecords.home("12", "HIGH ST", "M1 1AA"),
            MadeRecords.home("12", "HIHG STREET", "M1 1AA"), MadeRecords.home("14", "HIGH STREET", "M1 1AA"))
        #expect(ids[0] == ids[1])
        #expect(ids[0] == ids[2])
        #expect(ids[0] != ids[3])
    }

    @Test func aFlatIsWrittenManyWays() {
        let ids = places(
            MadeRecords.home("4A", "HIGH STREET", "M1 1AA"),
            MadeRecords.home("4", "HIGH STREET", "M1 1AA", flat: "FLAT A"),
            MadeRecords.home("4", "HIGH STREET", "M1 1AA", flat: "B"))
        #expect(ids[0] == ids[1])
        #expect(ids[0] != ids[2])
    }

    @Test func oneLetterOfThePostcodeMayBeWrong() {
        let ids = places(
            MadeRecords.home("12", "HIGH STREET", "M1 1AA"), MadeRecords.home("12", "HIGH STREET", "M1 1AB"),
            MadeRecords.home("12", "HIGH STREET", "OL9 6ZZ"))
        #expect(ids[0] == ids[1])
        #expect(ids[0] != ids[2])
    }

    @Test func withoutPostcodeOnlyAFrontageThatIsAlone() {
        let alone = places(
            MadeRecords.home("12", "HIGH STREET", "M1 1AA"), MadeRecords.home("12", "HIGH STREET", nil))
        #expect(alone[0] == alone[1])
        let ambiguous = places(
            MadeRecords.home("12", "HIGH STREET", "M1 1AA"), MadeRecords.home("12", "HIGH STREET", "OL9 6ZZ"),
            MadeRecords.home("12", "HIGH STREET", nil))
        #expect(Set(ambiguous).count == 3)
    }

    @Test func aUPRNJoinsAWrongNumber() {
        var made = MadeRecords()
        made.add("a", "ANN", "JONES", address: MadeRecords.home("12", "HIGH STREET", "M1 1AA", uprn: 77))
        made.add("a", "ANN", "JONES", address: MadeRecords.home("21", "HIGH STREET", "M1 1AA", uprn: 77))
        let result = resolve(made)
        #expect(result.places.count == 1)
        #expect(result.places[0].uprn == 77)
    }

    @Test func noFixedAbodeIsNoPlace() {
        var made = MadeRecords()
        made.add("a", "ANN", "JONES", address: Address(raw: "NFA", postcode: nil, isNoFixedAbode: true))
        made.add("a", "ANN", "JONES", address: Address(raw: "", postcode: "M1 1AA"))
        #expect(resolve(made).residences.isEmpty)
    }

    @Test func placesKeepTheirIDs() {
        var made = MadeRecords()
        made.add("a", "ANN", "JONES", address: MadeRecords.home("12", "HIGH STREET", "M1 1AA"))
        let first = resolve(made)
        var later = MadeRecords()
        later.add("a", "BEN", "KING", address: MadeRecords.home("9", "LOW ROAD", "M2 2BB"))
        later.add("a", "ANN", "JONES", address: MadeRecords.home("12", "HIGH ST", "M1 1AA"))
        let second = resolve(later, prior: PriorPlaces(places: first.places, nextID: first.nextID))
        #expect(second.residences[1].place == first.residences[0].place)
        #expect(second.residences[0].place == PlaceID(first.nextID))
    }

    @Test func manyUnrelatedPeopleAtOneTimeShareAPlace() {
        let hostel = MadeRecords.home("1", "MILL LANE", "M3 3CC")
        let house = MadeRecords.home("2", "MILL LANE", "M3 3CC")
        var made = MadeRecords()
        for family in ["JONES", "KING", "PATEL", "NOWAK", "REID"] {
            made.add("a", "ALEX", family, address: hostel, from: "2024-01-01", to: "2025-01-01")
            made.add("a", "ALEX", "SMITH", address: house, from: "2024-01-01", to: "2025-01-01")
        }
        let result = resolve(made)
        #expect(result.places.map(\.isShared) == [true, false])
    }

    @Test func tenantsOneAfterAnotherDoNotShareAPlace() {
        let house = MadeRecords.home("2", "MILL LANE", "M3 3CC")
        var made = MadeRecords()
        for (year, family) in ["JONES", "KING", "PATEL", "NOWAK", "REID"].enumerated() {
            made.add("a", "ALEX", family, address: house, from: "202\(year)-01-01", to: "202\(year)-12-31")
        }
        #expect(resolve(made).places.map(\.isShared) == [false])
    }

    @Test func placesThatShareAMistypedUPRNKeepTheirIDs() {
        var made = MadeRecords()
        var first = MadeRecords.home("12", "HIGH STREET", "M1 1AA")
        var second = MadeRecords.home("7", "MILL LANE", "OL9 6ZZ")
        first.uprn = 10_093_404_182
        second.uprn = 10_093_404_182
        made.add("a", "ANN", "JONES", address: first)
        made.add("b", "BOB", "SMITH", address: second)
        let before = resolve(made)
        #expect(before.places.count == 2)
        let after = resolve(made, prior: PriorPlaces(places: before.places, nextID: before.nextID))
        #expect(after.places == before.places && after.nextID == before.nextID)
    }
}
