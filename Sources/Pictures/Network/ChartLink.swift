public import Records

/// A link of a network chart between two of its entities.
public struct ChartLink: Hashable, Sendable {
    /// The ids of its ends. A link to an entity that is not in the chart is not drawn.
    public var from: String
    public var to: String
    /// In plain words, read from the first end to the second: "parent of", "lives at", "victim in".
    public var label: String
    /// How strongly it binds, above 0 to 1: drawn as the line's width. The default is 1.
    public var strength: Double
    /// When it held, where that is known. The default is any time.
    public var period: Period
    /// A link that ended before this chart's day is drawn dashed. The default is false.
    public var hasEnded: Bool
    /// Whether it reads in one way only, and bears an arrow. The default is false.
    public var isDirected: Bool
    /// How many links of the kind stand in this one: "lives at ×3". The default is 1.
    public var count: Int

    public init(
        from: String, to: String, label: String, strength: Double = 1, period: Period = .unbounded,
        hasEnded: Bool = false, isDirected: Bool = false, count: Int = 1
    ) {
        self.from = from
        self.to = to
        self.label = label
        self.strength = strength
        self.period = period
        self.hasEnded = hasEnded
        self.isDirected = isDirected
        self.count = count
    }
}
