import Identity
import Records

/// Dates that cannot be: they are put to review, and not built on.
struct ImpossibleDates {
    /// Those whose period does not end before it begins.
    let residences: [Residence]
    private(set) var problems: [FamilyProblem] = []

    /// More than a pregnancy after the day of formation.
    private static let mostDaysAhead = 300

    init(_ all: [Residence], people: [Person], asAt: Day) {
        let isPossible = { (period: Period) in
            if let from = period.from, let to = period.to { from <= to } else { true }
        }
        residences = all.filter { isPossible($0.period) }
        var wrong: [PersonID: [RecordID]] = [:]
        if residences.count < all.count {
            for residence in all where !isPossible(residence.period) {
                wrong[residence.person, default: []].append(residence.record)
            }
        }
        for (person, records) in wrong {
            problems.append(
                FamilyProblem(
                    kind: .impossibleDates, people: [person],
                    summary: "A home is said to have been left before it was moved into.",
                    evidence: records.sorted().prefix(20).map { $0 }))
        }
        let latest = asAt.adding(days: Self.mostDaysAhead)
        for person in people {
            guard let birth = person.birth?.possibleDays else { continue }
            let diedBefore = person.death.map { $0 < birth.first } ?? false
            guard birth.first > latest || diedBefore else { continue }
            problems.append(
                FamilyProblem(
                    kind: .impossibleDates, people: [person.id],
                    summary: diedBefore
                        ? "A person is said to have died before being born."
                        : "A person is said to be born later than any child now expected.",
                    evidence: person.records.prefix(20).map { $0 }))
        }
    }
}
