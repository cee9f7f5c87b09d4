public import Access
public import Families
public import Identity

/// A family's members and what workers decided of them, for one who may decide.
public struct FamilyDecisionsView: Hashable, Sendable {
    public var family: Family
    /// In the family's order.
    public var members: [MemberView]
    /// Newest first.
    public var decisions: [FamilyDecision]
    /// People decided on whom the reader may see, members or not.
    public var people: [PersonID: Person]
    /// What is left out.
    public var mask: FieldMask

    /// The decision in force on a person; nil when there is none.
    public func inForce(on person: PersonID) -> FamilyDecision? {
        guard let latest = decisions.first(where: { $0.person == person }), latest.kind != .withdraw else { return nil }
        return latest
    }
}
