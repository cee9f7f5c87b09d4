public import Identity
public import Records

/// A worker's decision on whether a person belongs to a family: binding for every later run until a later decision on the
/// same person and family takes its place. Decisions are only ever added to.
public struct FamilyDecision: Hashable, Sendable, Codable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// The person is a member, whatever the evidence.
        case confirm
        /// The person, who was no member, is one.
        case add
        /// The person is no member, whatever the evidence.
        case remove
        /// The earlier decision is taken back; the evidence decides again.
        case withdraw
    }

    /// Counts up; of two decisions on one person and family the higher is in force. 0 before it is kept.
    public var id: Int64
    public var family: FamilyID
    public var person: PersonID
    public var kind: Kind
    /// What the person is in the family: stated for `add`, optional for `confirm`, nil for the others.
    public var role: FamilyRole?
    /// When the bond held or holds. The default is unbounded.
    public var period: Period
    /// The principal who decided.
    public var by: String
    public var on: Day
    /// In the principal's own words, which name nobody.
    public var reason: String

    public init(
        id: Int64 = 0, family: FamilyID, person: PersonID, kind: Kind, role: FamilyRole? = nil,
        period: Period = .unbounded, by: String, on: Day, reason: String
    ) {
        self.id = id
        self.family = family
        self.person = person
        self.kind = kind
        self.role = role
        self.period = period
        self.by = by
        self.on = on
        self.reason = reason
    }
}

/// A person and a family on which a decision is in force, with the membership that the evidence alone gives: what is
/// there again when the decision is withdrawn.
public struct DecidedMember: Hashable, Sendable, Codable {
    public var family: FamilyID
    public var person: PersonID
    /// Nil where the evidence makes the person no member.
    public var formed: FamilyMember?

    public init(family: FamilyID, person: PersonID, formed: FamilyMember?) {
        self.family = family
        self.person = person
        self.formed = formed
    }
}
