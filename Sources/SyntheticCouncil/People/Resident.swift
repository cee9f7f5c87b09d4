import Records

/// A person of the council as they truly are.
struct Resident: Sendable {
    /// Numbered from 1 in the order in which they were made up.
    var id: Int
    var given: String
    var middle: String
    var family: String
    /// The family name at birth of someone who took another on marriage; empty otherwise.
    var formerFamily = ""
    /// The short form that they go by; empty for most.
    var knownAs = ""
    /// The day of birth; for an unborn child, the day on which it is expected.
    var birth: Day
    var isFemale: Bool
    var isUnborn = false
    var isMarried = false
    var isTwin = false
    var isFirstborn = false
    var hasFathersName = false
    /// Known to some agencies under one family name and to others under the other.
    var hasTwoNames = false
    /// Agencies are unsure which of the names is the family name.
    var hasUnclearOrder = false
    var community: Community
    var ethnicity: String
    /// What the person's pupil number was issued in; nil for those who never went to a school that issues one.
    var hasPupilNumber = true
    var phone: String
    var email: String

    var reference: String { "P" + IdentifierMint.padded(id, 7) }
    var nhsNumber: String { IdentifierMint.nhsNumber(id) }
    var nino: String { IdentifierMint.nino(id) }
    var upn: String { IdentifierMint.upn(id, school: 0, year: birth.year + 5) }
    var pnc: String { IdentifierMint.pnc(id, year: max(2005, birth.year + 14)) }

    func age(on day: Day) -> Int { isUnborn ? -1 : birth.wholeYears(to: day) }
}
