import Records

/// School terms as agencies name them: `Autumn 2025`, `2025/26 Spring`, `Summer Term 2026`.
enum TermNames {
    /// The standard name and the usual first and last day; nil for a text that is no term.
    static func term(of written: String) -> (name: String, from: Day, to: Day)? {
        let words = written.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
        guard let season = seasons.first(where: { season in words.contains { $0.hasPrefix(season.name.prefix(3)) } }),
            let year = words.compactMap({ $0.count == 4 ? Int($0) : nil }).first, (1990...2100).contains(year)
        else { return nil }
        // `2025/26 Spring` is of the school year that began in 2025.
        let isSchoolYear = words.contains { $0.count == 2 && Int($0) == (year + 1) % 100 }
        let calendarYear = isSchoolYear && season.name != "autumn" ? year + 1 : year
        guard let from = Day(year: calendarYear, month: season.from.0, day: season.from.1),
            let to = Day(year: calendarYear, month: season.to.0, day: season.to.1)
        else { return nil }
        return ("\(calendarYear)-\(season.name)", from, to)
    }

    /// The usual dates of terms in England; every authority sets its own.
    private static let seasons: [(name: String, from: (Int, Int), to: (Int, Int))] = [
        ("autumn", (9, 1), (12, 20)), ("spring", (1, 4), (4, 3)), ("summer", (4, 13), (7, 22)),
    ]
}
