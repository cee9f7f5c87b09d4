import Records
import Storage

/// Events in order of date, newest first: number, date, event, who, source and row.
struct Chronology: Sendable {
    struct Line: Sendable {
        /// Counts from the oldest of all that is known, so that a line keeps its number when others are left out.
        let number: Int
        let date: String
        let event: String
        let details: String?
        let who: [Part]
        let origin: RowLabel
        /// Where else the same event is reported.
        let alsoReported: [RowLabel]
        let isOpen: Bool
    }

    struct Part: Sendable {
        let person: PersonLabel
        let role: String
    }

    let lines: [Line]
    let total: Int
    /// What is left out of a brief chronology; nil when nothing is.
    let leftOut: String?
    let isWhole: Bool
    let isEmpty: Bool

    /// - Parameter whole: whether registers (rolls, tenancies, council tax) are listed with what happened.
    init(_ events: [ChronologyLine], whole: Bool, _ naming: Naming, _ titles: SourceTitles, asAt day: Day) {
        total = events.count
        let numbered = events.enumerated().map { (number: events.count - $0.offset, line: $0.element) }
        let shown = numbered.filter { whole || $0.line.event.kind.isSignificant }
        let missing = events.count - shown.count
        leftOut =
            missing == 0 ? nil : missing.counted("entry of a roll or register", "entries of rolls and registers")
        isWhole = whole
        isEmpty = events.isEmpty
        lines = shown.map { number, line in
            let details = line.event.details
            return Line(
                number: number, date: line.event.whenWords, event: line.event.kind.words,
                details: details.isEmpty ? nil : details,
                who: line.people.map { Part(person: naming.label($0.person), role: $0.role.asWords.lowercased()) },
                origin: RowLabel(line.row, titles),
                alsoReported: line.alsoReported.map { RowLabel($0, titles) }, isOpen: line.event.isOpen(on: day))
        }
    }
}
