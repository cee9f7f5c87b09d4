public import Records

/// The best view of one person: of each attribute the value that survives, by the rules of ``BestView``. All other
/// values stay in the records.
public struct Person: Hashable, Sendable, Codable {
    public var id: PersonID
    public var name: PersonName
    /// Other names under which records know the person: former, known as, spelt otherwise; commonest first.
    public var otherNames: [PersonName]
    public var birth: PartialDate?
    public var death: Day?
    /// For an unborn child.
    public var expectedDelivery: Day?
    public var sex: Sex?
    public var ethnicity: String?
    /// One of each kind, the best supported; then the others that records state, so that conflicts show.
    public var identifiers: [Identifier]
    public var phone: String?
    public var email: String?
    /// Who knows the person, in order of id.
    public var sources: [SourceID]
    /// In order of id.
    public var records: [RecordID]

    public init(
        id: PersonID, name: PersonName = PersonName(), otherNames: [PersonName] = [], birth: PartialDate? = nil,
        death: Day? = nil, expectedDelivery: Day? = nil, sex: Sex? = nil, ethnicity: String? = nil,
        identifiers: [Identifier] = [], phone: String? = nil, email: String? = nil, sources: [SourceID] = [],
        records: [RecordID] = []
    ) {
        self.id = id
        self.name = name
        self.otherNames = otherNames
        self.birth = birth
        self.death = death
        self.expectedDelivery = expectedDelivery
        self.sex = sex
        self.ethnicity = ethnicity
        self.identifiers = identifiers
        self.phone = phone
        self.email = email
        self.sources = sources
        self.records = records
    }
}
