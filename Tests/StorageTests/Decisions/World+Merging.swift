import Access
import Identity
import Storage

extension World {
    /// Merges two people as the data manager.
    func merge(_ one: PersonID, _ other: PersonID, _ making: DecisionMaking) async throws -> PersonDecision {
        let attributes = try await store.attributes(of: .person, id: other.description)
        let second = try grant(
            World.dataManager, .review,
            Resource(
                .person, id: other.description,
                attributes: attributes ?? ResourceAttributes(families: [], sensitivity: .ordinary, sources: [])),
            reason: "merge")
        let held = Held(second)
        return try await ask(World.dataManager, .review, .person, id: one.description) {
            try await store.merge(one, other, making, under: $0, and: held.take())
        }
    }
}

/// Hands a grant into a closure once: a grant cannot be copied, nor captured and consumed.
private final class Held: @unchecked Sendable {
    private var grant: AccessGrant?

    init(_ grant: consuming AccessGrant) { self.grant = consume grant }

    func take() -> AccessGrant { grant.take()! }
}
