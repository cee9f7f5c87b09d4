import Access
public import Identity
public import Storage

/// A person: best view, records of every agency, addresses over time, events.
public struct ShowPerson: Sendable {
    public var person: PersonID

    public init(_ person: PersonID) { self.person = person }

    /// The person, or the one into whom it was merged: then the view's id is another than was asked for.
    ///
    /// - Throws: ``OperationError`` when the policy denies it or there is no such thing.
    public func run(in context: OperationContext) async throws(OperationError) -> PersonView {
        try await context.performing {
            let person = try await context.lasting(person)
            return try await context.store.person(
                person, rules: context.workspace.survivorship,
                under: try await context.grant(.read, on: .person, id: person.description))
        }
    }
}

extension OperationContext {
    /// Who bears a person's records now: the person, or who it was merged into.
    func lasting(_ person: PersonID) async throws -> PersonID {
        if try await store.attributes(of: .person, id: person.description) != nil { return person }
        return try await store.successor(of: person) ?? person
    }
}
