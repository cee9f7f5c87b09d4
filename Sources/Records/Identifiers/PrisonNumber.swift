/// The prison number of NOMIS: a letter, four digits, two letters (`A1234BC`). It has no check digit.
enum PrisonNumber {
    static func parse(_ compact: [UInt8]) -> Identifier {
        let isValid =
            compact.count == 7 && compact[0].isCapital && compact[1..<5].allSatisfy(\.isDigit)
            && compact[5].isCapital && compact[6].isCapital
        return Identifier(
            kind: .prisonNumber, value: IdentifierText.text(compact), validity: isValid ? .valid : .invalid)
    }
}
