import Records
import Testing

@Suite struct PeriodNameTests {
    @Test(arguments: [
        ("Autumn 2025", "2025-09-01", "2025-12-31"), ("2025 Autumn Term", "2025-09-01", "2025-12-31"),
        ("Spring 2026", "2026-01-01", "2026-03-31"), ("Spring 2025/26", "2026-01-01", "2026-03-31"),
        ("summer term 2025-26", "2026-04-01", "2026-08-31"), ("AUT_2025", "2025-09-01", "2025-12-31"),
        ("T2 2025/26", "2026-01-01", "2026-03-31"), ("2025 Q3", "2025-07-01", "2025-09-30"),
        ("2025Q3", "2025-07-01", "2025-09-30"), ("Q1 2025/26", "2025-04-01", "2025-06-30"),
        ("Quarter 4, FY 2025/26", "2026-01-01", "2026-03-31"), ("Sep 2025", "2025-09-01", "2025-09-30"),
        ("september-2025", "2025-09-01", "2025-09-30"), ("2025-09", "2025-09-01", "2025-09-30"),
        ("202509", nil, nil), ("09/2025", "2025-09-01", "2025-09-30"), ("February 2024", "2024-02-01", "2024-02-29"),
        ("2025/26", "2025-09-01", "2026-08-31"), ("FY 2025/26", "2025-04-01", "2026-03-31"),
        ("2025/2026", "2025-09-01", "2026-08-31"), ("2025", "2025-01-01", "2025-12-31"),
        ("2025-09-15", "2025-09-15", "2025-09-15"), ("2025/27", nil, nil), ("Q5 2025", nil, nil), ("Autumn", nil, nil),
        ("Autumn Spring 2025", nil, nil), ("FY Autumn 2025", nil, nil), ("", nil, nil), ("2025-13", nil, nil),
        ("week 3 2025", nil, nil), ("Sep 2025/26", nil, nil), ("T 2025", nil, nil),
    ]) func aNameIsRead(_ text: String, _ from: String?, _ to: String?) {
        let expected = from.flatMap { Day(iso: $0) }.map { Period(from: $0, to: to.flatMap { Day(iso: $0) }) }
        #expect(PeriodName.period(of: text) == expected)
    }

    @Test func aYearOfTwoPartsIsWhatTheSourceSays() {
        #expect(PeriodName.period(of: "2025/26", years: .financial)?.from == Day(iso: "2025-04-01"))
        #expect(PeriodName.period(of: "AY 2025/26", years: .financial)?.from == Day(iso: "2025-09-01"))
    }

    @Test func termsAndQuartersFillTheirYears() {
        for (parts, year) in [
            (["Autumn 2025/26", "Spring 2025/26", "Summer 2025/26"], "AY 2025/26"),
            (["Q1 2025/26", "Q2 2025/26", "Q3 2025/26", "Q4 2025/26"], "FY 2025/26"),
            (["2025 Q1", "2025 Q2", "2025 Q3", "2025 Q4"], "2025"),
        ] {
            let periods = parts.compactMap { PeriodName.period(of: $0) }
            #expect(periods.first?.from == PeriodName.period(of: year)?.from)
            #expect(periods.last?.to == PeriodName.period(of: year)?.to)
            for (one, next) in zip(periods, periods.dropFirst()) { #expect(one.to?.adding(days: 1) == next.from) }
        }
    }

    @Test func hostileTextIsNoPeriod() {
        for text in ["9999999999999999999 2025", String(repeating: "Q", count: 100_000), "２０２５", "2025\u{0}Q1x", "-1"] {
            #expect(PeriodName.period(of: text) == nil)
        }
    }
}
