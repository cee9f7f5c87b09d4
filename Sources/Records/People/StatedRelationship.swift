/// A relationship between two records that a row states: the subject is the `kind` of the object.
public struct StatedRelationship: Hashable, Sendable, Codable {
    public var subject: RecordID
    public var object: RecordID
    public var kind: RelationshipKind
    public var period: Period

    public init(subject: RecordID, object: RecordID, kind: RelationshipKind, period: Period = .unbounded) {
        self.subject = subject
        self.object = object
        self.kind = kind
        self.period = period
    }
}
