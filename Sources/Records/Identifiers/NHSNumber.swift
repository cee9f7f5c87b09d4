/// The NHS number: ten digits, the last a modulus-11 check digit (NHS Data Dictionary).
///
/// Numbers that begin with 999 are kept for tests: real values, but not of a person. Scotland's and Northern Ireland's
/// numbers have the same form and check digit. A letter O, I or L is read as the digit when the check digit is then right.
enum NHSNumber {
    static func parse(_ compact: [UInt8]) -> Identifier {
        let digits = IdentifierText.withDigits(compact, in: 0..<10)
        guard isValid(digits) else {
            return Identifier(kind: .nhsNumber, value: IdentifierText.text(compact), validity: .invalid)
        }
        return Identifier(
            kind: .nhsNumber, value: IdentifierText.text(digits),
            validity: digits.starts(with: "999".utf8) ? .temporary : .valid)
    }

    /// Weights 10 to 2 on the first nine digits; eleven less the remainder is the tenth, eleven counting as nought and
    /// ten as no number.
    static func isValid(_ digits: [UInt8]) -> Bool {
        guard digits.count == 10, IdentifierText.isDigits(digits) else { return false }
        var sum = 0
        for (place, digit) in digits.prefix(9).enumerated() { sum += digit.digitValue * (10 - place) }
        let check = (11 - sum % 11) % 11
        return check == digits[9].digitValue
    }
}
