import Access
public import Families
public import Storage

/// The members of a family and what workers decided of them, for whoever may read the family.
public struct ShowFamilyDecisions: Sendable {
    public var family: FamilyID

    public init(_ family: FamilyID) { self.family = family }

    /// - Throws: ``OperationError`` when the policy denies it or there is no such family.
    public func run(in context: OperationContext) async throws(OperationError) -> FamilyDecisionsView {
        try await context.performing {
            try await context.store.familyDecisions(
                of: family, under: try await context.grant(.read, on: .family, id: family.description))
        }
    }
}
