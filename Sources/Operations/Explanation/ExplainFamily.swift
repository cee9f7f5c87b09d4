import Access
public import Families
import Identity
import Programmes
import Records
import Storage

/// The whole story of a family: who is in it and why, who was considered and left out and why, who was of it, which agencies
/// know it, where it lives, and what was found of it.
public struct ExplainFamily: Sendable {
    public var family: FamilyID

    public init(_ family: FamilyID) { self.family = family }

    /// - Throws: ``OperationError`` when the policy denies it or there is no such family.
    public func run(in context: OperationContext) async throws(OperationError) -> Story {
        try await context.performing {
            let rules = context.workspace.survivorship
            let view = try await context.store.family(
                family, rules: rules, under: try await context.grant(.explain, on: .family, id: family.description))
            let near = try await context.store.surroundings(
                of: family, rules: rules,
                under: try await context.grant(.explain, on: .family, id: family.description))
            let day = context.workspace.settings.asAt ?? Day(context.clock())
            let considered = FamilyFormation(
                settings: context.workspace.settings.families, asAt: day,
                spoken: try await context.spokenPeriods()
            ).considered(
                for: view.family, people: near.people, places: near.places, residences: near.residences,
                relationships: near.relationships, removed: near.removed)
            let words = FamilyWords(view, near, context.workspace, asAt: day)
            var story = Story("Family \(view.family.id): \(view.members.count) members")
            for member in view.members { story.tell(words.heading(member), words.lines(member)) }
            let told = considered.filter { near.shown[$0.person] != nil }
            story.tell("Members before", told.filter(\.isFormer).map(words.former))
            story.tell("Considered and left out", told.filter { !$0.isFormer }.map(words.leftOut))
            let knowledge = FamilyKnowledge(view, on: day)
            story.tell("Who works with the family now", knowledge.workers.map(words.worker))
            story.tell("Known to", knowledge.contacts.flatMap(words.contact))
            story.tell("Homes", view.homes.map { "place \($0.id)" })
            story.tell(
                "Findings",
                view.findings.map { "\($0.programme)/\($0.criterion): \(Wording.words($0.answer.rawValue)). \($0.why)" }
            )
            story.tell("Not shown", words.notShown)
            return story
        }
    }
}
