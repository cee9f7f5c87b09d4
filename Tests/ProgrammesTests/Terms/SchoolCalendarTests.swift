import Programmes
import Records
import Testing

@Suite struct SchoolCalendarTests {
    static func absences() -> [Event] {
        var life = Life()
        life.attends(Life.mother)
        // A school that breaks up early, and one row with a wrong date.
        for (term, from, to) in [
            ("2026-spring", "2026-01-05", "2026-03-20"), ("2025-autumn", "2019-09-01", "2025-12-19"),
        ] {
            life.add("school_absence", Life.child, from, to: to, ["term": .text(term)])
        }
        return life.events.values.flatMap { $0.map(\.event) }
    }

    @Test func termsAreReadOffAttendance() {
        #expect(SchoolCalendar(events: Self.absences()) == Life.calendar)
    }

    @Test func otherEventsMakeNoTerms() {
        var life = Life()
        life.events = [:]
        life.exclusion(on: "2026-02-01", "permanent")
        #expect(SchoolCalendar(events: life.events.values.flatMap { $0.map(\.event) }) == .unknown)
    }

    @Test func lastCompleteTerms() {
        let calendar = Life.calendar
        #expect(calendar.lastComplete(3, by: Life.asAt)?.map(\.name) == ["2025-autumn", "2026-spring", "2026-summer"])
        #expect(calendar.lastComplete(2, by: Life.day("2026-07-21"))?.map(\.name) == ["2025-autumn", "2026-spring"])
        #expect(calendar.lastComplete(3, by: Life.day("2026-07-21")) == nil)
        #expect(calendar.lastComplete(1, by: Life.day("2025-12-19"))?.map(\.name) == ["2025-autumn"])
    }

    @Test func withoutTermsAYearStandsForThree() {
        var life = Life()
        life.exclusion(on: "2025-09-01", "permanent")
        #expect(life.finding("permanent_exclusion", Fixture.phaseOne, calendar: .unknown).answer == .met)
        life = Life()
        life.exclusion(on: "2025-08-31", "permanent")
        #expect(life.finding("permanent_exclusion", Fixture.phaseOne, calendar: .unknown).answer == .notMet)
    }

    @Test func theRunningTermCountsWhereTheProgrammeSaysSo() {
        let october = Life.day("2026-10-15")
        func life(_ category: String, _ number: Int) -> Life {
            var life = Life()
            for _ in 0..<number { life.exclusion(on: "2026-10-01", category) }
            life.coverage = life.coverage.map {
                var source = $0
                source.loaded = [Period(from: Life.day("2021-09-01"), to: october)]
                return source
            }
            return life
        }
        #expect(life("permanent", 1).finding("permanent_exclusion", Fixture.phaseOne, asAt: october).answer == .met)
        #expect(life("suspension", 3).finding("fixed_exclusions", Fixture.phaseOne, asAt: october).answer == .notMet)
    }
}
