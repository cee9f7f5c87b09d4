/// The thresholds of address matching, in points: 95 is an address of which every part agrees.
public struct GazetteerRules: Hashable, Sendable {
    /// Fewest points of a strong match. The default is 58.
    public var strong: Int
    /// Fewest points of a weak match. The default is 40.
    public var weak: Int
    /// How many points the best home must be ahead of the next for a strong match. The default is 9.
    public var margin: Int
    /// …and for an exact one. The default is 13.
    public var exactMargin: Int
    /// How many candidates are kept. The default is 3.
    public var candidates: Int

    public init(strong: Int = 58, weak: Int = 40, margin: Int = 9, exactMargin: Int = 13, candidates: Int = 3) {
        self.strong = strong
        self.weak = weak
        self.margin = margin
        self.exactMargin = exactMargin
        self.candidates = candidates
    }
}
