import Operations
import Records
import Storage

/// One source that knows the family: how many of it, and when there was last contact. To stand on a roll or a register is
/// no contact: those come last.
struct AgencyContact: Sendable {
    let agency: String
    let source: String
    let members: String
    /// The first day on which it tells of one of them.
    let since: String
    let last: String
    let lastEvent: String?
    let isOpen: Bool

    static func all(in view: FamilyView, on day: Day, _ titles: SourceTitles) -> [AgencyContact] {
        let contacts = FamilyKnowledge(view, on: day).contacts.map { known in
            let isListed = known.last.map { !$0.kind.isSignificant } ?? true
            let contact = AgencyContact(
                agency: titles.agency(known.source), source: titles.title(known.source),
                members: known.members.count.counted("member", "members"),
                since: known.members.compactMap(\.since).min()?.words ?? "Not known",
                last: known.isOpen ? "On its list now" : known.lastDay?.words ?? "No event",
                lastEvent: known.last?.kind.words, isOpen: known.isOpen && !isListed)
            return (contact: contact, at: isListed ? nil : known.lastDay)
        }
        return contacts.sorted {
            ($0.at?.number ?? .min, $1.contact.source) > ($1.at?.number ?? .min, $0.contact.source)
        }
        .map(\.contact)
    }
}
