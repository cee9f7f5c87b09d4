public import Records

/// Finds the people whose records contradict one another.
public struct ContradictionSearch: Sendable {
    public init() {}

    /// In order of person and kind.
    ///
    /// - Complexity: O(*n* log *n*) in the records.
    public func contradictions(
        _ records: [PersonRecord], assignments: [PersonAssignment], relationships: [PersonRelationship] = []
    ) -> [PersonContradiction] {
        var result: [PersonContradiction] = []
        for (person, positions) in RecordsOfPeople(records, assignments: assignments) where positions.count > 1 {
            result += contradictions(of: person, among: positions.map { records[$0] })
        }
        for relationship in relationships where relationship.subject == relationship.object {
            result.append(
                PersonContradiction(
                    person: relationship.subject, kind: .selfRelated,
                    records: [relationship.subjectRecord, relationship.objectRecord].sorted()))
        }
        return result.sorted {
            ($0.person, $0.kind.rawValue, $0.records[0]) < ($1.person, $1.kind.rawValue, $1.records[0])
        }
    }

    private func contradictions(of person: PersonID, among records: [PersonRecord]) -> [PersonContradiction] {
        var result: [PersonContradiction] = []
        for kind in IdentifierKind.exclusive {
            var holders: [String: RecordID] = [:]
            for record in records {
                for identifier in record.identifiers where identifier.kind == kind && identifier.validity == .valid {
                    holders[identifier.value] = min(holders[identifier.value] ?? record.id, record.id)
                }
            }
            if holders.count > 1 {
                result.append(PersonContradiction(person: person, kind: .identifiers, records: holders.values.sorted()))
            }
        }
        let births = wellStated(records) { record in record.birth.flatMap { $0.isDefault ? nil : $0.whole } }
        if let first = births.first, births.contains(where: { !first.value.isTypingError(of: $0.value) }) {
            result.append(PersonContradiction(person: person, kind: .birth, records: births.map(\.record).sorted()))
        }
        let sexes = wellStated(records) { $0.sex == .male || $0.sex == .female ? $0.sex : nil }
        if sexes.count > 1 {
            result.append(PersonContradiction(person: person, kind: .sex, records: sexes.map(\.record).sorted()))
        }
        return result
    }

    /// The values that two sources or more state, each with its first record, in order of that record.
    private func wellStated<Value: Hashable>(
        _ records: [PersonRecord], _ value: (PersonRecord) -> Value?
    ) -> [(value: Value, record: RecordID)] {
        var sources: [Value: Set<SourceID>] = [:]
        var first: [Value: RecordID] = [:]
        for record in records {
            guard let value = value(record) else { continue }
            sources[value, default: []].insert(record.source)
            first[value] = min(first[value] ?? record.id, record.id)
        }
        return first.filter { (sources[$0.key]?.count ?? 0) > 1 }
            .map { (value: $0.key, record: $0.value) }.sorted { $0.record < $1.record }
    }
}

extension IdentifierKind {
    /// Those of which a person has one for life: two valid ones are two people.
    static let exclusive: [IdentifierKind] = [.nhsNumber, .upn, .nino, .uln, .pnc, .cro]
}

extension Day {
    /// True for the same day, one with day and month exchanged, and one with a single part different.
    func isTypingError(of other: Day) -> Bool {
        let (year, month, day) = components
        let (otherYear, otherMonth, otherDay) = other.components
        if year == otherYear, month == otherDay, day == otherMonth { return true }
        let same = (year == otherYear ? 1 : 0) + (month == otherMonth ? 1 : 0) + (day == otherDay ? 1 : 0)
        return same >= 2
    }
}
