/// One source's mention of one person in one row, standardised: what linkage compares and a worker is shown.
public struct PersonRecord: Hashable, Sendable, Codable {
    public var id: RecordID
    public var source: SourceID
    /// Which of the row's people this is, as the source definition names it: `pupil`, `parent`, `tenant`.
    public var mention: String
    /// The source's own key for the person, when the definition names one. Within a source the same key is the same
    /// person.
    public var key: String?
    /// The source's own key for a home, tenancy or case whose members live together: `TEN0012`.
    public var household: String?
    /// What the person is in that household, as the standard list has it: `tenant`, `partner`, `child`, …
    public var householdRole: String?

    public var name: PersonName
    /// Maiden names and other names the record states.
    public var otherNames: [PersonName]
    public var birth: PartialDate?
    public var death: Day?
    /// For an unborn child.
    public var expectedDelivery: Day?
    public var sex: Sex?
    public var ethnicity: String?
    public var identifiers: [Identifier]
    public var address: Address?
    public var phone: String?
    public var email: String?
    /// When the record says the person lived at the address, or, failing that, the period that the record speaks for.
    public var period: Period

    public init(
        id: RecordID, source: SourceID, mention: String, key: String? = nil, household: String? = nil,
        householdRole: String? = nil, name: PersonName = PersonName(), otherNames: [PersonName] = [],
        birth: PartialDate? = nil, death: Day? = nil, expectedDelivery: Day? = nil, sex: Sex? = nil,
        ethnicity: String? = nil, identifiers: [Identifier] = [], address: Address? = nil, phone: String? = nil,
        email: String? = nil, period: Period = .unbounded
    ) {
        self.id = id
        self.source = source
        self.mention = mention
        self.key = key
        self.household = household
        self.householdRole = householdRole
        self.name = name
        self.otherNames = otherNames
        self.birth = birth
        self.death = death
        self.expectedDelivery = expectedDelivery
        self.sex = sex
        self.ethnicity = ethnicity
        self.identifiers = identifiers
        self.address = address
        self.phone = phone
        self.email = email
        self.period = period
    }
}
