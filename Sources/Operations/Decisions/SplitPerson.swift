import Access
public import Identity
public import Records
public import Storage

/// A human's decision that some records of a person are another's. It binds at the next link run, and every later one, until
/// it is undone.
public struct SplitPerson: Sendable {
    public var person: PersonID
    /// Those to take out.
    public var records: Set<RecordID>

    public init(_ person: PersonID, taking records: Set<RecordID>) {
        self.person = person
        self.records = records
    }

    /// - Throws: ``OperationError`` when the policy denies it, no reason is given, or something stands against it.
    public func run(in context: OperationContext) async throws(OperationError) -> PersonDecision {
        let making = try context.decisionMaking()
        return try await context.performing {
            try await context.store.split(
                person, records, making, under: try await context.reviewGrant(on: person))
        }
    }
}
