import Access
import GRDB
import Identity
import Records

// What is told of a person's attributes is made of the records that are shown, and of nothing else.

extension Viewing {
    /// The best view as the grant lets it be shown. Where a record is hidden, it is made again of those that are not, so
    /// that nothing only a hidden one states shows through.
    func shown(_ person: Person, by records: [RecordView], rules: SurvivorshipRules) -> Person {
        if records.count == person.records.count { return shown(person) }
        return BestView(rules: rules).person(person.id, of: records.map(\.record))
    }

    /// The same for a person of whom nothing else is read: made again where a source that knows the person is not covered.
    func shown(_ person: Person, rules: SurvivorshipRules, _ db: Database) throws -> Person {
        if person.sources.allSatisfy({ leave.covered.contains($0.rawValue) }) { return shown(person) }
        return shown(person, by: try records(of: person, db), rules: rules)
    }

    func account(of records: [RecordView], stays: [Stay], rules: SurvivorshipRules) -> PersonAccount {
        let periods = Dictionary(
            records.compactMap { view in live[view.row.batch].map { (view.record.id, $0.period) } },
            uniquingKeysWith: { first, _ in first })
        return PersonAccount(
            records.map(\.record), stays: mask.hides(.address) ? [] : stays, rules: rules, stated: periods)
    }

    /// What the shown records say against one another, and who else holds an identifier that they state.
    func problems(of id: PersonID, _ records: [RecordView], _ db: Database) throws -> [PersonProblem] {
        let own = records.map(\.record)
        var problems = ContradictionSearch().contradictions(
            own, assignments: own.map { PersonAssignment(record: $0.id, person: id) }
        ).map { found in
            PersonProblem(
                person: id, kind: PersonProblem.Kind(found.kind), identifier: nil, other: nil, records: found.records)
        }
        guard !mask.hides(.identifiers) else { return problems }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT kind, first, second, first_record, second_record FROM shared_identifier
                WHERE first = ? OR second = ? ORDER BY kind, first, second
                """, arguments: [id.rawValue, id.rawValue])
        for row in rows {
            guard let problem = try sharedIdentifier(row, of: id, db) else { continue }
            problems.append(problem)
        }
        return problems
    }

    /// Nil unless both records, and the other person, may be shown.
    private func sharedIdentifier(_ row: Row, of id: PersonID, _ db: Database) throws -> PersonProblem? {
        guard let kind = IdentifierKind(rawValue: row[0]) else { throw ByteReader.damage }
        let people = (PersonID(row[1]), PersonID(row[2]))
        let records = (RecordID(rawValue: row[3]), RecordID(rawValue: row[4]))
        let isFirst = people.0 == id
        let other = isFirst ? people.1 : people.0
        for record in [records.0, records.1] {
            guard live[record.origin.batch] != nil, let attributes = try Attributes.record(record, db),
                leave.admits(part: attributes)
            else { return nil }
        }
        guard let theirs = try Attributes.person(other, db), leave.filter.admits(theirs) else { return nil }
        return PersonProblem(
            person: id, kind: .sharedIdentifier, identifier: kind, other: other,
            records: isFirst ? [records.0, records.1] : [records.1, records.0])
    }
}

extension PersonProblem.Kind {
    init(_ kind: PersonContradiction.Kind) {
        switch kind {
        case .identifiers: self = .identifiers
        case .birth: self = .birth
        case .sex: self = .sex
        case .selfRelated: self = .selfRelated
        }
    }
}
