import Identity
import Records
import Testing

struct StayTests {
    private func residence(_ place: Int64, _ from: String?, _ to: String?, _ source: String, _ record: Int) -> Residence
    {
        Residence(
            person: PersonID(1), place: PlaceID(place),
            period: Period(from: from.flatMap { Day(iso: $0) }, to: to.flatMap { Day(iso: $0) }),
            source: SourceID(source), record: RecordID(rawValue: Int64(record)))
    }

    @Test func statementsOfOneHomeThatFollowOneAnotherAreOneStay() {
        let stays = Stay.all([
            residence(1, "2020-09-01", "2021-07-20", "school", 3),
            residence(1, "2021-09-01", "2022-07-20", "school", 1),
            residence(1, "2021-01-01", nil, "housing", 2),
        ])
        #expect(stays.count == 1)
        #expect(stays[0].period == Period(from: Day(iso: "2020-09-01"), to: nil))
        #expect(stays[0].sources.map(\.rawValue) == ["housing", "school"])
        #expect(stays[0].records.map(\.rawValue) == [1, 2, 3])
    }

    @Test func whoComesBackAfterYearsHasTwoStays() {
        let stays = Stay.all([
            residence(1, "2010-01-01", "2012-01-01", "a", 1), residence(2, "2012-01-02", "2019-01-01", "a", 2),
            residence(1, "2019-01-02", nil, "a", 3),
        ])
        #expect(stays.map(\.place.rawValue) == [1, 2, 1])
        let day = Day(iso: "2026-01-01")!
        #expect(stays.map { $0.standing(on: day) } == [.current, .former, .former])
    }

    @Test func whatNoRecordDatesIsNotKnownToBeCurrent() {
        let stays = Stay.all([residence(1, nil, nil, "a", 1)])
        #expect(stays[0].standing(on: Day(iso: "2026-01-01")!) == .notKnown)
        #expect(Stay.all([]).isEmpty)
    }

    @Test func theOrderOfResidencesDoesNotMatter() {
        let all = [
            residence(2, "2012-01-02", "2019-01-01", "a", 2), residence(1, nil, nil, "b", 4),
            residence(1, "2010-01-01", "2012-01-01", "a", 1), residence(3, nil, "2015-01-01", "c", 5),
        ]
        #expect(Stay.all(all) == Stay.all(all.reversed()))
    }

    @Test func theLatestHomeSurvivesAndAnOpenOneIsLaterThanAnEndedOne() {
        let stays = Stay.all([
            residence(1, "2015-01-01", nil, "a", 1), residence(2, "2020-01-01", "2025-01-01", "b", 2),
            residence(3, "2018-01-01", nil, "c", 3),
        ])
        let account = PersonAccount([], stays: stays)
        #expect(
            account.account(of: .attribute(.address))?.values.map(\.value)
                == [1, 2, 3].map { .place(PlaceID([3, 1, 2][$0 - 1])) })
        #expect(account.account(of: .attribute(.address))?.reason == .criterion(.recency))
    }
}
