import Access
public import Storage

/// The families that the principal may see, those eligible first.
public struct ListFamilies: Sendable {
    public var query: FamilyQuery

    public init(_ query: FamilyQuery = FamilyQuery()) { self.query = query }

    /// - Throws: ``OperationError`` when the policy denies it or there is no such thing.
    public func run(in context: OperationContext) async throws(OperationError) -> FamilyList {
        try await context.performing {
            try await context.store.families(
                query,
                under: try await context.grant(query.text == nil ? .list : .search, on: .list(of: .family)))
        }
    }
}
