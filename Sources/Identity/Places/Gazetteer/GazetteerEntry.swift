/// One address of a gazetteer, in the parts that its publisher gives.
public struct GazetteerEntry: Hashable, Sendable {
    public var uprn: Int64
    /// The property that this one is a part of: the shell of a block, the house that was divided.
    public var parent: Int64?
    public var organisation: String
    /// Flat, unit, room, as written: `FLAT 4`. Empty for a house.
    public var flat: String
    /// Building or house name.
    public var building: String
    /// `12`, `12A`, `12-14`.
    public var number: String
    public var street: String
    public var locality: String
    public var town: String
    public var postcode: String
    /// What the property is used for, as AddressBase classifies it: `RD04`, `CE03`. Empty where it is not known.
    public var classification: String

    public init(
        uprn: Int64, parent: Int64? = nil, organisation: String = "", flat: String = "", building: String = "",
        number: String = "", street: String = "", locality: String = "", town: String = "", postcode: String = "",
        classification: String = ""
    ) {
        self.uprn = uprn
        self.parent = parent
        self.organisation = organisation
        self.flat = flat
        self.building = building
        self.number = number
        self.street = street
        self.locality = locality
        self.town = town
        self.postcode = postcode
        self.classification = classification
    }

    /// Whether living there makes no household: a school, a hostel, a refuge, a care home.
    ///
    /// By its class (AddressBase: C… commercial, RI… residential institutions), or, where the class is not known, by
    /// bearing an organisation's name.
    public var isInstitution: Bool {
        if classification.isEmpty { return !organisation.isEmpty }
        return classification.hasPrefix("C") || classification.hasPrefix("RI")
    }

    /// Whether its class says that somebody can live there behind a door of its own (RD…).
    var isDwelling: Bool { classification.hasPrefix("RD") }
}
