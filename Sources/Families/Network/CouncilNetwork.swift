public import EntityGraph
public import Records

/// The council's network as derivation makes it: the entities in order, what they are called, and the links between them by
/// position.
public struct CouncilNetwork: Sendable {
    /// Sorted. Every person and place that there is; of events, organisations and programmes those that have a link.
    public var entities: [EntityID]
    /// Names of organisations and programmes.
    public var names: [EntityID: String]
    /// In the order of the graph's numbers.
    public var kinds: [LinkKind]
    public var origins: [LinkOrigin]
    /// A link's origin is its place in ``origins``, its kind that in ``kinds``, an entity's number that in ``entities``.
    public var graph: LinkGraph
    public var report: NetworkReport

    public init(
        entities: [EntityID], names: [EntityID: String], kinds: [LinkKind], origins: [LinkOrigin], graph: LinkGraph,
        report: NetworkReport
    ) {
        self.entities = entities
        self.names = names
        self.kinds = kinds
        self.origins = origins
        self.graph = graph
        self.report = report
    }
}

/// Who states a link.
public enum LinkOrigin: Hashable, Sendable {
    /// Made from all sources together, as families are.
    case derived
    case source(SourceID)
}

/// What derivation came upon.
public struct NetworkReport: Hashable, Sendable, Codable {
    public var entities = 0
    public var links = 0
    /// Statements whose period ends before it starts: the link is kept for the first day alone.
    public var reversedPeriods = 0
    /// Events with so many people in roles that they are linked to the event and not to each other.
    public var crowdedEvents = 0

    public init() {}
}
