/// The unique pupil number: a check letter, then twelve digits, of which the last is a letter in a temporary number
/// (UPN guide; CIN census rules 1510 to 1550).
///
/// The three digits after the letter are an authority's number: see ``isOfKnownAuthority(_:)``. That an authority is not
/// among those known does not make a number invalid: authorities are made and unmade.
public enum UniquePupilNumber {
    /// The check letters in order of value: no I, O or S.
    private static let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)

    /// Nil for the codes UN1 to UN7, which say why there is no number.
    static func parse(_ compact: [UInt8]) -> Identifier? {
        if compact.count == 3, compact[0] == UInt8(ascii: "U"), compact[1] == UInt8(ascii: "N"), compact[2].isDigit {
            return nil
        }
        let digits = IdentifierText.withDigits(compact, in: 1..<12)
        let read = validity(digits)
        return Identifier(
            kind: .upn, value: IdentifierText.text(read == .invalid ? compact : digits), validity: read)
    }

    /// Why there is no number, where `UN1` to `UN7` stands for one: see ``CodeList/upnUnknown``. Nil for anything else.
    public static func reasonUnknown(_ text: String) -> String? {
        CodeList.upnUnknown.code(for: IdentifierText.text(IdentifierText.compact(text)))
    }

    /// Whether the authority's number, characters 2 to 4, is one of ``CodeList/upnAuthority`` (CIN census rule 1530).
    public static func isOfKnownAuthority(_ text: String) -> Bool {
        let compact = IdentifierText.compact(text)
        guard compact.count == 13, IdentifierText.isDigits(compact[1..<4]) else { return false }
        return authorities.contains(number(compact[1..<4]))
    }

    private static func number(_ digits: some Sequence<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + $1.digitValue } }

    private static let authorities = Set(
        CodeList.upnAuthority.codes.flatMap { range in
            let ends = range.split(separator: "-").map { number($0.utf8) }
            return Array((ends.first ?? 0)...(ends.last ?? 0))
        })

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
