public import Identity
public import Records

/// A contradiction in what records say about a family: for a human to review. Never decided silently.
public struct FamilyProblem: Hashable, Sendable, Codable {
    public enum Kind: String, Codable, Sendable {
        /// One is stated to be both ancestor and descendant of the other.
        case contradictoryParentage = "contradictory_parentage"
        /// A stated parent is too little older than the child.
        case parentTooYoung = "parent_too_young"
        /// More than two people are stated to be a child's mother or father.
        case tooManyParents = "too_many_parents"
        /// A person is tied to more people than any family has.
        case tooManyRelatives = "too_many_relatives"
        /// A person is stated to be related to himself or herself: two people may have been joined.
        case selfRelated = "self_related"
    }

    public var kind: Kind
    public var people: [PersonID]
    /// In plain words, without names.
    public var summary: String
    /// The records that say so.
    public var evidence: [RecordID]

    public init(kind: Kind, people: [PersonID], summary: String, evidence: [RecordID] = []) {
        self.kind = kind
        self.people = people
        self.summary = summary
        self.evidence = evidence
    }
}
