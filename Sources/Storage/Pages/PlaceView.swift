public import Access
public import Identity
public import Records

/// One place, who lived there when, what stands there, and what it is a part of, as far as a grant reaches.
public struct PlaceView: Hashable, Sendable {
    public var place: Place
    /// What the records of those shown say, in order of record.
    public var residences: [Residence]
    /// The current and latest first; at most ``mostShown``.
    public var occupants: [OccupantView]
    /// Stays of everybody whom the grant reaches.
    public var occupantsTotal: Int
    public var organisations: [Organisation]
    /// Who is or was at the organisations by events: pupils, patients. The latest first; at most ``mostShown``.
    public var affiliates: [AffiliateView]
    public var affiliatesTotal: Int
    /// The building that the place is a flat of; nil when it is none, or not within reach.
    public var building: Place?
    /// Its own flats, and, of a flat, the others of its building.
    public var flats: [Place]
    /// What says so: the gazetteer, or the addresses; nil where there is no building.
    public var basis: Building.Basis?
    /// The addresses that records state for it, as they came, each with a row; most often stated first. Only for
    /// `.explain`.
    public var readings: [AddressReadingView]
    /// What is left out.
    public var mask: FieldMask
    /// Sources of which nothing is shown, because no agreement covers them for the grant's purpose.
    public var leftOut: [SourceID]

    public static let mostShown = 200
}

/// Somebody who lives or lived at a place.
public struct OccupantView: Hashable, Sendable {
    public var person: Person
    public var stay: Occupancy
}

/// Somebody who is or was at an organisation.
public struct AffiliateView: Hashable, Sendable {
    public var person: Person
    public var affiliation: Affiliation
}

/// One way in which records write a place's address.
public struct AddressReadingView: Hashable, Sendable {
    public var address: Address
    public var records: Int
    /// The first row that states it.
    public var row: RowReference
}

/// One place of a list.
public struct PlaceLine: Hashable, Sendable {
    public var place: Place
    /// People within the grant's reach who live or lived there.
    public var people: Int
    public var organisations: [String]
    /// What is left out of this line.
    public var mask: FieldMask
}
