import Access
import Programmes
import Records
public import Storage

/// What bears a finding out, down to the rows of the extracts, and what is missing for it to be known.
public struct ExplainFinding: Sendable {
    public var finding: FindingID

    public init(_ finding: FindingID) { self.finding = finding }

    /// - Throws: ``OperationError`` when the policy denies it or there is no such finding.
    public func run(in context: OperationContext) async throws(OperationError) -> Story {
        try await context.performing {
            let view = try await context.store.finding(
                finding, under: try await context.grant(.explain, on: .finding, id: finding.description))
            let found = view.finding
            let title = context.workspace.programme(found.programme)?.title(of: found.criterion) ?? found.criterion
            var story = Story("Family \(found.family), \(title): \(Wording.words(found.answer.rawValue)). \(found.why)")
            let rows = Dictionary(view.evidence.map { ($0.event.id, $0.row) }, uniquingKeysWith: { first, _ in first })
            story.tell(
                "Evidence",
                found.evidence.map { evidence in
                    let row = rows[evidence.event].map(Wording.place) ?? "event \(evidence.event)"
                    return "person \(evidence.person): \(evidence.summary) (\(row))"
                })
            story.tell(
                "Not known",
                found.unknowns.map { "\($0.person.map { "person \($0): " } ?? "")\($0.reason)" })
            story.tell("Because of", found.because.map { "\(found.family)/\(found.programme)/\($0)" })
            return story
        }
    }
}
