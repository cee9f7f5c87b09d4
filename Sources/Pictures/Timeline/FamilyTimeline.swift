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

    public func svg() -> String { WordsDrawing.svg(self) }

    public func tables() -> [PictureTable] { [] }
}
