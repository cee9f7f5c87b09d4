public import Records

/// One record's statement that a person lived at a place.
public struct Residence: Hashable, Sendable, Codable {
    public var person: PersonID
    public var place: PlaceID
    public var period: Period
    public var source: SourceID
    public var record: RecordID
    /// The source's own key for the home, tenancy or case; the same key of the same source is one household.
    public var household: String?
    public var householdRole: String?

    public init(
        person: PersonID, place: PlaceID, period: Period, source: SourceID, record: RecordID,
        household: String? = nil, householdRole: String? = nil
    ) {
        self.person = person
        self.place = place
        self.period = period
        self.source = source
        self.record = record
        self.household = household
        self.householdRole = householdRole
    }
}
