import Access
public import Families
import Identity
import Programmes
import Records
import Storage

/// Who is in a family and why, where they live, and what was found of them.
public struct ExplainFamily: Sendable {
    public var family: FamilyID

    public init(_ family: FamilyID) { self.family = family }

    /// - Throws: ``OperationError`` when the policy denies it or there is no such family.
    public func run(in context: OperationContext) async throws(OperationError) -> Story {
        try await context.performing {
            let view = try await context.store.family(
                family, rules: context.workspace.survivorship,
                under: try await context.grant(.explain, on: .family, id: family.description))
            var story = Story("Family \(view.family.id): \(view.members.count) members")
            for member in view.members {
                let shown = view.mask.hides(.name) ? "" : " \(Wording.name(member.person.name))"
                let confidence = Int((member.member.confidence * 100).rounded())
                story.tell(
                    "Person \(member.person.id)\(shown): \(Wording.words(member.member.role.rawValue)), \(Wording.period(member.member.period)), \(confidence) % sure\(member.member.isResident ? "" : ", lives elsewhere")",
                    member.member.reasons)
            }
            story.tell("Homes", view.homes.map { "place \($0.id)" })
            story.tell(
                "Findings",
                view.findings.map { "\($0.programme)/\($0.criterion): \(Wording.words($0.answer.rawValue)). \($0.why)" }
            )
            return story
        }
    }
}
