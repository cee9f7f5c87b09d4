/// The NHS number: ten digits, the last a modulus-11 check digit (NHS Data Dictionary).
enum NHSNumber {
    static func parse(_ compact: [UInt8]) -> Identifier {
        Identifier(
            kind: .nhsNumber, value: IdentifierText.text(compact), validity: isValid(compact) ? .valid : .invalid)
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
