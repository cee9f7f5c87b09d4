/// One step in the history of people's ids from one resolution to the next.
public struct PersonChange: Hashable, Sendable, Codable {
    public enum Kind: String, Codable, Sendable {
        /// `person` is new; no record of it was anybody before.
        case created
        /// `person` is no more: its records now belong to `other`.
        case merged
        /// `person` is new and took records that belonged to `other`, which lives on.
        case split
        /// `person` is no more: its records were withdrawn, or moved to several people.
        case ended
        /// `person` is somebody again, as before it was merged into `other`: the merge was undone. Never kept: it is told of
        /// where a merge is followed by its undoing.
        case restored
    }

    public var person: PersonID
    public var kind: Kind
    public var other: PersonID?

    public init(person: PersonID, kind: Kind, other: PersonID? = nil) {
        self.person = person
        self.kind = kind
        self.other = other
    }
}
