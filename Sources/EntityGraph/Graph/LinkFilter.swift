/// Which links and entities a query walks over. The default walks over all.
///
/// A filter makes a smaller graph: of the entities it admits and the links it admits between them. Every query answers
/// as if that were the whole graph; degrees, hubs and counts are those of the smaller graph too. An entity that a query
/// names is in it whatever its type, unless it is hidden.
public struct LinkFilter: Hashable, Sendable {
    /// A bit for each kind of link that is walked: bit *k* for kind *k*. The default is all.
    public var kinds: UInt64
    /// A bit for each type of entity that is entered. The default is all.
    public var entityTypes: UInt64
    /// The extracts and rules whose links are walked. The default is all.
    public var origins: OriginSet
    /// Only links that held on some day of this. The default, nil, is any time.
    public var days: ClosedRange<Int32>?
    /// Only links at least this strong. The default is 0.
    public var leastStrength: Float
    /// An entity with more links than this is a hub: it is entered and not walked through, unless the walk begins there.
    /// The default, nil, walks through everything.
    public var hubDegree: Int?
    /// Entities that are neither entered, walked through nor counted. The default is none.
    public var hidden: EntitySet

    public init(
        kinds: UInt64 = .max, entityTypes: UInt64 = .max, origins: OriginSet = .all, days: ClosedRange<Int32>? = nil,
        leastStrength: Float = 0, hubDegree: Int? = nil, hidden: EntitySet = .none
    ) {
        self.kinds = kinds
        self.entityTypes = entityTypes
        self.origins = origins
        self.days = days
        self.leastStrength = leastStrength
        self.hubDegree = hubDegree
        self.hidden = hidden
    }

    public static let everything = LinkFilter()

    /// Whether a link is walked, whatever it leads to.
    public func admits(_ link: Link) -> Bool {
        guard kinds >> UInt64(link.kind) & 1 == 1, link.strength >= leastStrength, origins.contains(link.origin) else {
            return false
        }
        guard let days else { return true }
        return link.from <= days.upperBound && link.to >= days.lowerBound
    }

    public func admits(entityType: UInt8) -> Bool { entityTypes >> UInt64(entityType) & 1 == 1 }

    /// Whether every link is admitted that leads to an admitted entity.
    var admitsEveryLink: Bool { kinds == .max && leastStrength <= 0 && origins == .all && days == nil }
    var admitsEveryEntity: Bool { entityTypes == .max && hidden.isEmpty }
}
