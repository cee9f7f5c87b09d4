public import Families
public import Identity

/// People with everything by which families are formed of them and of those around them.
public struct FamilyNeighbourhood: Sendable {
    /// The people asked for and everyone in a family with them: whose families are formed anew.
    public var core: Set<PersonID> = []
    /// The core, those around them, and those of whom workers decided that they belong to a family of the core's or do not;
    /// in order of id.
    public var people: [Person] = []
    public var residences: [Residence] = []
    public var relationships: [PersonRelationship] = []
    /// Every family with somebody of the core, as it stands.
    public var families: [FamilyID: Set<PersonID>] = [:]
    /// On members of these families, and on somebody of the core and a family that is no more.
    public var decisions = CarriedFamilyDecisions()

    public init() {}
}
