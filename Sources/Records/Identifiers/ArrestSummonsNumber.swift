/// The number of an arrest or summons: year, force, unit, system, sequence of eleven, check letter.
///
/// It is an event's and not a person's: one person has as many as arrests. The rule is public code's, not an
/// authority's: the number formed by force, system, year and sequence, modulo 23.
public struct ArrestSummonsNumber: Hashable, Sendable {
    /// Twenty characters without separators: `2001NP0100000000123X`.
    public let text: String
    public let isValid: Bool

    /// Nil when the text has not the form; a wrong check letter gives one that is not valid.
    public init?(_ written: String) {
        let compact = IdentifierText.compact(written)
        guard compact.count == 20, let letter = compact.last, letter.isCapital,
            IdentifierText.isDigits(compact[0..<4]), IdentifierText.isDigits(compact[6..<19])
        else { return nil }
        let counted = compact[2..<4] + compact[6..<8] + compact[0..<2] + compact[8..<19]
        text = IdentifierText.text(compact)
        isValid = letter == IdentifierText.policeLetter(year: 0, serial: ArraySlice(counted), paddedTo: 0)
    }
}
