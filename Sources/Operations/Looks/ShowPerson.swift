import Access
public import Identity
public import Storage

/// A person: best view, records of every agency, addresses over time, events.
public struct ShowPerson: Sendable {
    public var person: PersonID

    public init(_ person: PersonID) { self.person = person }

    /// - Throws: ``OperationError`` when the policy denies it or there is no such thing.
    public func run(in context: OperationContext) async throws(OperationError) -> PersonView {
        try await context.performing {
            try await context.store.person(
                person, under: try await context.grant(.read, on: .person, id: person.description))
        }
    }
}
