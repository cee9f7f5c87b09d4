/// A typed, dated link between two entities, named by position.
public struct Link: Hashable, Sendable {
    public var source: Int
    public var target: Int
    /// Which of the graph's kinds of link, 0 to 63.
    public var kind: UInt8
    /// Which extract or rule states it, 0 to 255. The default is 0.
    public var origin: UInt8
    /// How strongly it binds, above 0 and at most 1. The default is 1.
    public var strength: Float
    /// The days over which it held, as day numbers of any one calendar; ``openStart`` and ``openEnd`` where not known.
    public var from: Int32
    public var to: Int32

    public static let openStart = Int32.min
    public static let openEnd = Int32.max

    public init(
        _ source: Int, _ target: Int, kind: UInt8 = 0, origin: UInt8 = 0, strength: Float = 1,
        from: Int32 = Link.openStart, to: Int32 = Link.openEnd
    ) {
        self.source = source
        self.target = target
        self.kind = kind
        self.origin = origin
        self.strength = strength
        self.from = from
        self.to = to
    }
}
