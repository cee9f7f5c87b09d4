public import Families
public import Records

/// How far to look and what to leave out.
public struct NetworkQuery: Hashable, Sendable {
    /// How many links away, 1 to 6. The default is 2.
    public var depth = 2
    /// Kinds of link that are walked, as `network.yaml` names them. The default, nil, is all.
    public var kinds: [String]?
    /// Types of entity that are entered. The default, nil, is all.
    public var types: Set<EntityType>?
    /// Only links that held on some day of this. The default is any time.
    public var period = Period.unbounded
    /// Only links at least this strong, 0 to 1. The default is 0.
    public var leastStrength = 0.0
    /// An entity with more links than this is not walked through: those behind it are counted. The default is 25.
    public var hubDegree = 25
    /// The most entities that are shown. The default is 150.
    public var limit = 150
    /// Entities of the picture that the reader opened, in that order: around each the next neighbours are shown, also
    /// behind a hub, a portion at a time. One that stands twice shows two portions. With any list, an empty one, too, it is
    /// told of every entity how many neighbours are not shown. The default, nil, opens nothing and tells it of hubs.
    public var opened: [EntityID]?

    /// The most that ``limit`` may be.
    public static let mostEntities = 5_000
    /// The most that may be opened.
    public static let mostOpened = 20
    /// How many neighbours one opening adds at most.
    public static let openedPortion = 25

    public init() {}
}

/// Which way between two entities is looked for.
public enum PathKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// As few links as there can be.
    case shortest
    /// The greatest product of strengths.
    case strongest
    /// Each link's days no earlier than those of the one before: a way that something could have gone.
    case dated
}
