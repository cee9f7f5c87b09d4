import Families
import Identity
public import Records

/// Evaluates a programme's criteria for families on a day, in three values, with evidence and what is not known.
///
/// A criterion is **met** when the events held suffice; **not met** when they do not and the sources that could hold
/// more are loaded for the whole window and know the member; **not known** otherwise. A flag is a question for a
/// professional: nothing here decides about a person.
public struct Assessor: Sendable {
    public let programme: ProgrammeDefinition
    public let asAt: Day
    let indicators: [CompiledIndicator]
    /// Headlines and the programme's own answer, each after those it leads to.
    let composites: [(id: String, ids: [String], criterion: Criterion)]
    /// The criteria in the order of the definition.
    let order: [String]
    let titles: [String: String]

    /// - Parameters:
    ///   - coverage: what each source that is loaded would know.
    ///   - asAt: the day on which criteria are looked at, and up to which windows reach.
    ///   - calendar: the school terms; `SchoolCalendar(events:)` reads them off attendance. The default takes four
    ///     months for a term.
    /// - Throws: ``ProgrammeError`` when the programme's criteria do not hang together; one that was decoded does.
    public init(
        programme: ProgrammeDefinition, coverage: [SourceCoverage], asAt: Day, calendar: SchoolCalendar = .unknown
    ) throws(ProgrammeError) {
        let sources = coverage.sorted { $0.source < $1.source }
        self.programme = programme
        self.asAt = asAt
        composites = try CriterionTable(programme).order.map { ($0.id, $0.criterion.ids, $0.criterion) }
        let criteria =
            programme.headlines.flatMap { [$0.id] + $0.criterion.indicators.map(\.id) }
            + programme.eligible.indicators.map(\.id) + [ProgrammeDefinition.eligibleCriterion]
        order = criteria
        titles = Dictionary(uniqueKeysWithValues: criteria.map { ($0, programme.title(of: $0) ?? $0) })
        indicators = programme.indicators.map {
            CompiledIndicator($0, coverage: sources, asAt: asAt, calendar: calendar)
        }
    }

    /// One finding for each headline followed by its indicators, in the definition's order, then `eligible`; none for
    /// a family that the programme is not for.
    ///
    /// - Complexity: O(indicators × members) and the events of the members.
    public func assess(_ family: FamilyCase) -> [Finding] {
        let members = members(of: family)
        if programme.withDependentChild {
            let hasDependent = members.map(\.isDependent).any
            if hasDependent == .notMet { return [] }
        }
        let results = indicators.map { IndicatorResult($0, members: members, asAt: asAt) }
        return FamilyAssessment(assessor: self, family: family.family.id, members: members, results: results).findings
    }

    /// Who belongs to the family on the day and is not known to have died before it; each person once.
    private func members(of family: FamilyCase) -> [MemberCase] {
        var seen: Set<PersonID> = []
        return family.family.members.compactMap { member in
            guard member.period.contains(asAt) else { return nil }
            if let death = family.people[member.person]?.death, death < asAt { return nil }
            guard seen.insert(member.person).inserted else { return nil }
            return MemberCase(member, in: family, dependentChild: programme.dependentChild, asAt: asAt)
        }
    }
}
