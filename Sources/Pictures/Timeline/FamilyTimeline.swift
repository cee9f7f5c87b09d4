public import Records

/// What happened to a family over time: a line for each member, or for each agency, with marks for what happened on a day
/// and bars for what held.
public struct FamilyTimeline: Picture, Hashable {
    /// Whose the lines are.
    public enum Lines: String, Hashable, Sendable, CaseIterable {
        case people, agencies
    }

    public var title: String
    public let people: [TimelinePerson]
    public let events: [TimelineEvent]
    public var lines: Lines
    /// The picture's day: today's line stands there, and what is open ends there.
    public let asAt: Day
    /// Only what happened or held on some day of this is shown. The default, nil, is from the first event to `asAt`.
    public let window: Period?

    /// - Parameter lines: the default is ``Lines/people``.
    public init(
        title: String, people: [TimelinePerson], events: [TimelineEvent], asAt: Day, lines: Lines = .people,
        window: Period? = nil
    ) {
        self.title = title
        self.people = people
        self.events = events
        self.lines = lines
        self.asAt = asAt
        self.window = window
    }

    public func svg() -> String { TimelineDrawing(self).svg() }

    /// The events, earliest first.
    public func tables() -> [PictureTable] {
        let names = Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let rows = shownEvents.map { event in
            PictureTable.Row(
                [
                    event.whenWords, event.label, FieldMark.words(event.field),
                    event.people.compactMap { names[$0] }.joined(separator: ", "), event.agency,
                ], href: SafeAddress.checked(event.href))
        }
        return [
            PictureTable(
                caption: "What happened, earliest first", headings: ["When", "What", "Field", "Who", "Agency"],
                rows: rows)
        ]
    }

    /// Those of the window, earliest first.
    var shownEvents: [TimelineEvent] {
        events.filter { event in
            let end = event.isOpen ? nil : max(event.start, event.end ?? event.start)
            return window?.overlaps(Period(from: event.start, to: end)) ?? true
        }.sorted { left, right in
            if left.start != right.start { return left.start < right.start }
            if left.end != right.end { return (left.end ?? left.start) > (right.end ?? right.start) }
            if left.label != right.label { return left.label < right.label }
            if left.agency != right.agency { return left.agency < right.agency }
            return left.people.lexicographicallyPrecedes(right.people)
        }
    }
}

extension TimelineEvent {
    var whenWords: String {
        if isOpen { return "since \(start.shortWords)" }
        guard let end, end > start else { return start.shortWords }
        return "\(start.shortWords) to \(end.shortWords)"
    }
}
