import Records

/// What an indicator comes to for one member whom it looks at.
struct MemberResult: Sendable {
    /// The member's place in the family.
    let place: Int
    let member: MemberCase
    /// Whether the indicator looks at the member: met, or not known for want of an age.
    let relevance: Answer
    let events: [CountedEvent]
    let result: MeasureResult
}

extension CompiledIndicator {
    /// Nil for a member whom the indicator does not look at.
    func result(for member: MemberCase, place: Int, asAt: Day) -> MemberResult? {
        let relevance = relevance(of: member, asAt: asAt)
        guard relevance != .notMet else { return nil }
        let ageUnknown = relevance == .notKnown ? [Unknown.age(of: member.person)] : []
        guard !kinds.isEmpty else {
            let result = MeasureResult(answer: relevance, amount: relevance == .met ? 1 : 0, unknowns: ageUnknown)
            return MemberResult(place: place, member: member, relevance: relevance, events: [], result: result)
        }
        var events = countedEvents(of: member, asAt: asAt)
        if relevance == .notKnown {
            for index in events.indices {
                events[index].answer = .notKnown
                events[index].unknowns.append(.age(of: member.person))
            }
        }
        let result = measured(events, person: member.person) { unknowns(of: member, asAt: asAt) }
        return MemberResult(place: place, member: member, relevance: relevance, events: events, result: result)
    }

    private func relevance(of member: MemberCase, asAt: Day) -> Answer {
        let who = indicator.who
        if !who.familyRoles.isEmpty, !who.familyRoles.contains(member.role) { return .notMet }
        var relevance = who.dependentChild ? member.isDependent : .met
        switch who.ageDay {
        case .asAt:
            relevance = relevance.and(member.age.isFrom(who.ageFrom, under: who.ageUnder, on: asAt))
        case .event:
            // Ages are judged event by event: here, whether the member had such an age at any time in the window.
            if !member.age.mayBeFrom(who.ageFrom, under: who.ageUnder, in: window, asAt: asAt) { return .notMet }
        }
        return relevance
    }
}
