package import Records

/// What of a person or a place a heading says that its column holds.
package enum HeadingField: Hashable, Sendable {
    case email, postcode, uprn, phone
    case identifier(IdentifierKind)
    case expectedDelivery, birth, death, age
    case sex, ethnicity
    case title, knownAs, formerFamily, middle, given, family, fullName, suffix
    case relationship
    case addressLine

    /// The words that say it, the most telling first: `Email Address` is an e-mail address and no address.
    static let words: [(field: HeadingField, words: Set<String>)] = [
        (.email, ["email"]), (.postcode, ["postcode"]), (.uprn, ["uprn"]), (.phone, ["phone", "mobile"]),
        (.identifier(.nhsNumber), ["nhs"]), (.identifier(.upn), ["upn"]), (.identifier(.uln), ["uln"]),
        (.identifier(.nino), ["nino"]), (.identifier(.pnc), ["pnc"]), (.identifier(.cro), ["cro"]),
        (.identifier(.prisonNumber), ["prisonnumber"]), (.identifier(.crn), ["crn"]),
        (.expectedDelivery, ["edd"]), (.birth, ["dob", "birth", "born"]), (.death, ["death", "deceased"]),
        (.age, ["age"]), (.sex, ["sex", "gender"]), (.ethnicity, ["ethnicity"]),
        (.title, ["title", "salutation"]), (.knownAs, ["preferred"]), (.formerFamily, ["former"]),
        (.middle, ["middle"]), (.given, ["forename"]), (.family, ["surname"]), (.suffix, ["suffix"]),
        (.relationship, ["relationship", "role", "position"]),
        (
            .addressLine,
            [
                "address", "street", "house", "building", "flat", "town", "locality", "paon", "saon", "village",
                "county", "property", "premises", "line",
            ]
        ),
        (.fullName, ["fullname", "name"]),
    ]

    /// Whether it is a part of a name that tells who somebody is.
    var isName: Bool {
        switch self {
        case .given, .family, .fullName: true
        default: false
        }
    }

    var isAddress: Bool {
        switch self {
        case .addressLine, .postcode, .uprn: true
        default: false
        }
    }
}
