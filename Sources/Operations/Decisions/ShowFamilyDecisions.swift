import Access
public import Families
public import Storage

/// The members of a family and what workers decided of them, for one who may decide.
public struct ShowFamilyDecisions: Sendable {
    public var family: FamilyID

    public init(_ family: FamilyID) { self.family = family }

    /// - Throws: ``OperationError`` when the policy denies it or there is no such family.
    public func run(in context: OperationContext) async throws(OperationError) -> FamilyDecisionsView {
        try await context.performing {
            try await context.store.familyDecisions(
                of: family, under: try await context.grant(.review, on: .family, id: family.description))
        }
    }
}
