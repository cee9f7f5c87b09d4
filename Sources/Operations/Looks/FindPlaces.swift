import Access
public import Storage

/// Places by words of their address, a postcode or a UPRN, for those who may see addresses.
public struct FindPlaces: Sendable {
    public var text: String
    public var limit: Int

    public init(matching text: String, limit: Int = 50) {
        self.text = text
        self.limit = limit
    }

    /// - Throws: ``OperationError`` when the policy denies it or hides addresses.
    public func run(in context: OperationContext) async throws(OperationError) -> [PlaceLine] {
        try await context.performing {
            try await context.store.places(
                matching: text, limit: limit, under: try await context.grant(.search, on: .list(of: .place)))
        }
    }
}
