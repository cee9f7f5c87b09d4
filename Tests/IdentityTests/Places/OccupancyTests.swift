import Identity
import Records
import Testing

struct OccupancyTests {
    private func residence(
        _ person: Int64, _ from: String?, _ to: String?, source: String = "a", row: Int, household: String? = nil,
        place: Int64 = 1
    ) -> Residence {
        Residence(
            person: PersonID(person), place: PlaceID(place),
            period: Period(from: from.flatMap { Day(iso: $0) }, to: to.flatMap { Day(iso: $0) }),
            source: SourceID(source), record: RecordID(RowOrigin(batch: BatchID(1), row: row, slot: 0)),
            household: household)
    }

    @Test func statementsOfOneStayAreOne() throws {
        let stays = Occupancy.stays([
            residence(1, "2024-01-01", "2024-06-30", row: 1, household: "H1"),
            residence(1, "2024-06-01", "2024-12-31", source: "b", row: 2),
            residence(1, "2025-02-01", "2025-06-30", row: 3),
            residence(1, "2020-01-01", "2020-06-30", row: 4),
        ])
        #expect(stays.count == 2)
        #expect(stays[0].period == Period(from: Day(iso: "2024-01-01"), to: Day(iso: "2025-06-30")))
        #expect(stays[0].sources.map(\.rawValue) == ["a", "b"])
        #expect(stays[0].households == ["H1"])
        #expect(stays[0].records.count == 3)
        #expect(stays[0].standing(on: try #require(Day(iso: "2026-01-01"))) == .former)
    }

    @Test func anOpenEndIsTheEndOfTheStay() throws {
        let stays = Occupancy.stays([
            residence(1, nil, nil, row: 1), residence(1, "2024-01-01", "2024-06-30", row: 2),
        ])
        #expect(stays.map(\.period) == [.unbounded])
        #expect(stays[0].standing(on: try #require(Day(iso: "2026-01-01"))) == .current)
    }

    @Test func overlapsAreCountedAsTheLongWayCountsThem() {
        // Periods by a rule, not by chance, so that every run is the same.
        let residences = (0..<60).map { index in
            let from = Day(number: Int32(index * 37 % 400))
            return Residence(
                person: PersonID(Int64(index)), place: PlaceID(Int64(index % 3)),
                period: Period(
                    from: index % 11 == 0 ? nil : from,
                    to: index % 7 == 0 ? nil : from.adding(days: index * 13 % 90)),
                source: SourceID("a"), record: RecordID(rawValue: Int64(index)))
        }
        let stays = Occupancy.stays(residences)
        for stay in stays {
            let others = stays.filter {
                $0.place == stay.place && $0.person != stay.person && $0.period.overlaps(stay.period)
            }
            #expect(stay.overlapping == others.count)
        }
    }

    @Test func fiftyThousandOccupantsAreCountedAndReported() {
        let residences = (1...50_000).map { residence(Int64($0), "2024-01-01", nil, row: $0) }
        let stays = Occupancy.stays(residences)
        #expect(stays.count == 50_000)
        #expect(stays[0].overlapping == 49_999)
        let place = Place(id: PlaceID(1), address: Address(raw: "1 HIGH STREET"))
        let problems = PlaceProblemSearch().problems(places: [place], residences: residences)
        #expect(problems.map(\.kind) == [.tooManyOccupants])
        #expect(problems[0].evidence.count == PlaceProblem.mostEvidence)
        let hostel = Organisation(
            id: OrganisationID("h"), kind: .hostel, name: "H", basis: .declared, place: PlaceID(1))
        #expect(
            PlaceProblemSearch().problems(places: [place], residences: residences, organisations: [hostel]).isEmpty)
    }

    @Test func aPersonAtFiftyPlacesAndAClashOfUPRNsAreReported() {
        let residences = (1...50).map { residence(1, "2024-01-01", "2024-02-01", row: $0, place: Int64($0)) }
        let places = (1...50).map {
            Place(id: PlaceID(Int64($0)), uprn: $0 < 3 ? 99 : Int64(1_000 + $0), address: Address(raw: "\($0)"))
        }
        let problems = PlaceProblemSearch().problems(places: places, residences: residences)
        #expect(problems.map(\.kind) == [.sharedUPRN, .tooManyPlaces])
        #expect(problems[0].places == [PlaceID(1), PlaceID(2)])
        #expect(problems[1].people == [PersonID(1)])
        #expect(problems[1].summary.contains("50 places"))
    }

    // MARK: - Buildings

    private func place(_ id: Int64, _ number: String, flat: String? = nil, uprn: Int64? = nil) -> Place {
        Place(
            id: PlaceID(id), uprn: uprn,
            address: MadeRecords.home(number, "MILL LANE", "M1 1AA", flat: flat, uprn: uprn))
    }

    @Test func flatsOfOneDoorAreABuildingWithOrWithoutIt() {
        let flats = [place(1, "4", flat: "1"), place(2, "4", flat: "2"), place(3, "6")]
        let without = BuildingResolver().buildings(flats)
        #expect(without.buildings == [Building(parts: [PlaceID(1), PlaceID(2)], basis: .address)])
        let with = BuildingResolver().buildings(flats + [place(4, "4")])
        #expect(with.buildings.map(\.place) == [PlaceID(4)])
        // 12 and 12A may be neighbours.
        #expect(BuildingResolver().buildings([place(1, "12"), place(2, "12A")]).buildings.isEmpty)
    }

    @Test func theGazetteersParentComesFirst() {
        let flats = [place(1, "4", flat: "1", uprn: 11), place(2, "9", flat: "2", uprn: 12), place(3, "4", uprn: 10)]
        let found = BuildingResolver().buildings(flats) { [11: 10, 12: 10][$0] }
        #expect(
            found.buildings
                == [Building(uprn: 10, place: PlaceID(3), parts: [PlaceID(1), PlaceID(2)], basis: .gazetteer)])
        #expect(found.cycles.isEmpty)
    }

    @Test func parentsThatLeadRoundAreReportedAndNotFollowed() {
        let flats = [place(1, "4", uprn: 11), place(2, "9", uprn: 12), place(3, "5", uprn: 13)]
        let found = BuildingResolver().buildings(flats) { [11: 12, 12: 11, 13: 13][$0] }
        #expect(found.buildings.isEmpty)
        #expect(found.cycles == [PlaceID(1), PlaceID(2)])
    }
}
