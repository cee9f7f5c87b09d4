import Identity
import Records
import Testing

/// An extract that ends moves nobody out.
@Suite struct SpokenPeriodsTests {
    private let year = Period(from: Day(iso: "2024-09-01"), to: Day(iso: "2026-07-31"))
    private let today = Day(iso: "2026-11-22")!
    private let spoken = SpokenPeriods([
        BatchID(1): Period(from: Day(iso: "2024-09-01"), to: Day(iso: "2026-07-31")),
        BatchID(2): Period(from: Day(iso: "2025-01-01"), to: Day(iso: "2026-12-31")),
    ])

    private func residence(_ period: Period, batch: Int64 = 1, row: Int = 1) -> Residence {
        Residence(
            person: PersonID(1), place: PlaceID(1), period: period, source: SourceID("school"),
            record: RecordID(RowOrigin(batch: BatchID(batch), row: row, slot: 0)))
    }

    @Test func whatEndsWithItsBatchIsCarriedToTheDay() {
        let left = Period(from: Day(iso: "2024-09-01"), to: Day(iso: "2026-07-30"))
        let carried = spoken.carried([residence(year), residence(left), residence(year, batch: 2)], to: today)
        #expect(carried.map(\.period.to) == [today, left.to, year.to])
        #expect(carried.map(\.period.from) == [year.from, year.from, year.from])
    }

    @Test func nothingIsCarriedBeforeTheBatchEnds() {
        let day = Day(iso: "2026-07-31")!
        #expect(spoken.carried([residence(year)], to: day) == [residence(year)])
        #expect(SpokenPeriods.none.carried([residence(year)], to: today) == [residence(year)])
    }

    @Test func aStayThatEndsWithItsExtractIsNotKnownToBeOver() {
        #expect(Stay.all([residence(year)], spoken: spoken).map { $0.standing(on: today) } == [.notKnown])
        #expect(Stay.all([residence(year)]).map { $0.standing(on: today) } == [.former])
        let left = Period(from: year.from, to: Day(iso: "2026-08-15"))
        #expect(Stay.all([residence(year), residence(left, row: 2)], spoken: spoken)[0].standing(on: today) == .former)
        #expect(Stay.all([residence(year)], spoken: spoken)[0].standing(on: Day(iso: "2026-07-31")!) == .current)
    }

    @Test func theOccupantsOfAPlaceAreToldAlike() {
        func standing(_ residences: [Residence]) -> [Stay.Standing] {
            Occupancy.stays(residences, spoken: spoken).map { $0.standing(on: today) }
        }
        #expect(standing([residence(year)]) == [.notKnown])
        let left = Period(from: year.from, to: Day(iso: "2026-08-15"))
        #expect(standing([residence(year), residence(left, row: 2)]) == [.former])
        #expect(standing([residence(Period(from: year.from, to: nil)), residence(year, row: 2)]) == [.current])
        let earlier = Period(from: year.from, to: Day(iso: "2025-01-01"))
        #expect(standing([residence(earlier), residence(year, row: 2)]) == [.notKnown])
    }
}
