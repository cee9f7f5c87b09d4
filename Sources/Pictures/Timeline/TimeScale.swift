import Records

/// Days from left to right, with marks at years, quarters or months by how long the time is.
struct TimeScale {
    let first: Day
    let last: Day
    private let left: Double
    private let width: Double

    init(first: Day, last: Day, left: Double, width: Double) {
        self.first = first
        self.last = max(last, first.adding(days: 60))
        self.left = left
        self.width = width
    }

    var days: Int { first.days(to: last) }

    /// Where a day starts, held within the scale.
    func x(_ day: Day) -> Double {
        let held = min(max(day, first), last)
        return left + Double(first.days(to: held)) / Double(days) * width
    }

    struct Tick {
        var day: Day
        var words: String
    }

    func ticks() -> [Tick] {
        let months: Int
        switch days {
        case ..<400: months = 1
        case ..<1300: months = 3
        case ..<5500: months = 12
        case ..<11000: months = 24
        case ..<30000: months = 60
        case ..<80000: months = 240
        default: months = 12 * max(1, days / 365 / 10)
        }
        var month = (first.year * 12 + first.month - 1) / months * months
        var ticks: [Tick] = []
        while let day = Day(year: max(1, month / 12), month: month % 12 + 1, day: 1), day <= last {
            if day >= first {
                let isYear = months >= 12
                ticks.append(
                    Tick(day: day, words: isYear ? String(day.year) : "\(Day.monthWords(day.month)) \(day.year)"))
            }
            month += months
        }
        return ticks
    }
}
