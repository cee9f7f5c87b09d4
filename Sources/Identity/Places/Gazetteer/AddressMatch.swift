/// What a gazetteer says of one address.
public struct AddressMatch: Hashable, Sendable {
    /// How sure a match is.
    public enum Band: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
        /// Every part that tells homes apart agrees, and no other home is like it; or the record states the UPRN.
        case exact
        /// One home is clearly the best, though something is misspelt, missing or written another way.
        case strong
        /// A home or a building that may be meant; others may be as well. Not for use without a look.
        case weak
        case none

        public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
        private var rank: Int { self == .exact ? 3 : self == .strong ? 2 : self == .weak ? 1 : 0 }
    }

    /// Whether the match names a home or only the building around it.
    public enum Level: String, Hashable, Sendable { case home, building }

    /// What is odd about a UPRN that the record states.
    public enum StatedProblem: String, Hashable, Sendable {
        /// The address written beside it has another street and another postcode.
        case contradictsAddress
        /// The gazetteer does not have it.
        case notInGazetteer
    }

    public struct Candidate: Hashable, Sendable {
        public var uprn: Int64
        /// 0 to 1; 1 where every part agrees.
        public var score: Double

        public init(uprn: Int64, score: Double) {
            self.uprn = uprn
            self.score = score
        }
    }

    public var band: Band
    public var level: Level
    /// Best first, at most ``GazetteerRules/candidates``. Empty when the band is none.
    public var candidates: [Candidate]
    /// Whether the UPRN is the one that the record states.
    public var isStated: Bool
    public var statedProblem: StatedProblem?
    /// Whether the best candidate is a place that makes no household: a school, a hostel, a refuge.
    public var isInstitution: Bool

    public init(
        band: Band, level: Level = .home, candidates: [Candidate] = [], isStated: Bool = false,
        statedProblem: StatedProblem? = nil, isInstitution: Bool = false
    ) {
        self.band = band
        self.level = level
        self.candidates = candidates
        self.isStated = isStated
        self.statedProblem = statedProblem
        self.isInstitution = isInstitution
    }

    public static let unmatched = AddressMatch(band: .none)

    public var best: Candidate? { candidates.first }

    /// The UPRN, when the band is exact or strong: sure enough to be used without a look.
    public var uprn: Int64? { band >= .strong ? candidates.first?.uprn : nil }
}
