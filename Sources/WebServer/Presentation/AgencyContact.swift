import Identity
import Records
import Storage

/// One source that knows the family: how many of it, and when there was last contact. To stand on a roll or a register is
/// no contact: those come last.
struct AgencyContact: Sendable {
    let agency: String
    let source: String
    let members: String
    let last: String
    let lastEvent: String?
    let isOpen: Bool

    static func all(in view: FamilyView, on day: Day, _ titles: SourceTitles) -> [AgencyContact] {
        var known: [SourceID: Set<PersonID>] = [:]
        for shown in view.members {
            for source in shown.person.sources { known[source, default: []].insert(shown.person.id) }
        }
        var contacts: [(contact: AgencyContact, at: Day?)] = []
        for source in known.keys.sorted() {
            let events = view.chronology.map(\.event).filter { $0.source == source && $0.start <= day }
            let latest = events.max { lastDay($0, day) < lastDay($1, day) }
            let at = latest.map { lastDay($0, day) }
            let isListed = latest.map { !$0.kind.isSignificant } ?? true
            let isOpen = latest.map { $0.isOpen(on: day) } ?? false
            let contact = AgencyContact(
                agency: titles.agency(source), source: titles.title(source),
                members: (known[source]?.count ?? 0).counted("member", "members"),
                last: isOpen ? "On its list now" : at.map(\.words) ?? "No event", lastEvent: latest?.kind.words,
                isOpen: isOpen && !isListed)
            contacts.append((contact, isListed ? nil : at))
        }
        return contacts.sorted {
            ($0.at?.number ?? .min, $1.contact.source) > ($1.at?.number ?? .min, $0.contact.source)
        }
        .map(\.contact)
    }

    /// The last day, up to the day asked about, on which the event held.
    static func lastDay(_ event: Event, _ day: Day) -> Day {
        if event.isOpen { return day }
        return min(event.end ?? event.start, day)
    }
}
