/// The unique pupil number: a check letter, then twelve digits, of which the last is a letter in a temporary number
/// (UPN guide; CIN census rules 1510 to 1550).
enum UniquePupilNumber {
    /// The check letters in order of value: no I, O or S.
    private static let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)

    /// Nil for the codes UN1 to UN7, which say why there is no number.
    static func parse(_ compact: [UInt8]) -> Identifier? {
        if compact.count == 3, compact[0] == UInt8(ascii: "U"), compact[1] == UInt8(ascii: "N"), compact[2].isDigit {
            return nil
        }
        return Identifier(kind: .upn, value: IdentifierText.text(compact), validity: validity(compact))
    }

    /// The value of each character times its place, 2 to 13, modulo 23, gives the check letter.
    static func validity(_ characters: [UInt8]) -> Identifier.Validity {
        guard characters.count == 13, let first = letters.firstIndex(of: characters[0]),
            characters[1..<12].allSatisfy(\.isDigit)
        else { return .invalid }
        var sum = 0
        for place in 1..<12 { sum += characters[place].digitValue * (place + 1) }
        let last = characters[12]
        if last.isDigit { return (sum + last.digitValue * 13) % 23 == first ? .valid : .invalid }
        guard let value = letters.firstIndex(of: last) else { return .invalid }
        return (sum + value * 13) % 23 == first ? .temporary : .invalid
    }
}
