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
        allEvents = input.events
        for (index, event) in input.events.enumerated() {
            for participant in event.participants {
                guard let person = input.assignments[participant.record] else { continue }
                events[person, default: []].append((index, participant.role))
            }
        }
        for sighting in input.seen { seen[sighting.person, default: []].append(sighting) }
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
