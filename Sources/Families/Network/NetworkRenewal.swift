public import Identity
public import Records

/// What of a network is to be made anew, where all else stays as it is.
public struct NetworkRenewal: Hashable, Sendable {
    /// People all of whose links are made anew: those who are no more, and those who have changed.
    public var people: Set<PersonID>
    /// Events all of whose links are made anew.
    public var events: Set<EventID>
    /// People whose links by families are made anew, and no others of theirs.
    public var relatives: Set<PersonID>

    public init(people: Set<PersonID> = [], events: Set<EventID> = [], relatives: Set<PersonID> = []) {
        self.people = people
        self.events = events
        self.relatives = relatives
    }

    /// Whether every link with the entity at an end is made anew.
    func covers(_ entity: EntityID) -> Bool {
        entity.person.map(people.contains) ?? entity.event.map(events.contains) ?? false
    }

    /// Whether every link of a family's with the entity at an end is made anew.
    func coversRelatives(of entity: EntityID) -> Bool { entity.person.map(relatives.contains) ?? false }
}
