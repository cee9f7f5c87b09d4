/// What place resolution yields.
public struct PlaceResolution: Hashable, Sendable, Codable {
    /// In order of id.
    public var places: [Place]
    /// In order of record.
    public var residences: [Residence]
    /// The next id that has never been used.
    public var nextID: Int64

    public init(places: [Place], residences: [Residence], nextID: Int64) {
        self.places = places
        self.residences = residences
        self.nextID = nextID
    }
}
