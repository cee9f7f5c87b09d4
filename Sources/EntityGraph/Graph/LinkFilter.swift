/// Which links and entities a query walks over. The default walks over all.
public struct LinkFilter: Hashable, Sendable {
    /// A bit for each kind of link that is walked: bit *k* for kind *k*. The default is all.
    public var kinds: UInt64
    /// A bit for each type of entity that is entered. The default is all.
    public var entityTypes: UInt64
    /// Only links that held on some day of this. The default, nil, is any time.
    public var days: ClosedRange<Int32>?
    /// Only links at least this strong. The default is 0.
    public var leastStrength: Float
    /// An entity with more links than this is a hub: it is entered and not walked through, unless the walk begins there.
    /// The default, nil, walks through everything.
    public var hubDegree: Int?

    public init(
        kinds: UInt64 = .max, entityTypes: UInt64 = .max, days: ClosedRange<Int32>? = nil, leastStrength: Float = 0,
        hubDegree: Int? = nil
    ) {
        self.kinds = kinds
        self.entityTypes = entityTypes
        self.days = days
        self.leastStrength = leastStrength
        self.hubDegree = hubDegree
    }

    public static let everything = LinkFilter()

    /// Whether a link is walked, whatever it leads to.
    public func admits(_ link: Link) -> Bool {
        guard kinds >> UInt64(link.kind) & 1 == 1, link.strength >= leastStrength else { return false }
        guard let days else { return true }
        return link.from <= days.upperBound && link.to >= days.lowerBound
    }

    public func admits(entityType: UInt8) -> Bool { entityTypes >> UInt64(entityType) & 1 == 1 }
}
