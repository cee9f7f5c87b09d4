import Identity
import Records

/// An event that counts towards an indicator for one person, or may.
struct CountedEvent: Sendable {
    let event: Event
    let person: PersonID
    let date: Day?
    /// Met when it surely counts, not known when something that is not stated decides it.
    var answer: Answer
    var unknowns: [Unknown]

    /// What makes it one event with others: its identity in the source, or itself.
    enum Key: Hashable {
        case identity(EventIdentity)
        case event(EventID)
    }

    var key: Key { EventIdentity(event).map { .identity($0) } ?? .event(event.id) }
}

extension CompiledIndicator {
    /// The events of a member that count, each once, in order of date: reports of one event are one, and so are
    /// events that agree in what the indicator names (an offence brought back to court).
    ///
    /// Of several that are one, that of the earliest date stands, so that an old event cannot be made new.
    func countedEvents(of member: MemberCase, asAt: Day) -> [CountedEvent] {
        var candidates: [CountedEvent] = []
        for kind in kinds {
            for (event, role) in member.events[kind.kind] ?? []
            where indicator.roles.isEmpty || indicator.roles.contains(role) {
                if let candidate = candidate(event, kind: kind, of: member, asAt: asAt) { candidates.append(candidate) }
            }
        }
        if candidates.count > 1 {
            candidates = eachOnce(candidates)
        }
        return candidates.compactMap { candidate in
            let timely = isTimely(candidate.event)
            if timely == .notMet { return nil }
            guard timely == .notKnown else { return candidate }
            var candidate = candidate
            candidate.answer = .notKnown
            candidate.unknowns.append(
                .attribute(
                    indicator.dateAttribute ?? "the date", of: candidate.event, for: member.person,
                    kind: RuleWords.title(of: candidate.event.kind)))
            return candidate
        }
    }

    private func candidate(_ event: Event, kind: Kind, of member: MemberCase, asAt: Day) -> CountedEvent? {
        var answer = Answer.met
        var unknowns: [Unknown] = []
        for condition in indicator.conditions {
            let one = condition.answer(for: event, asAt: asAt)
            if one == .notMet { return nil }
            if one == .notKnown {
                unknowns.append(
                    .attribute(condition.attribute, of: event, for: member.person, kind: kind.title))
            }
            answer = answer.and(one)
        }
        for attribute in indicator.measure.attributes {
            if case .number = event.attributes[attribute] { continue }
            answer = .notKnown
            unknowns.append(.attribute(attribute, of: event, for: member.person, kind: kind.title))
        }
        if indicator.who.ageDay == .event, indicator.who.hasAge {
            let age = member.age.isFrom(indicator.who.ageFrom, under: indicator.who.ageUnder, on: event.start)
            if age == .notMet { return nil }
            if age == .notKnown { unknowns.append(.age(of: member.person)) }
            answer = answer.and(age)
        }
        return CountedEvent(
            event: event, person: member.person, date: date(of: event), answer: answer, unknowns: unknowns)
    }

    private func eachOnce(_ candidates: [CountedEvent]) -> [CountedEvent] {
        let isHeld = indicator.window?.isHeld ?? false
        func rank(_ candidate: CountedEvent) -> (Int, Day, EventID) {
            let late = isHeld && isTimely(candidate.event) == .notMet ? 2 : 0
            let unsure = candidate.answer == .met ? 0 : 1
            return (late + unsure, candidate.date ?? candidate.event.start, candidate.event.id)
        }
        var kept: [CountedEvent] = []
        var seen: Set<CountedEvent.Key> = []
        var seenValues: Set<[AttributeValue]> = []
        for candidate in candidates.sorted(by: { rank($0) < rank($1) }) {
            guard seen.insert(candidate.key).inserted else { continue }
            if let values = sameValues(of: candidate.event), !seenValues.insert(values).inserted { continue }
            kept.append(candidate)
        }
        return kept.sorted { ($0.date ?? $0.event.start, $0.event.id) < ($1.date ?? $1.event.start, $1.event.id) }
    }

    /// What the event is the same in as another report of one thing; nil when it does not state all of it.
    private func sameValues(of event: Event) -> [AttributeValue]? {
        guard !indicator.onceFor.isEmpty else { return nil }
        var values: [AttributeValue] = [.text(event.kind.rawValue)]
        for name in indicator.onceFor {
            guard let value = name == "start" ? .day(event.start) : event.attributes[name] else { return nil }
            values.append(value)
        }
        return values
    }
}
