import Records

/// A relationship with its column found.
struct BoundRelationship {
    private let subject: Int
    private let object: Int
    private var kind: BoundCode
    private let when: BoundCondition?

    init?(_ relationship: RelationshipDefinition, header: HeaderIndex, definition: SourceDefinition) {
        guard let subject = definition.people.firstIndex(where: { $0.mention == relationship.subject }),
            let object = definition.people.firstIndex(where: { $0.mention == relationship.object }),
            let kind = BoundCode(relationship.kind, header: header, definition: definition, list: .relationship)
        else { return nil }
        self.subject = subject
        self.object = object
        self.kind = kind
        when = BoundCondition(relationship.when, header: header)
    }

    /// Nil when one of the two is not in the row, or the row does not say what they are to each other. Without dates: what an
    /// extract speaks for says neither when a bond began nor that it ended.
    mutating func read(_ view: CellView, records: [RecordID?], _ findings: inout RowFindings) -> StatedRelationship? {
        guard let first = records[subject], let second = records[object] else { return nil }
        if let when, !when.holds(view) { return nil }
        guard let code = kind.required(view, &findings), let kind = RelationshipKind(rawValue: code) else { return nil }
        return StatedRelationship(subject: first, object: second, kind: kind)
    }
}
