import Identity
import Records
import Testing

/// Schools, hostels and the like: who is at them when, and that nobody makes a household there.
struct OrganisationResolverTests {
    private static let year = Period(from: Day(iso: "2025-09-01"), to: Day(iso: "2026-08-31"))

    private func enrolment(_ row: Int, _ pupil: RecordID, urn: String?, school: String?) -> Event {
        var attributes: [String: AttributeValue] = [:]
        if let urn { attributes["school_urn"] = .text(urn) }
        if let school { attributes["school"] = .text(school) }
        return Event(
            id: EventID(RowOrigin(batch: BatchID(9), row: row, slot: 0)), source: SourceID("school_census"),
            kind: EventKind(rawValue: "school_enrolment"), start: Day(iso: "2025-09-01") ?? Day(number: 0),
            isOpen: true,
            participants: [Participant(record: pupil, role: "subject")], attributes: attributes)
    }

    private func resolve(
        _ made: MadeRecords, _ listed: [Organisation] = [], events: [Event] = [],
        prior: [OrganisationID: PlaceID] = [:], priorPlaces: PriorPlaces = .none
    ) -> OrganisationResolver.Result {
        let assignments = made.records.enumerated().map {
            PersonAssignment(record: $1.id, person: PersonID(Int64($0 + 1)))
        }
        let resolution = PlaceResolver().resolve(made.records, assignments: assignments, prior: priorPlaces)
        return OrganisationResolver().resolve(
            listed, resolution: resolution, events: events, assignments: assignments, prior: prior)
    }

    @Test func pupilsAreAtTheSchoolThatTheirEnrolmentNames() {
        var made = MadeRecords()
        let one = made.add("s", "ANN", "JONES", address: MadeRecords.home("1", "HIGH STREET", "M1 1AA"))
        let two = made.add("s", "BEN", "SMITH", address: MadeRecords.home("2", "HIGH STREET", "M1 1AA"))
        let result = resolve(
            made,
            events: [
                enrolment(1, one, urn: "100023", school: "Albion Primary School"),
                enrolment(2, two, urn: " 100023 ", school: "ALBION PRIM. SCH"),
                enrolment(3, two, urn: nil, school: "Albion Prim School"),
                enrolment(4, two, urn: nil, school: "  "),
            ])
        #expect(result.organisations.map(\.id.rawValue) == ["school:100023"])
        #expect(result.organisations[0].place != nil)
        #expect(result.affiliations.map(\.person) == [PersonID(1), PersonID(2), PersonID(2)])
        #expect(result.affiliations.allSatisfy { $0.role == "pupil" && $0.period.to == nil })
        let own = result.places.first { $0.id == result.organisations[0].place }
        #expect(own?.isShared == true)
        #expect(result.places.filter(\.isShared).count == 1, "the homes stay homes")
    }

    @Test func aSchoolKeepsItsPlaceFromRunToRun() {
        var made = MadeRecords()
        let one = made.add("s", "ANN", "JONES", address: MadeRecords.home("1", "HIGH STREET", "M1 1AA"))
        let first = resolve(made, events: [enrolment(1, one, urn: "100023", school: "Albion")])
        made.add("s", "EVE", "JONES", address: MadeRecords.home("7", "HIGH STREET", "M1 1AA"))
        let place = first.organisations[0].place
        let second = resolve(
            made, events: [enrolment(1, one, urn: "100023", school: "Albion")],
            prior: [first.organisations[0].id: place ?? PlaceID(0)],
            priorPlaces: PriorPlaces(places: first.places, nextID: first.nextID))
        #expect(second.organisations[0].place == place)
        #expect(Set(second.places.map(\.id)).count == second.places.count)
        #expect(second.nextID == first.nextID + 1)
    }

    @Test func aDeclaredHostelMakesNoHouseholdWhileItIsThere() {
        var made = MadeRecords()
        let home = MadeRecords.home("5", "MILL LANE", "M1 1AA", uprn: 55)
        made.add("a", "ANN", "JONES", address: home, from: "2024-01-01", to: "2024-06-30")
        made.add("a", "BEN", "SMITH", address: home, from: "2010-01-01", to: "2012-06-30")
        let hostel = Organisation(
            id: OrganisationID("mill-lane"), kind: .hostel, name: "Mill Lane", uprn: 55,
            period: Period(from: Day(iso: "2020-01-01")), basis: .declared)
        let result = resolve(made, [hostel])
        #expect(result.places.map(\.isShared) == [true])
        #expect(result.affiliations.map(\.person) == [PersonID(1)], "before it was there, nobody was at it")
        #expect(result.affiliations[0].role == "resident")
        #expect(result.organisations[0].place == result.places[0].id)

        var closed = hostel
        closed.period = Period(to: Day(iso: "2000-01-01"))
        #expect(resolve(made, [closed]).places.first { $0.uprn == 55 }?.isShared == false)
    }

    @Test func anAddressFindsAnOrganisationWithoutUPRN() {
        var made = MadeRecords()
        made.add("a", "ANN", "JONES", address: MadeRecords.home("5", "MILL LN", "M1 1AA"))
        let hostel = Organisation(
            id: OrganisationID("mill-lane"), kind: .temporaryAccommodation, name: "Mill Lane",
            address: MadeRecords.home("5", "MILL LANE", "M1 1AA"), basis: .declared)
        #expect(resolve(made, [hostel]).places.map(\.isShared) == [true])
    }

    @Test func theDeclaredStandsForTheGazetteers() {
        let entry = GazetteerEntry(
            uprn: 55, organisation: "Mill Lane Hostel", number: "5", street: "Mill Lane", postcode: "M1 1AA",
            classification: "RI02")
        let gazetteer = Gazetteer([entry, GazetteerEntry(uprn: 56, organisation: "Shop", classification: "CR08")])
        #expect(gazetteer.organisations.map(\.kind) == [.hostel])
        var made = MadeRecords()
        made.add("a", "ANN", "JONES", address: MadeRecords.home("5", "MILL LANE", "M1 1AA", uprn: 55))
        let declared = Organisation(
            id: OrganisationID("mill"), kind: .temporaryAccommodation, name: "Mill", uprn: 55, basis: .declared)
        #expect(resolve(made, gazetteer.organisations).organisations.map(\.kind) == [.hostel])
        #expect(resolve(made, [declared] + gazetteer.organisations).organisations.map(\.id.rawValue) == ["mill"])
    }

    @Test func aSchoolOfTheGazetteerTakesTheCodeOfItsName() {
        var made = MadeRecords()
        let pupil = made.add("s", "ANN", "JONES", address: MadeRecords.home("1", "HIGH STREET", "M1 1AA"))
        let school = GazetteerEntry(
            uprn: 77, organisation: "ALBION PRIMARY SCHOOL", street: "School Lane", postcode: "M1 1AB",
            classification: "CE03")
        let result = resolve(
            made, Gazetteer([school]).organisations,
            events: [enrolment(1, pupil, urn: "100023", school: "Albion Primary School")])
        #expect(result.organisations.count == 1)
        #expect(result.organisations[0].codes == ["100023"])
        #expect(result.organisations[0].uprn == 77)
    }

    @Test func twoOrganisationsWithOneCodeAreReported() {
        let one = Organisation(id: OrganisationID("a"), kind: .school, name: "A", codes: ["1"], basis: .declared)
        let two = Organisation(id: OrganisationID("b"), kind: .school, name: "B", codes: ["1"], basis: .declared)
        #expect(resolve(MadeRecords(), [one, two]).clashes == [[OrganisationID("a"), OrganisationID("b")]])
    }
}
