import Access
public import Identity
public import Storage

/// One place: who lived there when, what stands there, and what it is a part of.
public struct ShowPlace: Sendable {
    public var place: PlaceID

    public init(_ place: PlaceID) { self.place = place }

    /// - Throws: ``OperationError`` when the policy denies it or there is no such place.
    public func run(in context: OperationContext) async throws(OperationError) -> PlaceView {
        try await context.performing {
            try await context.store.place(
                place, under: try await context.grant(.read, on: .place, id: place.description))
        }
    }
}
