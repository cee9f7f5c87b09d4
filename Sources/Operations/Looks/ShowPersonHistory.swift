import Access
public import Identity
import Storage

/// What became of a person's id from run to run, and the merges and splits by hand.
public struct ShowPersonHistory: Sendable {
    public var person: PersonID

    public init(_ person: PersonID) { self.person = person }

    /// - Throws: ``OperationError`` when the policy denies it or there is no such person.
    public func run(in context: OperationContext) async throws(OperationError) -> PersonHistoryReport {
        let view = try await ShowPerson(person).run(in: context)
        return PersonHistoryReport(
            askedFor: person, person: view.person.id,
            changes: view.history.map {
                PersonHistoryReport.Change(at: $0.at, what: $0.change.words)
            }, decisions: view.decisions)
    }
}
