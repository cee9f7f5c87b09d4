import Access
import Families
public import Identity
import Records
import Storage

/// Which records made a person, and what joined each to the others.
public struct ExplainPerson: Sendable {
    public var person: PersonID
    /// How many of a person's records are told what joined them.
    private static let mostJoins = 40

    public init(_ person: PersonID) { self.person = person }

    /// - Throws: ``OperationError`` when the policy denies it or there is no such person.
    public func run(in context: OperationContext) async throws(OperationError) -> Story {
        try await context.performing {
            let lasting = try await context.lasting(person)
            let view = try await context.store.person(
                lasting, rules: context.workspace.survivorship,
                under: try await context.grant(.explain, on: .person, id: lasting.description))
            var story = Story(
                "Person \(view.person.id): \(Wording.name(view.person.name)), \(Wording.birth(view.person.birth))")
            if lasting != person {
                story.tell("What was asked for", ["Person \(person) was found to be the same as person \(lasting)."])
            }
            story.tell("Best view", view.account.attributes.flatMap { AccountStory(view).lines($0) })
            story.tell("To be looked at", view.problems.map(AccountStory.line))
            story.tell("Records", view.records.map(Self.line))
            story.tell("What joined them", try await joins(view.records.map(\.record.id), in: context))
            let day = context.workspace.settings.asAt ?? Day(context.clock())
            story.tell("Addresses", view.stays.map { AccountStory(view).line($0, on: day) })
            story.tell(
                "Families",
                view.families.map {
                    "family \($0.family) as \(Wording.words($0.role.rawValue)), \(Wording.period($0.period))"
                })
            story.tell("History of the id", view.history.map { "\(Day($0.at)): \($0.change.words)" })
            story.tell("Decisions", view.decisions.map(AccountStory.line))
            story.tell(
                "Left out",
                view.leftOut.map { "\($0): no agreement in force covers this source for the purpose" })
            return story
        }
    }

    private static func line(_ view: RecordView) -> String {
        let record = view.record
        return
            ([
                "\(record.id)", "\(record.source)", Wording.place(view.row), Wording.name(record.name),
                Wording.birth(record.birth),
            ] + (record.identifiers.isEmpty ? [] : [Wording.identifiers(record.identifiers)])
            + (record.address.map { [Wording.address($0)] } ?? [])).joined(separator: " · ")
    }

    /// For each record after the first, the strongest link to an earlier one.
    private func joins(_ records: [RecordID], in context: OperationContext) async throws -> [String] {
        guard records.count > 1 else { return [] }
        let weighing = try await PairWeighing(in: context)
        var lines: [String] = []
        for (index, record) in records.enumerated().dropFirst().prefix(Self.mostJoins) {
            guard let strongest = try weighing.explain(record, amongst: Array(records[..<index])) else { continue }
            let told = strongest.parts.filter { $0.matchWeight > 0.5 }.sorted { $0.matchWeight > $1.matchWeight }
                .map { "\($0.comparison): \($0.level)" }
            let reasons = strongest.rulings + told
            lines.append(
                "\(record) to \(strongest.second == record ? strongest.first : strongest.second): \(reasons.isEmpty ? "through other records of the person" : reasons.joined(separator: "; "))"
            )
        }
        return lines
    }
}
