public import Identity

/// People bound by kinship, partnership or care, who may live at several places. A person may be in several families.
public struct Family: Hashable, Sendable, Codable {
    public var id: FamilyID
    /// In order of person id.
    public var members: [FamilyMember]
    /// Where the family's adults and children last lived, most members first.
    public var homes: [PlaceID]
    /// True when a member is a child as the rules define a dependent child, or unborn.
    public var hasDependentChild: Bool

    public init(id: FamilyID, members: [FamilyMember], homes: [PlaceID] = [], hasDependentChild: Bool = false) {
        self.id = id
        self.members = members
        self.homes = homes
        self.hasDependentChild = hasDependentChild
    }

    public func member(_ person: PersonID) -> FamilyMember? { members.first { $0.person == person } }
}
