/// Why a place has its UPRN: the surest of the matches of the addresses that records state for it.
public struct GazetteerEvidence: Hashable, Sendable, Codable {
    public var band: AddressMatch.Band
    /// 0 to 1; 1 where every part agrees.
    public var score: Double
    /// Whether a record states the UPRN itself.
    public var isStated: Bool
    /// Whether a record states a UPRN that its address contradicts: for a person to look at.
    public var isContradicted: Bool

    public init(band: AddressMatch.Band, score: Double, isStated: Bool = false, isContradicted: Bool = false) {
        self.band = band
        self.score = score
        self.isStated = isStated
        self.isContradicted = isContradicted
    }

    init?(_ match: AddressMatch) {
        guard match.band != .none, let best = match.best else { return nil }
        self.init(
            band: match.band, score: best.score, isStated: match.isStated,
            isContradicted: match.statedProblem == .contradictsAddress)
    }

    /// The surer of two, with what speaks against either.
    func joined(_ other: GazetteerEvidence) -> GazetteerEvidence {
        var best = (other.band, other.isStated ? 1 : 0, other.score) > (band, isStated ? 1 : 0, score) ? other : self
        best.isContradicted = isContradicted || other.isContradicted
        return best
    }
}
