public import Identity
public import Records

/// One person's membership of one family.
public struct FamilyMember: Hashable, Sendable, Codable {
    public var person: PersonID
    public var role: FamilyRole
    /// When the bond is known to have held; an end that is not known is nil.
    public var period: Period
    /// 0 to 1: how well the evidence bears the membership out.
    public var confidence: Double
    /// Why, in plain words without names, strongest first: "the school lists them as a parent of a child of the family".
    public var reasons: [String]
    /// True when the last known address is one of the family's homes.
    public var isResident: Bool

    public init(
        person: PersonID, role: FamilyRole, period: Period = .unbounded, confidence: Double, reasons: [String],
        isResident: Bool = true
    ) {
        self.person = person
        self.role = role
        self.period = period
        self.confidence = confidence
        self.reasons = reasons
        self.isResident = isResident
    }
}
