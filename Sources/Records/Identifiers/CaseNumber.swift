/// A number that a service gives a person in its own system, without a check digit: letters and digits, at least one of
/// them a digit, twenty at most (standard safeguarding data model, LA child id).
enum CaseNumber {
    static func parse(_ kind: IdentifierKind, _ compact: [UInt8]) -> Identifier {
        let isValid = compact.count <= 20 && compact.contains(where: \.isDigit)
        return Identifier(kind: kind, value: IdentifierText.text(compact), validity: isValid ? .valid : .invalid)
    }
}
