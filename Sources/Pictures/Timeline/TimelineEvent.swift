public import Records

/// A person with a line of their own on a timeline.
public struct TimelinePerson: Hashable, Sendable {
    public var id: String
    public var name: String
    /// A second line: an age, a role.
    public var detail: String?
    public var href: String?

    public init(id: String, name: String, detail: String? = nil, href: String? = nil) {
        self.id = id
        self.name = name
        self.detail = detail
        self.href = href
    }
}

/// Something that happened or held over a time, as a mark or a bar on a timeline.
public struct TimelineEvent: Hashable, Sendable {
    /// The field that an event belongs to, which says the shape and colour of its mark.
    public enum Field: String, Hashable, Sendable, CaseIterable {
        case education, socialCare, crime, domesticAbuse, health, housing, work, programme, other
    }

    /// The ids of those whose lines bear it.
    public var people: [String]
    /// Who reports it: "school census".
    public var agency: String
    public var field: Field
    /// What happened, in plain words.
    public var label: String
    public var start: Day
    /// Nil for something of one day, or that still holds.
    public var end: Day?
    /// Whether it held from the start with no end stated.
    public var isOpen: Bool
    public var href: String?

    public init(
        people: [String], agency: String, field: Field, label: String, start: Day, end: Day? = nil,
        isOpen: Bool = false, href: String? = nil
    ) {
        self.people = people
        self.agency = agency
        self.field = field
        self.label = label
        self.start = start
        self.end = end
        self.isOpen = isOpen
        self.href = href
    }
}
