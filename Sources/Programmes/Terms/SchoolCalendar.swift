public import Records

/// The school terms that are known, in order of time.
public struct SchoolCalendar: Hashable, Sendable {
    /// No terms known: windows of terms fall back to four months for each.
    public static let unknown = SchoolCalendar(terms: [])

    public let terms: [SchoolTerm]

    private struct Span: Hashable {
        let from: Day
        let to: Day
    }

    public init(terms: [SchoolTerm]) {
        self.terms = terms.sorted { ($0.from, $0.to, $0.name) < ($1.from, $1.to, $1.name) }
    }

    /// The terms that attendance speaks of: each `school_absence` event names its term and spans it; where schools
    /// differ, the commonest first and last day stand.
    ///
    /// - Complexity: O(*n*) in the number of events.
    public init(events: some Sequence<Event>) {
        var spans: [String: [Span: Int]] = [:]
        for event in events where event.kind == "school_absence" {
            guard case .text(let term) = event.attributes["term"], let end = event.end else { continue }
            spans[term, default: [:]][Span(from: event.start, to: end), default: 0] += 1
        }
        let terms = spans.compactMap { term, counts -> SchoolTerm? in
            let commonest = counts.max { left, right in
                (left.value, right.key.from, right.key.to) < (right.value, left.key.from, left.key.to)
            }
            return commonest.map { SchoolTerm(name: term, from: $0.key.from, to: $0.key.to) }
        }
        self.init(terms: terms)
    }

    /// The last so many terms that have ended by the day, in order; nil when fewer are known.
    public func lastComplete(_ number: Int, by day: Day) -> [SchoolTerm]? {
        let complete = terms.filter { $0.to <= day }
        return complete.count >= number ? Array(complete.suffix(number)) : nil
    }
}
