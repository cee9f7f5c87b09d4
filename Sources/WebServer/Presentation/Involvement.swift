import Records
import Storage

/// A service that works with somebody of the family now: the lead worker's plan first.
struct Involvement: Sendable {
    let what: String
    let worker: String?
    let contact: String?
    let details: String?
    let who: [PersonLabel]
    let since: String
    let source: String
    let agency: String

    static func open(
        in chronology: [ChronologyLine], on day: Day, _ naming: Naming, _ titles: SourceTitles
    ) -> [Involvement] {
        let open = chronology.filter { $0.event.kind.involvementOrder != nil && $0.event.isOpen(on: day) }
        let ordered = open.enumerated().sorted { left, right in
            let ranks = (left.element.event.kind.involvementOrder ?? 0, right.element.event.kind.involvementOrder ?? 0)
            return ranks.0 == ranks.1 ? left.offset < right.offset : ranks.0 < ranks.1
        }
        var grouped: [(line: ChronologyLine, lines: [ChronologyLine])] = []
        for (_, line) in ordered {
            if let index = grouped.firstIndex(where: { isSame($0.line.event, line.event) }) {
                grouped[index].lines.append(line)
            } else {
                grouped.append((line, [line]))
            }
        }
        return grouped.map { involvement($0.lines, naming, titles) }
    }

    /// One plan that is reported for each member is one involvement.
    private static func isSame(_ left: Event, _ right: Event) -> Bool {
        left.kind == right.kind && left.source == right.source && left.start == right.start
            && left.attributes == right.attributes
    }

    private static func involvement(
        _ lines: [ChronologyLine], _ naming: Naming, _ titles: SourceTitles
    ) -> Involvement {
        let event = lines[0].event
        var people: [PersonLabel] = []
        for part in lines.flatMap(\.people) where !people.contains(naming.label(part.person)) {
            people.append(naming.label(part.person))
        }
        func text(_ name: String) -> String? {
            if case .text(let text)? = event.attributes[name], !text.isEmpty { text } else { nil }
        }
        var rest = event
        rest.attributes["lead_worker"] = nil
        rest.attributes["lead_worker_contact"] = nil
        return Involvement(
            what: event.kind.words, worker: text("lead_worker"), contact: text("lead_worker_contact"),
            details: rest.details.isEmpty ? nil : rest.details, who: people, since: event.start.words,
            source: titles.title(event.source), agency: titles.agency(event.source))
    }
}
