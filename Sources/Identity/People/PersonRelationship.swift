public import Records

/// A relationship between two people, as records state it: the subject is the `kind` of the object.
public struct PersonRelationship: Hashable, Sendable, Codable {
    public var subject: PersonID
    public var object: PersonID
    public var kind: RelationshipKind
    public var period: Period
    /// The records between which it is stated.
    public var subjectRecord: RecordID
    public var objectRecord: RecordID
    public var source: SourceID

    public init(
        subject: PersonID, object: PersonID, kind: RelationshipKind, period: Period = .unbounded,
        subjectRecord: RecordID, objectRecord: RecordID, source: SourceID
    ) {
        self.subject = subject
        self.object = object
        self.kind = kind
        self.period = period
        self.subjectRecord = subjectRecord
        self.objectRecord = objectRecord
        self.source = source
    }
}
