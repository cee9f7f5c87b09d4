/// How small a published count may be and how coarsely it is rounded.
public struct DisclosureRule: Sendable, Hashable, Codable {
    public let name: String
    /// Counts from 1 to this are suppressed. Zero is published.
    public let suppressUpTo: Int
    /// What published counts are rounded to the nearest multiple of; halves go up.
    public let rounding: Int

    /// Throws `invalid_rule` unless at least two counts are suppressed, so that a suppressed cell is not its own
    /// disclosure, and no rounded count could be taken for zero.
    public init(name: String, suppressUpTo: Int, rounding: Int) throws(AnalysisError) {
        guard suppressUpTo >= 2, rounding >= 1, rounding <= 2 * suppressUpTo + 2, suppressUpTo < 1_000_000 else {
            let text = "The disclosure rule “\(name)” must suppress counts up to at least 2 and round to 1 or more,"
            throw AnalysisError(.invalidRule, text + " but not so coarsely that a published count becomes zero.")
        }
        self.init(preset: name, suppressUpTo: suppressUpTo, rounding: rounding)
    }

    private init(preset name: String, suppressUpTo: Int, rounding: Int) {
        self.name = name
        self.suppressUpTo = suppressUpTo
        self.rounding = rounding
    }

    /// The default of local authorities: 1 to 4 suppressed, the rest rounded to 5.
    public static let localAuthority = DisclosureRule(preset: "local_authority", suppressUpTo: 4, rounding: 5)
    /// The default of NHS outputs and of OpenSAFELY: 1 to 7 suppressed, the rest rounded to 5.
    public static let nhs = DisclosureRule(preset: "nhs", suppressUpTo: 7, rounding: 5)
    /// Secure research settings: fewer than 10 suppressed, the rest rounded to 5.
    public static let research10 = DisclosureRule(preset: "research_10", suppressUpTo: 9, rounding: 5)

    public func suppresses(_ count: Int) -> Bool { (1...suppressUpTo).contains(count) }

    public func rounded(_ count: Int) -> Int { (count + rounding / 2) / rounding * rounding }

    /// The counts that a reader must hold possible on seeing the rounded form of a published count.
    func countsBehind(published count: Int) -> ClosedRange<Int> {
        if count == 0 { return 0...0 }
        let lowest = rounded(count) - rounding / 2
        return max(lowest, suppressUpTo + 1)...(lowest + rounding - 1)
    }
}

extension DisclosureRule {
    enum CodingKeys: String, CodingKey {
        case name
        case suppressUpTo = "suppress_up_to"
        case rounding
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            name: try values.decode(String.self, forKey: .name),
            suppressUpTo: try values.decode(Int.self, forKey: .suppressUpTo),
            rounding: try values.decode(Int.self, forKey: .rounding))
    }
}
