import Identity
import Operations
import Records
import Storage

/// One source that knows a person: since when, when there was last contact, and who leads where its events say so.
struct PersonKnowledge: Sendable {
    let agency: String
    let source: String
    let records: Int
    let since: String
    let last: String
    let lastEvent: String?
    let leadWorker: String?

    /// In order of source.
    static func all(in view: PersonView, on day: Day, _ titles: SourceTitles) -> [PersonKnowledge] {
        let bySource = Dictionary(grouping: view.records, by: \.record.source)
        let events = Dictionary(grouping: view.chronology.map(\.event), by: \.source)
        return Set(bySource.keys).union(events.keys).sorted().map { source in
            let own = bySource[source] ?? []
            let all = events[source] ?? []
            let since = [own.compactMap(\.record.period.from).min(), all.map(\.start).min()].compactMap(\.self).min()
            let past = all.filter { $0.start <= day }
            let latest = past.max { $0.lastDay(by: day) < $1.lastDay(by: day) }
            let isOpen = latest?.isOpen(on: day) ?? false
            let leading = past.filter { leadWorker($0) != nil }.max { ($0.start, $0.id) < ($1.start, $1.id) }
            return PersonKnowledge(
                agency: titles.agency(source), source: titles.title(source), records: own.count,
                since: since?.words ?? "Not known",
                last: isOpen ? "Open now" : latest.map { $0.lastDay(by: day).words } ?? "No event",
                lastEvent: latest?.kind.words, leadWorker: leading.flatMap(leadWorker))
        }
    }

    private static func leadWorker(_ event: Event) -> String? {
        if case .text(let name)? = event.attributes["lead_worker"], !name.isEmpty { name } else { nil }
    }
}
