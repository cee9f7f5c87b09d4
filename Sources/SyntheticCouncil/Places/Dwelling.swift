/// One home as the gazetteer has it.
struct Dwelling: Sendable, Equatable {
    /// Its place in the layout of the council: also its identity.
    var index: Int
    var uprn: Int
    var parentUPRN: Int?
    /// `FLAT 4`, `GROUND FLOOR FLAT`; empty for a house.
    var flat: String
    /// `Albion House`; empty for most.
    var building: String
    /// `12`, `12A`.
    var number: String
    var street: String
    var locality: String
    var town: String
    var postcode: String
}
