import Access
public import Storage

/// Takes a merge or split by hand back. It binds at the next link run: what stood before the decision stands again.
public struct UndoDecision: Sendable {
    public var decision: Int64

    public init(_ decision: Int64) { self.decision = decision }

    /// - Throws: ``OperationError`` when the policy denies it, no reason is given, there is no such decision, or it was undone.
    public func run(in context: OperationContext) async throws(OperationError) -> PersonDecision {
        let making = try context.decisionMaking()
        return try await context.performing {
            guard let person = try await context.store.peopleConcerned(by: decision).first else {
                throw OperationError(.notFound, "There is no decision \(decision), or none that you may see.")
            }
            return try await context.store.undo(
                decision, of: person, making, under: try await context.reviewGrant(on: person))
        }
    }
}
