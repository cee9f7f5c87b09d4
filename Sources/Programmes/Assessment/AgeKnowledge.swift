import Families
import Identity
import Records

/// What is known of a member's age: the days on which the person may have been born, or what the role in the family
/// lets one say where no date of birth is known.
struct AgeKnowledge: Hashable, Sendable {
    private enum Known: Hashable {
        case born(first: Day, last: Day)
        case years(ClosedRange<Int>)
    }

    private let known: Known

    /// A child expected on a day may come up to 60 days before it and 21 days after.
    init(_ person: Person?, role: FamilyRole) {
        if let birth = person?.birth?.possibleDays {
            known = .born(first: birth.first, last: birth.last)
        } else if let expected = person?.expectedDelivery {
            known = .born(first: expected.adding(days: -60), last: expected.adding(days: 21))
        } else {
            known = .years(Self.years(of: role))
        }
    }

    /// The ages, in whole years, that are possible on a day; below 0 before birth.
    func years(on day: Day) -> ClosedRange<Int> {
        switch known {
        case .born(let first, let last): last.wholeYears(to: day)...first.wholeYears(to: day)
        case .years(let years): years
        }
    }

    func isFrom(_ from: Int, under: Int?, on day: Day) -> Answer {
        let years = years(on: day)
        let last = (under ?? .max) - 1
        if years.upperBound < from || years.lowerBound > last { return .notMet }
        return years.lowerBound >= from && years.upperBound <= last ? .met : .notKnown
    }

    /// True when the age may lie in the range on some day of the period.
    func mayBeFrom(_ from: Int, under: Int?, in period: Period, asAt: Day) -> Bool {
        let earliest = years(on: period.from ?? asAt).lowerBound
        let latest = years(on: period.to ?? asAt).upperBound
        return latest >= from && earliest < under ?? .max
    }

    /// Those who bring up children, are one of a couple, or are grown children of the family are taken to be 18.
    private static func years(of role: FamilyRole) -> ClosedRange<Int> {
        switch role {
        case .mother, .father, .parent, .stepParent, .carer, .partner, .grandparent, .adultChild: 18...130
        case .child: 0...18
        case .unbornChild: -1...(-1)
        case .relative: 0...130
        }
    }
}
