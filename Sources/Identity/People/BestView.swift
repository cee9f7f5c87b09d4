public import Records

/// Chooses of each attribute the value that is shown as the person's, by the rules of survivorship.
///
/// By the standard rules the best value survives by, in this order: validity (a valid identifier before a temporary before
/// an invalid one; a whole date of birth before a partial before a default one; a name with given and family name
/// before half a name); the number of sources that state it; the number of records; the latest record; and last, the
/// value's own order, so that the outcome never depends on the order of the input.
public struct BestView: Sendable {
    public let rules: SurvivorshipRules

    /// - Parameter rules: the default is ``SurvivorshipRules/standard``.
    public init(rules: SurvivorshipRules = .standard) { self.rules = rules }

    /// One person a distinct id, in order of id.
    ///
    /// - Parameter records: in any order; those without an assignment are left out.
    /// - Complexity: O(*n* log *n*) in the records.
    public func people(_ records: [PersonRecord], assignments: [PersonAssignment]) -> [Person] {
        RecordsOfPeople(records, assignments: assignments).map { id, positions in
            person(id, of: positions.map { records[$0] })
        }
    }

    /// The best view of the records of one person.
    public func person(_ id: PersonID, of records: [PersonRecord]) -> Person {
        let ballots = PersonBallots(records)
        var person = Person(id: id)
        let rule = rules.rule(of: .name)
        let names = ballots.name.ranked(by: rule)
        person.name = names.first ?? PersonName()
        if !person.name.isEmpty { person.name.middle = ballots.middle.ranked(by: rule).first }
        let plain = PersonName(given: person.name.given, family: person.name.family)
        for other in Array(names.dropFirst()) + ballots.others.ranked(by: rule)
        where other != plain && !person.otherNames.contains(other) {
            person.otherNames.append(other)
        }
        person.birth = ballots.birth.ranked(by: rules.rule(of: .birth)).first
        person.death = ballots.death.ranked(by: rules.rule(of: .death)).first
        if person.birth == nil {
            person.expectedDelivery = ballots.delivery.ranked(by: rules.rule(of: .birth)).first
        }
        person.sex = ballots.sex.ranked(by: rules.rule(of: .sex)).first
        person.ethnicity = ballots.ethnicity.ranked(by: rules.rule(of: .ethnicity)).first
        person.phone = ballots.phone.ranked(by: rules.rule(of: .phone)).first
        person.email = ballots.email.ranked(by: rules.rule(of: .email)).first
        person.identifiers = identifiers(ballots.identifiers)
        person.sources = Set(records.map(\.source)).sorted()
        person.records = records.map(\.id).sorted()
        return person
    }

    /// The best of each kind, by the rule of the kind; then the others.
    private func identifiers(_ ballot: Ballot<Identifier>) -> [Identifier] {
        let stated = ballot.ranked(by: rules.rule(of: .identifiers))
        if stated.count < 2 { return stated }
        let best = IdentifierKind.allCases.compactMap { kind in
            let rule = rules.rules[.identifier(kind)]
            return (rule.map { ballot.ranked(by: $0) } ?? stated).first { $0.kind == kind }
        }
        return best + stated.filter { !best.contains($0) }
    }
}
