import Access
public import Identity
public import Storage

extension FamilyView {
    /// Whether any home of a member is known: where none is, nobody knows that the member lives elsewhere. What the role hides
    /// is not told of.
    public func isHomeKnown(of person: PersonID) -> Bool {
        mask.hides(.address) || residences.contains { $0.person == person }
    }
}
