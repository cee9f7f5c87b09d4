public import Access
public import Families
public import Identity
public import Programmes
public import Records

/// Everything about one family that a grant lets be shown.
public struct FamilyView: Hashable, Sendable {
    public var family: Family
    /// In the family's order.
    public var members: [MemberView]
    public var homes: [Place]
    /// Every place at which a member is known to have lived.
    public var places: [PlaceID: Place]
    public var residences: [Residence]
    /// Between members.
    public var relationships: [PersonRelationship]
    /// What members took part in, newest first.
    public var chronology: [ChronologyLine]
    /// In order of programme and criterion.
    public var findings: [Finding]
    /// What is left out.
    public var mask: FieldMask
    /// Sources of which nothing is shown, because no agreement covers them for the grant's purpose.
    public var leftOut: [SourceID]
}

/// A member of a family with the best view of the person.
public struct MemberView: Hashable, Sendable {
    public var member: FamilyMember
    public var person: Person
}
