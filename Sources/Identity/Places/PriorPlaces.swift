/// What an earlier resolution left, so that places keep their ids.
public struct PriorPlaces: Hashable, Sendable {
    public var places: [Place]
    public var nextID: Int64

    public init(places: [Place] = [], nextID: Int64 = 1) {
        self.places = places
        self.nextID = nextID
    }

    /// No earlier resolution.
    public static let none = PriorPlaces()
}
