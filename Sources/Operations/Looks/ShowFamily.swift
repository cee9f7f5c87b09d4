import Access
public import Families
public import Storage

/// The whole family: members, homes, chronology, and findings with their evidence.
public struct ShowFamily: Sendable {
    public var family: FamilyID

    public init(_ family: FamilyID) { self.family = family }

    /// - Throws: ``OperationError`` when the policy denies it or there is no such thing.
    public func run(in context: OperationContext) async throws(OperationError) -> FamilyView {
        try await context.performing {
            try await context.store.family(
                family, rules: context.workspace.survivorship,
                under: try await context.grant(.read, on: .family, id: family.description))
        }
    }
}
