import Identity
import Records

extension CompiledIndicator {
    /// What keeps it from being known that a member has no more events than are held; empty when it is known.
    ///
    /// A kind is known when every source that holds it for everyone is loaded for the window, or, where none does, a
    /// source that has a record of the member is. A source that has no record of the member is not needed when another
    /// knows the member. Sources about other ages do not count.
    func unknowns(of member: MemberCase, asAt: Day) -> [Unknown] {
        let isRuledOut = indicator.ruledOutBy.contains { kind in
            member.events[kind]?.contains { $0.event.period.contains(asAt) } ?? false
        }
        return isRuledOut ? [] : kinds.flatMap { unknowns(of: $0, for: member, asAt: asAt) }
    }

    private func unknowns(of kind: Kind, for member: MemberCase, asAt: Day) -> [Unknown] {
        guard !kind.holders.isEmpty else { return [.noSource(for: member.person, kind: kind.title)] }
        var unknowns: [Unknown] = []
        var strangers: [SourceID] = []
        var isKnown = false
        var isAnyForAge = false
        for holder in kind.holders {
            if let ages = holder.ages {
                let under = ages.to.map { $0 + 1 }
                guard member.age.mayBeFrom(ages.from ?? -1, under: under, in: window, asAt: asAt) else { continue }
            }
            isAnyForAge = true
            let isSeen =
                holder.population == .everyone || indicator.takesUnmatchedAsNone
                || member.seenIn[holder.source]?.contains { $0.overlaps(window) } ?? false
            if !isSeen {
                strangers.append(holder.source)
            } else if holder.coversWindow {
                isKnown = true
            } else {
                unknowns.append(.notLoaded(holder.source, for: member.person, window: window))
            }
        }
        guard isAnyForAge else { return [.noSourceForAge(of: member.person, kind: kind.title)] }
        if !isKnown, unknowns.isEmpty { unknowns = strangers.map { .neverMatched(member.person, to: $0) } }
        return unknowns
    }
}
