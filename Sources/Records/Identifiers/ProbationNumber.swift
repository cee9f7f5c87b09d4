/// Probation's case reference number (CRN): a letter and six digits (`X123456`). It has no check digit.
enum ProbationNumber {
    static func parse(_ compact: [UInt8]) -> Identifier {
        let isValid = compact.count == 7 && compact[0].isCapital && compact[1...].allSatisfy(\.isDigit)
        return Identifier(kind: .crn, value: IdentifierText.text(compact), validity: isValid ? .valid : .invalid)
    }
}
