public import Access
public import Families
public import Identity
public import Records

/// Everything about one person that a grant lets be shown.
public struct PersonView: Hashable, Sendable {
    /// The best view.
    public var person: Person
    /// In order of id.
    public var records: [RecordView]
    /// Where the person is known to have lived, in order of record.
    public var residences: [Residence]
    public var places: [PlaceID: Place]
    public var relationships: [PersonRelationship]
    /// Newest first.
    public var chronology: [ChronologyLine]
    public var families: [FamilyMembership]
    /// What became of the person's id, oldest first.
    public var history: [PersonChange]
    /// What is left out.
    public var mask: FieldMask
    /// Sources of which nothing is shown, because no agreement covers them for the grant's purpose.
    public var leftOut: [SourceID]
}

/// A family that a person is in.
public struct FamilyMembership: Hashable, Sendable {
    public var family: FamilyID
    public var role: FamilyRole
    public var period: Period
}

/// One person of a list.
public struct PersonLine: Hashable, Sendable {
    public var person: Person
    public var families: [FamilyID]
    /// What is left out of this line.
    public var mask: FieldMask
}

/// One record, and where it was read.
public struct RecordView: Hashable, Sendable {
    public var record: PersonRecord
    public var row: RowReference
    /// Whose it is; nil when it is not linked yet.
    public var person: PersonID?
    /// What is left out.
    public var mask: FieldMask
}

/// One event, and where it was read.
public struct EventView: Hashable, Sendable {
    public var event: Event
    public var row: RowReference
    public var people: [EventPart]
    /// What is left out.
    public var mask: FieldMask
}
