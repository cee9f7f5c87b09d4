public import Records

/// One property: a house, a flat, a hostel.
public struct Place: Hashable, Sendable, Codable {
    public var id: PlaceID
    /// Unique Property Reference Number, when any record states one.
    public var uprn: Int64?
    /// The best view of the address: the fullest, most often stated form.
    public var address: Address
    /// True for a house in multiple occupation, a hostel, a hall: many unrelated surnames at one time. Living there
    /// makes no household.
    public var isShared: Bool
    /// What a gazetteer says of the addresses that records state for it. Nil without a gazetteer, or where it has no
    /// such address.
    public var gazetteer: GazetteerEvidence?

    public init(
        id: PlaceID, uprn: Int64? = nil, address: Address, isShared: Bool = false, gazetteer: GazetteerEvidence? = nil
    ) {
        self.id = id
        self.uprn = uprn
        self.address = address
        self.isShared = isShared
        self.gazetteer = gazetteer
    }
}
