import Identity
import Records

/// What an indicator comes to for a family, and for the family without some of its members.
struct IndicatorResult: Sendable {
    let compiled: CompiledIndicator
    /// The members whom it looks at, in order of place.
    let members: [MemberResult]

    init(_ compiled: CompiledIndicator, members: [MemberCase], asAt: Day) {
        self.compiled = compiled
        self.members = members.enumerated().compactMap { place, member in
            compiled.result(for: member, place: place, asAt: asAt)
        }
    }

    func answer(without excluded: Set<Int>, asAt: Day) -> Answer {
        guard compiled.indicator.scope == .family else {
            return members.lazy.filter { !excluded.contains($0.place) }.map(\.result.answer).any
        }
        return pooled(without: excluded, asAt: asAt).answer
    }

    /// All members' events together; an event in which several took part counts once.
    func pooled(without excluded: Set<Int> = [], asAt: Day) -> MeasureResult {
        let taking = members.filter { !excluded.contains($0.place) }
        return compiled.measured(Self.eachOnce(taking.flatMap(\.events)), person: nil) {
            taking.flatMap { compiled.unknowns(of: $0.member, asAt: asAt) }
        }
    }

    /// What the family as a whole comes to.
    func result(asAt: Day) -> MeasureResult {
        if compiled.indicator.scope == .family { return pooled(asAt: asAt) }
        let answer = members.lazy.map(\.result.answer).any
        let unknowns = answer == .notKnown ? members.flatMap(\.result.unknowns) : []
        return MeasureResult(answer: answer, amount: members.compactMap(\.result.amount).max(), unknowns: unknowns)
    }

    /// The events that surely count, each once.
    var counted: [CountedEvent] { Self.eachOnce(members.flatMap(\.events)).filter { $0.answer == .met } }

    private static func eachOnce(_ events: [CountedEvent]) -> [CountedEvent] {
        guard events.count > 1 else { return events }
        let sorted = events.sorted { left, right in
            let ranks = (left.answer == .met ? 0 : 1, right.answer == .met ? 0 : 1)
            return (ranks.0, left.event.id, left.person) < (ranks.1, right.event.id, right.person)
        }
        var seen: Set<CountedEvent.Key> = []
        return sorted.filter { seen.insert($0.key).inserted }
    }
}
