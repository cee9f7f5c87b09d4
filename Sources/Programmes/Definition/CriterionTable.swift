import Records

/// A programme's criteria by id, in an order in which each stands after those it leads to.
struct CriterionTable: Sendable {
    /// The headlines and the programme's own answer, each after the headlines that it leads to.
    let order: [(id: String, criterion: Criterion)]

    init(_ programme: ProgrammeDefinition) throws(ProgrammeError) {
        var expressions: [(id: String, criterion: Criterion)] = programme.headlines.map { ($0.id, $0.criterion) }
        expressions.append((ProgrammeDefinition.eligibleCriterion, programme.eligible))
        var known: [String] = []
        for id in expressions.map(\.id) + programme.indicators.map(\.id) {
            guard !known.contains(id) else {
                throw ProgrammeError(.duplicateCriterion, "'\(id)' is the id of two criteria; give one another id")
            }
            known.append(id)
        }
        for (id, criterion) in expressions {
            for reference in criterion.ids where !known.contains(reference) {
                let advice = NearestWord.advice(for: reference, among: known)
                throw ProgrammeError(.unknownCriterion, "'\(id)' names the criterion '\(reference)'; \(advice)")
            }
        }
        var ordered: [(id: String, criterion: Criterion)] = []
        var waiting = expressions
        while !waiting.isEmpty {
            let blocked = waiting.map(\.id)
            let ready = waiting.filter { entry in !entry.criterion.ids.contains { blocked.contains($0) } }
            guard !ready.isEmpty else {
                let ids = blocked.joined(separator: ", ")
                throw ProgrammeError(.cycle, "these criteria lead back to one another: \(ids)")
            }
            ordered += ready
            waiting.removeAll { entry in ready.contains { $0.id == entry.id } }
        }
        order = ordered
    }
}
