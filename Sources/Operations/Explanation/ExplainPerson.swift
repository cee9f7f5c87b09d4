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
            let view = try await context.store.person(
                person, under: try await context.grant(.explain, on: .person, id: person.description))
            var story = Story(
                "Person \(view.person.id): \(Wording.name(view.person.name)), \(Wording.birth(view.person.birth))")
            story.tell("Records", view.records.map(Self.line))
            story.tell("What joined them", try await joins(view.records.map(\.record.id), in: context))
            story.tell(
                "Addresses",
                view.residences.map { residence in
                    let place =
                        view.places[residence.place].map { Wording.address($0.address) } ?? "place \(residence.place)"
                    return "\(place), \(Wording.period(residence.period)) (\(residence.source))"
                })
            story.tell(
                "Families",
                view.families.map {
                    "family \($0.family) as \(Wording.words($0.role.rawValue)), \(Wording.period($0.period))"
                })
            story.tell("History of the id", view.history.map(Self.line))
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

    private static func line(_ change: PersonChange) -> String {
        switch (change.kind, change.other) {
        case (.merged, let other?): "person \(change.person) was merged into \(other)"
        case (.split, let other?): "person \(change.person) was split from \(other)"
        case (let kind, _): "person \(change.person): \(kind.rawValue)"
        }
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
