public import Records

/// How often a source's file is due: `freshness: {due: monthly, grace: 10}`.
public struct FreshnessDefinition: Decodable, Hashable, Sendable {
    public enum Interval: Hashable, Sendable {
        case days(Int)
        case months(Int)
    }

    public let due: Interval
    /// Days for which a file may be late before it is called overdue. The default is 0.
    public let grace: Int

    private enum CodingKeys: String, CodingKey, CaseIterable { case due, grace }

    private static let words: [String: Interval] = [
        "daily": .days(1), "weekly": .days(7), "fortnightly": .days(14), "monthly": .months(1),
        "quarterly": .months(3), "termly": .months(4), "yearly": .months(12),
    ]

    public init(due: Interval, grace: Int = 0) {
        self.due = due
        self.grace = grace
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
        let text = try container.text(.due) ?? ""
        let parts = text.split(separator: " ")
        if let interval = Self.words[text] {
            due = interval
        } else if parts.count == 2, parts[1] == "days" || parts[1] == "day", let days = Int(parts[0]),
            (1...3660).contains(days)
        {
            due = .days(days)
        } else {
            let advice = NearestWord.advice(for: text, among: Self.words.keys.sorted())
            throw container.refusal(
                .due, "'\(text)' is not an interval; say how many, as '45 days', or a word; \(advice)")
        }
        grace = try container.decodeIfPresent(Int.self, forKey: .grace) ?? 0
        if !(0...3660).contains(grace) { throw container.refusal(.grace, "expected days, from 0 to 3660") }
    }

    /// The day on which the next file is due after one that came on a day.
    public func dueDay(after last: Day) -> Day {
        switch due {
        case .days(let days): last.adding(days: days)
        case .months(let months): last.adding(months: months)
        }
    }

    /// By how many days the next file is late, the grace over; nil when it is not.
    public func daysLate(after last: Day, on today: Day) -> Int? {
        let late = dueDay(after: last).days(to: today)
        return late > grace ? late : nil
    }
}
