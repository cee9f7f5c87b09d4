/// The unique learner number: ten digits, the first not nought, whose weighted sum leaves ten modulo eleven (HESA).
enum UniqueLearnerNumber {
    static func parse(_ compact: [UInt8]) -> Identifier {
        let digits = IdentifierText.withDigits(compact, in: 0..<10)
        let isValid = isValid(digits)
        return Identifier(
            kind: .uln, value: IdentifierText.text(isValid ? digits : compact), validity: isValid ? .valid : .invalid)
    }

    static func isValid(_ digits: [UInt8]) -> Bool {
        guard digits.count == 10, IdentifierText.isDigits(digits), digits[0] != UInt8(ascii: "0") else { return false }
        var sum = 0
        for (place, digit) in digits.enumerated() { sum += digit.digitValue * (10 - place) }
        return sum % 11 == 10
    }
}
