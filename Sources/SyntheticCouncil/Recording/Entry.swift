import Records

/// A person as one agency has written them down.
struct Entry {
    /// The number of the person who it truly is.
    var person: Int
    var given: String
    var middle: String
    var family: String
    var knownAs: String
    var formerFamily: String
    var birth: Day?
    /// `F`, `M` or nothing; `U` for an unborn child.
    var sex: String
    var ethnicity: String
    var phone: String
    var email: String
    var isUnborn: Bool
    /// The agency's own key for the person.
    var key: Int
    var nhsNumber: String
    var upn: String
    var nino: String
    var pnc: String

    var fullName: String { [given, family].filter { !$0.isEmpty }.joined(separator: " ") }
    /// `SMITH, John`.
    var familyFirst: String { family.uppercased() + (given.isEmpty ? "" : ", " + given) }
}

/// A home as one agency has written it down.
struct AddressEntry {
    /// Number and street, with the flat before it.
    var first: String
    /// Locality, or the street where the first line holds the building.
    var second: String
    var town: String
    var postcode: String
    /// The property number where the agency holds it.
    var uprn: String
    /// The true one; nil where no home is given.
    var truthIfGiven: AddressTruth?

    static let none = AddressEntry(first: "", second: "", town: "", postcode: "", uprn: "", truthIfGiven: nil)
}
