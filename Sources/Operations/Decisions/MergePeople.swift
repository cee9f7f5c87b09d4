import Access
public import Identity
public import Storage

/// A human's decision that two people are one. It binds at the next link run, and every later one, until it is undone.
public struct MergePeople: Sendable {
    public var person: PersonID
    public var other: PersonID

    public init(_ person: PersonID, _ other: PersonID) {
        self.person = person
        self.other = other
    }

    /// - Throws: ``OperationError`` when the policy denies it, no reason is given, or something stands against it.
    public func run(in context: OperationContext) async throws(OperationError) -> PersonDecision {
        let making = try context.decisionMaking()
        return try await context.performing {
            try await context.store.merge(
                person, other, making, under: try await context.reviewGrant(on: person),
                and: try await context.reviewGrant(on: other))
        }
    }
}

extension OperationContext {
    /// Who decides, when and why: a decision without a reason cannot be checked.
    func decisionMaking() throws(OperationError) -> DecisionMaking {
        guard let reason, reason.contains(where: { !$0.isWhitespace }) else {
            throw OperationError(.wrongUsage, "Say why, with --reason: a decision without a reason cannot be checked.")
        }
        return DecisionMaking(by: principal.id, at: clock(), reason: reason)
    }

    /// The grant to review a person. Of one that was merged away, the refusal says into whom.
    func reviewGrant(on person: PersonID) async throws -> AccessGrant {
        if try await store.attributes(of: .person, id: person.description) == nil,
            let now = try await store.successor(of: person)
        {
            throw OperationError(
                .dataRefused,
                "Person \(person) is no more: it was merged into person \(now). Look at person \(now) and decide again."
            )
        }
        return try await grant(.review, on: .person, id: person.description)
    }
}
