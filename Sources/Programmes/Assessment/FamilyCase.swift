public import Families
public import Identity
public import Records

/// One family with all that is held about its members: what an assessment looks at.
public struct FamilyCase: Sendable {
    public var family: Family
    public var people: [PersonID: Person]
    /// The events of each person with the person's role, in any order.
    public var events: [PersonID: [(event: Event, role: String)]]
    /// The periods for which each source has a record of each person.
    public var seenIn: [PersonID: [SourceID: [Period]]]

    public init(
        family: Family, people: [PersonID: Person], events: [PersonID: [(event: Event, role: String)]],
        seenIn: [PersonID: [SourceID: [Period]]]
    ) {
        self.family = family
        self.people = people
        self.events = events
        self.seenIn = seenIn
    }
}
