import Access
package import Families
package import Identity
import Programmes
package import Records
import Storage

/// What an assessment works from, sorted so that one family's case is quick to draw up.
struct FamilyCases {
    let families: [Family]
    private let people: [PersonID: Person]
    private var events: [PersonID: [(event: Int, role: String)]] = [:]
    private var seen: [PersonID: [SeenIn]] = [:]
    private let allEvents: [Event]

    init(_ input: AssessmentInput) {
        families = input.families
        people = input.people
        allEvents = Self.sayingWhatIsOne(input)
        for (index, event) in input.events.enumerated() {
            for participant in event.participants {
                guard let person = input.assignments[participant.record] else { continue }
                events[person, default: []].append((index, participant.role))
            }
        }
        for (person, held) in events { events[person] = Self.once(held, input) }
        for sighting in input.seen { seen[sighting.person, default: []].append(sighting) }
    }

    /// The events, those that several reports tell of with one identity: a family in which two members are named by
    /// different reports of an incident had one incident.
    private static func sayingWhatIsOne(_ input: AssessmentInput) -> [Event] {
        let standing = Set(input.repeated.values)
        return input.events.map { event in
            guard let id = input.repeated[event.id] ?? (standing.contains(event.id) ? event.id : nil) else {
                return event
            }
            var one = event
            one.identity = "@=\(id)"
            return one
        }
    }

    /// Of several reports of one event that name the person in one role, the one that stands for it, or else the first.
    private static func once(
        _ held: [(event: Int, role: String)], _ input: AssessmentInput
    ) -> [(event: Int, role: String)] {
        struct Part: Hashable {
            let event: EventID
            let role: String
        }
        func part(_ entry: (event: Int, role: String)) -> Part {
            let id = input.events[entry.event].id
            return Part(event: input.repeated[id] ?? id, role: entry.role)
        }
        var chosen: [Part: Int] = [:]
        for (place, entry) in held.enumerated() {
            let part = part(entry)
            if chosen[part] == nil || input.events[entry.event].id == part.event { chosen[part] = place }
        }
        return held.enumerated().filter { chosen[part($0.element)] == $0.offset }.map(\.element)
    }

    func familyCase(of family: Family) -> FamilyCase {
        var members: [PersonID: Person] = [:]
        var happened: [PersonID: [(event: Event, role: String)]] = [:]
        var known: [PersonID: [SourceID: [Period]]] = [:]
        for member in family.members {
            members[member.person] = people[member.person]
            happened[member.person] = (events[member.person] ?? []).map { (allEvents[$0.event], $0.role) }
            for sighting in seen[member.person] ?? [] {
                known[member.person, default: [:]][sighting.source, default: []].append(sighting.period)
            }
        }
        return FamilyCase(family: family, people: members, events: happened, seenIn: known)
    }
}

extension OperationContext {
    /// Who each record is of, and the families, as they stand: for holding two runs against each other.
    package func assessmentSnapshot() async throws -> (people: [RecordID: PersonID], families: [Family]) {
        let input = try await store.assessmentInput(under: try await grant(.assess, on: .workspace))
        return (input.assignments, input.families)
    }
}
