public import Access
public import Families
public import Foundation
public import Identity
public import Records

/// Everything about one person that a grant lets be shown.
public struct PersonView: Hashable, Sendable {
    /// The best view.
    public var person: Person
    /// In order of id.
    public var records: [RecordView]
    /// Where the person is known to have lived, in order of record.
    public var residences: [Residence]
    public var places: [PlaceID: Place]
    public var relationships: [PersonRelationship]
    /// Newest first.
    public var chronology: [ChronologyLine]
    public var families: [FamilyMembership]
    /// What became of the person's id, oldest first.
    public var history: [DatedChange]
    /// Of each attribute the value that survives, why, and every other one, by the records that are shown here.
    public var account: PersonAccount
    /// Where the person lived, the latest first.
    public var stays: [Stay]
    /// What the records shown here say against one another, and whose identifiers others hold: for a human to look at.
    public var problems: [PersonProblem]
    /// Merges and splits by hand, oldest first.
    public var decisions: [PersonDecision]
    /// What is left out.
    public var mask: FieldMask
    /// Sources of which nothing is shown, because no agreement covers them for the grant's purpose.
    public var leftOut: [SourceID]
}

/// One step in the history of a person's id, and when it was taken.
public struct DatedChange: Hashable, Sendable {
    public var change: PersonChange
    /// When the link run ended that took it.
    public var at: Date

    public init(change: PersonChange, at: Date) {
        self.change = change
        self.at = at
    }
}

/// Something in a person's records that cannot all be right.
public struct PersonProblem: Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable {
        /// Two valid identifiers of a kind of which a person has one.
        case identifiers
        /// Two whole dates of birth, each stated by two sources or more.
        case birth
        /// Both sexes, each stated by two sources or more.
        case sex
        /// Stated to be related to himself or herself.
        case selfRelated = "self_related"
        /// An identifier that the records of another person state, too.
        case sharedIdentifier = "shared_identifier"
    }

    public var person: PersonID
    public var kind: Kind
    /// Of a shared identifier.
    public var identifier: IdentifierKind?
    /// Who else holds the identifier.
    public var other: PersonID?
    /// What bears it out, in order.
    public var records: [RecordID]

    /// The pair of records to look at.
    public var pair: PairID? {
        guard let first = records.first, let second = records.dropFirst().first else { return nil }
        return PairID(first: first, second: second)
    }
}

/// A family that a person is in.
public struct FamilyMembership: Hashable, Sendable {
    public var family: FamilyID
    public var role: FamilyRole
    public var period: Period
}

/// One person of a list.
public struct PersonLine: Hashable, Sendable {
    public var person: Person
    public var families: [FamilyID]
    /// What is left out of this line.
    public var mask: FieldMask
}

/// One record, and where it was read.
public struct RecordView: Hashable, Sendable {
    public var record: PersonRecord
    public var row: RowReference
    /// Whose it is; nil when it is not linked yet.
    public var person: PersonID?
    /// What is left out.
    public var mask: FieldMask
}

/// One event, and where it was read.
public struct EventView: Hashable, Sendable {
    public var event: Event
    public var row: RowReference
    public var people: [EventPart]
    /// What is left out.
    public var mask: FieldMask
}
