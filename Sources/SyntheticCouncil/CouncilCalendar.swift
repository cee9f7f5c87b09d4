import Records

/// The days that the made-up council's history turns on.
enum CouncilCalendar {
    static let first = day(2021, 9, 1)
    static let asAt = day(2026, 8, 31)
    /// The first day of the last twelve months.
    static let yearBack = day(2025, 9, 1)

    struct Term: Sendable {
        let name: String
        let code: String
        let from: Day
        let to: Day
        /// Sessions that a school is open: two a day.
        let sessions: Int
    }

    /// The last three complete school terms.
    static let terms = [
        Term(name: "2025-autumn", code: "Autumn 2025", from: day(2025, 9, 1), to: day(2025, 12, 19), sessions: 142),
        Term(name: "2026-spring", code: "Spring 2026", from: day(2026, 1, 5), to: day(2026, 3, 27), sessions: 110),
        Term(name: "2026-summer", code: "Summer 2026", from: day(2026, 4, 13), to: day(2026, 7, 22), sessions: 132),
    ]

    static func term(of date: Day) -> Term? { terms.first { $0.from <= date && date <= $0.to } }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? Day(number: 0)
    }
}
