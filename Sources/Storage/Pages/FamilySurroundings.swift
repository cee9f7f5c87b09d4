public import Identity

/// A family with the people near it who may be shown: what tells who was considered for it and left out.
public struct FamilySurroundings: Hashable, Sendable {
    /// In order of id: members, those near them, and those near these, all for working out with. None of it may be shown
    /// but through ``shown``.
    public var people: [Person]
    public var places: [Place]
    public var residences: [Residence]
    public var relationships: [PersonRelationship]
    /// People whom a worker took out of the family.
    public var removed: Set<PersonID>
    /// The people near the family, but its members, whom the grant reaches, as it lets them be shown.
    public var shown: [PersonID: Person]
}
