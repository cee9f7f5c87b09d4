public import Records

/// Turns relationships stated between records into relationships between people.
public struct RelationshipResolver: Sendable {
    public init() {}

    /// One relationship for each subject, object, kind and source, over all the time for which it is stated, in order of
    /// subject, object, kind and source. Relationships of records without an assignment are left out, and those of a
    /// person with himself or herself are kept, for ``PersonContradiction`` to report.
    ///
    /// - Complexity: O(*n* log *n*).
    public func relationships(
        _ stated: [StatedRelationship], records: [PersonRecord], assignments: [PersonAssignment]
    ) -> [PersonRelationship] {
        let people = Dictionary(assignments.map { ($0.record, $0.person) }, uniquingKeysWith: min)
        let mentioned = Set(stated.map(\.subject))
        var sources: [RecordID: SourceID] = [:]
        for record in records where mentioned.contains(record.id) { sources[record.id] = record.source }
        var all: [PersonRelationship] = []
        for relationship in stated {
            guard let subject = people[relationship.subject], let object = people[relationship.object],
                let source = sources[relationship.subject]
            else { continue }
            all.append(
                PersonRelationship(
                    subject: subject, object: object, kind: relationship.kind, period: relationship.period,
                    subjectRecord: relationship.subject, objectRecord: relationship.object, source: source))
        }
        return folded(all)
    }

    /// One of each subject, object, kind and source, over all the time of those given, in that order.
    public func folded(_ relationships: [PersonRelationship]) -> [PersonRelationship] {
        var result: [PersonRelationship] = []
        for relationship in relationships.sorted(by: Self.comesBefore) {
            if let last = result.last, last.subject == relationship.subject, last.object == relationship.object,
                last.kind == relationship.kind, last.source == relationship.source
            {
                result[result.count - 1].period = last.period.hull(relationship.period)
            } else {
                result.append(relationship)
            }
        }
        return result
    }

    private static func comesBefore(_ left: PersonRelationship, _ right: PersonRelationship) -> Bool {
        if left.subject != right.subject { return left.subject < right.subject }
        if left.object != right.object { return left.object < right.object }
        if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
        if left.source != right.source { return left.source < right.source }
        return (left.subjectRecord, left.objectRecord) < (right.subjectRecord, right.objectRecord)
    }
}

extension Period {
    /// The shortest period that covers both.
    func hull(_ other: Period) -> Period {
        let start: Day? = if let from, let start = other.from { min(from, start) } else { nil }
        let end: Day? = if let to, let end = other.to { max(to, end) } else { nil }
        return Period(from: start, to: end)
    }
}
