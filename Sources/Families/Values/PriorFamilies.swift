public import Identity

/// What an earlier formation left, so that families keep their ids.
public struct PriorFamilies: Hashable, Sendable {
    public var members: [FamilyID: Set<PersonID>]
    public var nextID: Int64

    public init(members: [FamilyID: Set<PersonID>] = [:], nextID: Int64 = 1) {
        self.members = members
        self.nextID = nextID
    }

    /// No earlier formation.
    public static let none = PriorFamilies()
}
