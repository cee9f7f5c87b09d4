public import Identity
public import Records

/// A contradiction in what records say about a family: for a human to review. Never decided silently.
public struct FamilyProblem: Hashable, Sendable, Codable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// One is stated to be both ancestor and descendant of the other.
        case contradictoryParentage = "contradictory_parentage"
        /// A stated parent is too little older than the child.
        case parentTooYoung = "parent_too_young"
        /// More than two people are stated to be a child's mother or father.
        case tooManyParents = "too_many_parents"
        /// A person is tied to more people than any family has.
        case tooManyRelatives = "too_many_relatives"
        /// A source lists more people in one household than any family has.
        case crowdedHousehold = "crowded_household"
        /// A chain of stated parents leads back to the person it began with.
        case circularParentage = "circular_parentage"
        /// Born after any child now expected, dead before birth, moved out before moving in.
        case impossibleDates = "impossible_dates"
        /// A person is stated to be related to himself or herself: two people may have been joined.
        case selfRelated = "self_related"
        /// A worker decided on a family that is no longer formed.
        case decisionWithoutFamily = "decision_without_family"
        /// A worker decided on a person of whom no record is left.
        case decisionWithoutPerson = "decision_without_person"
        /// A worker decided on a person who was found to be several.
        case decisionOnSplitPerson = "decision_on_split_person"
        /// Two people on whom workers decided otherwise were found to be one.
        case decisionsConflict = "decisions_conflict"
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
