import Identity
import Records

/// How old people are, as far as their dates of birth say.
struct Ages {
    private let births: [(first: Day, last: Day)?]
    private let unborn: [Bool]
    /// Those of whom no date of birth is known, and whom records know as a child of a household only.
    private let presumedChild: [Bool]
    let asAt: Day

    private static let mostDaysOverdue = 42

    init(_ people: [Person], knownAsChild: [Bool], asAt: Day) {
        self.asAt = asAt
        presumedChild = knownAsChild
        births = people.map { person in
            if let birth = person.birth { return birth.possibleDays }
            return person.expectedDelivery.map { ($0, $0) }
        }
        unborn = people.map { person in
            if let birth = person.birth { return birth.possibleDays.map { $0.first > asAt } ?? false }
            // Who was due long ago has been born, though no record says so.
            if let due = person.expectedDelivery { return due >= asAt.adding(days: -Self.mostDaysOverdue) }
            return person.sex == .unborn
        }
    }

    func isUnborn(_ person: Int) -> Bool { unborn[person] }

    func isKnown(_ person: Int) -> Bool { births[person] != nil }

    /// Whole years on the day, at most; nil when the date of birth is not known.
    func years(_ person: Int) -> Int? { births[person].map { $0.first.wholeYears(to: asAt) } }

    /// True when the person is surely younger than this.
    func isUnder(_ years: Int, _ person: Int) -> Bool {
        if unborn[person] { return true }
        guard let birth = births[person] else { return presumedChild[person] && years >= 16 }
        return birth.last.wholeYears(to: asAt) < years && birth.first.wholeYears(to: asAt) <= years
    }

    /// How many whole years older the first is than the second: the least and the most that the dates allow.
    func yearsOlder(_ first: Int, than second: Int) -> ClosedRange<Int>? {
        guard let a = births[first], let b = births[second] else { return nil }
        let least = a.last.wholeYears(to: b.first)
        let most = a.first.wholeYears(to: b.last)
        return min(least, most)...max(least, most)
    }
}
