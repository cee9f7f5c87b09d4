import Access
public import Storage

/// People whose names hold a text, for those who may see names.
public struct FindPeople: Sendable {
    public var text: String
    public var limit: Int

    public init(matching text: String, limit: Int = 50) {
        self.text = text
        self.limit = limit
    }

    /// - Throws: ``OperationError`` when the policy denies it or hides names.
    public func run(in context: OperationContext) async throws(OperationError) -> [PersonLine] {
        try await context.performing {
            try await context.store.people(
                matching: text, limit: limit, under: try await context.grant(.search, on: .list(of: .person)))
        }
    }
}
