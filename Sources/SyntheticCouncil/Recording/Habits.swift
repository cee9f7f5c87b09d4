/// How an agency's clerks write people down: the chance of each slip, for each time a person is written down.
struct Habits: Sendable {
    enum Slip: Sendable {
        /// Neighbouring keys, dropped, doubled and swapped letters.
        case typing
        /// 0 for O, 1 for l, rn for m.
        case scanning
        /// Spellings that sound alike.
        case hearing
    }

    var slips: [Slip] = [.typing, .hearing]
    /// A wrong name, for each of the given and family name.
    var name = 0.05
    var nickname = 0.1
    /// Only the initial of the given name.
    var initial = 0.0
    /// The given name before the family name where it should be after, or the other way about.
    var swapped = 0.012
    var missingBirth = 0.05
    var wrongBirth = 0.035
    /// 1 January of the year.
    var defaultBirth = 0.012
    var missingIdentifier = 0.3
    var wrongIdentifier = 0.03
    var wrongAddress = 0.07
    /// A slip in one part of an address: the name of a building or town, the kind of a street, a flat left out.
    var addressSlip = 0.015
    /// The home before the present one.
    var staleAddress = 0.06
    var missingAddress = 0.0
    var missingPostcode = 0.06
    /// The family name before marriage, for those whom agencies know by both.
    var formerName = 0.4
    var missingSex = 0.02
    var wrongSex = 0.006
    /// The same person entered anew.
    var duplicate = 0.03
    var missingPhone = 0.5
    var capitals = false
}
