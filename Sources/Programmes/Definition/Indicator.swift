public import Records

/// The smallest criterion: which members, which events of theirs, when, and how much of it.
///
/// With no events it asks of the members alone ("a parent under 20").
public struct Indicator: Hashable, Sendable {
    /// Over whom events are put together.
    public enum Scope: String, Sendable, CaseIterable {
        /// Each member alone: one who has enough meets it.
        case person
        /// All members together; an event in which two took part counts once.
        case family
    }

    public var id: String
    public var title: String
    public var citation: String
    /// Which reading of the rule was taken; nil when there was no choice.
    public var note: String?
    public var events: [EventKind]
    /// Roles in the event that count; empty, the default, for any.
    public var roles: [String]
    public var who: MemberCondition
    public var conditions: [AttributeCondition]
    /// Nil only where there are no events.
    public var window: EventWindow?
    /// The attribute that dates the event; nil, the default, is its start.
    public var dateAttribute: String?
    /// Attributes in which events of one person agree when they are one thing brought twice; `start` is the first day.
    public var onceFor: [String]
    /// The default is one event.
    public var measure: Measure
    /// The default is person.
    public var scope: Scope
    /// How many terms must be held for it to be known as not met; nil, the default, leaves it to the sources' periods.
    public var neededTerms: Int?
    /// True where a member of whom a source has no record is taken to have none in it: for sources such as tenancies, in
    /// which one expects to find only some. The default is false: it is then not known.
    public var takesUnmatchedAsNone: Bool
    /// Kinds of which one, held on the day of assessment, shows that a member does not meet it.
    public var ruledOutBy: [EventKind]
}
