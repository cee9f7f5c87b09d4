import Access
public import Families
import Storage

/// What workers decided of families' members, newest first.
public struct ListFamilyDecisions: Sendable {
    public var limit: Int

    public init(limit: Int = 200) { self.limit = limit }

    /// - Throws: ``OperationError`` when the policy denies it.
    public func run(in context: OperationContext) async throws(OperationError) -> [FamilyDecision] {
        try await context.performing {
            try await context.store.familyDecisions(
                limit: limit, under: try await context.grant(.review, on: .list(of: .family)))
        }
    }
}
