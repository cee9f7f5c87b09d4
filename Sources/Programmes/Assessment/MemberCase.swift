import Families
import Identity
import Records

/// One member of a family on the day of assessment, with the events held about the person.
struct MemberCase: Sendable {
    let person: PersonID
    let role: FamilyRole
    let age: AgeKnowledge
    let isDependent: Answer
    let livesElsewhere: Bool
    /// By kind, in order of event id; of reports of one event in several batches only the latest batch's.
    let events: [EventKind: [(event: Event, role: String)]]
    let seenIn: [SourceID: [Period]]

    init(_ member: FamilyMember, in familyCase: FamilyCase, dependentChild: DependentChild, asAt: Day) {
        let age = AgeKnowledge(familyCase.people[member.person], role: member.role)
        let events = Self.latestReports(familyCase.events[member.person] ?? [])
        person = member.person
        role = member.role
        self.age = age
        self.events = events
        seenIn = familyCase.seenIn[member.person] ?? [:]
        switch member.role {
        case .mother, .father, .parent, .stepParent: livesElsewhere = !member.isResident
        default: livesElsewhere = false
        }
        isDependent = Self.dependency(of: member.role, age, rule: dependentChild, events: events, on: asAt)
    }

    private static func dependency(
        of role: FamilyRole, _ age: AgeKnowledge, rule: DependentChild,
        events: [EventKind: [(event: Event, role: String)]], on day: Day
    ) -> Answer {
        switch role {
        case .child, .unbornChild, .adultChild: break
        default: return .notMet
        }
        let young = age.isFrom(.min, under: rule.under, on: day)
        guard let orUnder = rule.orUnder, young != .met else { return young }
        let older = age.isFrom(.min, under: orUnder, on: day)
        let holds = rule.conditions.contains { kind in
            events[kind]?.contains { $0.event.period.contains(day) } ?? false
        }
        return young.or(older.and(Answer(holds)))
    }

    private static func latestReports(
        _ events: [(event: Event, role: String)]
    ) -> [EventKind: [(event: Event, role: String)]] {
        var byKind = Dictionary(grouping: events) { $0.event.kind }
        for (kind, held) in byKind {
            guard held.count > 1 else { continue }
            var sorted = held.sorted { ($0.event.id, $0.role) < ($1.event.id, $1.role) }
            var latest: [EventIdentity: BatchID] = [:]
            for entry in sorted {
                if let identity = EventIdentity(entry.event) { latest[identity] = entry.event.id.origin.batch }
            }
            sorted.removeAll { entry in
                guard let identity = EventIdentity(entry.event) else { return false }
                return latest[identity] != entry.event.id.origin.batch
            }
            byKind[kind] = sorted
        }
        return byKind
    }
}
