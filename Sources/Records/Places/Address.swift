/// A postal address as a record gives it, in parts, standardised for comparison.
public struct Address: Hashable, Sendable, Codable {
    /// The lines as they came, joined by ", ": kept for display and for later, better parsing.
    public var raw: String
    /// Flat, unit or room: `4A`, `GROUND FLOOR`.
    public var flat: String?
    /// House number or range: `12`, `12A`, `12-14`.
    public var number: String?
    /// Building or house name.
    public var building: String?
    public var street: String?
    public var locality: String?
    public var town: String?
    /// Canonical, one space: `M60 2LA`. Pseudo-postcodes (ZZ99…) are nil here; ZZ99 3VZ sets `isNoFixedAbode`.
    public var postcode: String?
    /// Unique Property Reference Number, when the source states one.
    public var uprn: Int64?
    public var isNoFixedAbode: Bool
    /// True of a refuge and the like: the address serves to link records, and is never shown, listed or exported.
    public var isConfidential: Bool

    public init(
        raw: String, flat: String? = nil, number: String? = nil, building: String? = nil, street: String? = nil,
        locality: String? = nil, town: String? = nil, postcode: String? = nil, uprn: Int64? = nil,
        isNoFixedAbode: Bool = false, isConfidential: Bool = false
    ) {
        self.raw = raw
        self.flat = flat
        self.number = number
        self.building = building
        self.street = street
        self.locality = locality
        self.town = town
        self.postcode = postcode
        self.uprn = uprn
        self.isNoFixedAbode = isNoFixedAbode
        self.isConfidential = isConfidential
    }

    /// What is shown of a confidential address: that it is one.
    public static let withheld = Address(raw: "", isConfidential: true)
}
