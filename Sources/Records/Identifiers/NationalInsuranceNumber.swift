/// The National Insurance number: two letters, six digits, and a suffix A to D that may be left out (HMRC NIM39110).
///
/// Administrative numbers look like one: `TN` with a date of birth and M or F, the prefixes that HMRC and DWP keep for
/// their own use, and temporary reference numbers (`11A11111`). They are real values but do not stay with the person.
/// The letters O, I and L among the digits are read as the digits they are mistaken for.
enum NationalInsuranceNumber {
    private static let neverIssued: Set<String> = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"]
    private static let administrative: Set<String> = ["OO", "CR", "FY", "MW", "NC", "PP", "PZ", "PY"]
    private static let firstLetters = Set("ABCEGHJKLMNOPRSTWXYZ".utf8)
    private static let secondLetters = Set("ABCEGHJKLMNPRSTWXYZ".utf8)

    static func parse(_ compact: [UInt8]) -> Identifier {
        let written = validity(compact)
        let digits = IdentifierText.withDigits(compact, in: 2..<8)
        let read = written == .invalid ? validity(digits) : written
        return Identifier(
            kind: .nino, value: IdentifierText.text(read == .invalid ? compact : digits), validity: read)
    }

    static func validity(_ characters: [UInt8]) -> Identifier.Validity {
        if isTemporaryReference(characters) { return .temporary }
        guard characters.count == 8 || characters.count == 9, characters[0].isCapital, characters[1].isCapital,
            characters[2..<8].allSatisfy(\.isDigit)
        else { return .invalid }
        let prefix = IdentifierText.text(characters.prefix(2))
        if prefix == "TN" { return isDatedTemporary(characters) ? .temporary : .invalid }
        if let suffix = characters.dropFirst(8).first, !(UInt8(ascii: "A")...UInt8(ascii: "D")).contains(suffix) {
            return .invalid
        }
        if administrative.contains(prefix) { return .temporary }
        let isIssued =
            firstLetters.contains(characters[0]) && secondLetters.contains(characters[1])
            && !neverIssued.contains(prefix)
        return isIssued ? .valid : .invalid
    }

    /// `TN`, day, month and year of birth, and the sex.
    private static func isDatedTemporary(_ characters: [UInt8]) -> Bool {
        let numbers = characters[2..<8].map(\.digitValue)
        let day = numbers[0] * 10 + numbers[1]
        let month = numbers[2] * 10 + numbers[3]
        guard (1...31).contains(day), (1...12).contains(month) else { return false }
        guard let suffix = characters.dropFirst(8).first else { return true }
        return suffix == UInt8(ascii: "M") || suffix == UInt8(ascii: "F")
    }

    private static func isTemporaryReference(_ characters: [UInt8]) -> Bool {
        guard characters.count == 8, characters[2].isCapital else { return false }
        return characters[..<2].allSatisfy(\.isDigit) && characters[3...].allSatisfy(\.isDigit)
    }
}
