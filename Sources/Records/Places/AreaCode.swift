/// A GSS code of the Office for National Statistics: a letter and two digits for the kind of area, six digits for the
/// area: `E08000003`.
///
/// Boundaries change: keep the year of the boundary with the code.
public struct AreaCode: Hashable, Sendable, CustomStringConvertible {
    /// The kinds that councils meet; others have codes too.
    public enum Kind: String, Sendable, CaseIterable {
        case outputArea = "E00"
        case lowerSuperOutputArea = "E01"
        case middleSuperOutputArea = "E02"
        case ward = "E05"
        case unitaryAuthority = "E06"
        case district = "E07"
        case metropolitanDistrict = "E08"
        case londonBorough = "E09"
        case county = "E10"
        case region = "E12"
        case policeForce = "E23"
        case travelToWorkArea = "E30"
        case subIntegratedCareBoard = "E38"
        case integratedCareBoard = "E54"
        case england = "E92"
    }

    /// `E08000003`.
    public let text: String

    /// Nil for a kind that is not listed.
    public var kind: Kind? { Kind(rawValue: String(text.prefix(3))) }

    public var description: String { text }

    /// Nil when the text has not the form: one of E, W, S, N, K, J, L, M and eight digits, in any case and spacing.
    public init?(_ written: String) {
        let compact = written.utf8.filter { !$0.isSpace }.map(\.uppercasedASCII)
        guard compact.count == 9, "EWSNKJLM".utf8.contains(compact[0]), IdentifierText.isDigits(compact[1...]) else {
            return nil
        }
        text = IdentifierText.text(compact)
    }
}
