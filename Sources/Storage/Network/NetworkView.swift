public import Access
public import Families
public import Identity
public import Records

/// A part of the network as a grant lets it be shown: as if nothing else were there.
public struct NetworkView: Hashable, Sendable {
    /// Those that were asked about first, then by distance.
    public var entities: [NetworkEntity]
    /// In order of ends and kind.
    public var links: [NetworkLink]
    /// The ways that were looked for, each from end to end; none where none was.
    public var paths: [NetworkPath]
    /// Whether there is more than the limit lets be shown.
    public var isCut: Bool
    /// Every kind of link that the network has.
    public var kinds: [LinkKind]
    /// What is left out of every entity.
    public var mask: FieldMask
    /// Sources of which nothing is shown.
    public var leftOut: [SourceID]
}

/// One entity, with what may be shown of it.
public struct NetworkEntity: Hashable, Sendable {
    public var id: EntityID
    /// How many links from the nearest of those asked about; nil where that was not asked.
    public var distance: Int?
    public var isCentre: Bool
    public var detail: Detail
    /// For a hub: how many of each type are behind it and not shown. For every entity where entities may be opened.
    public var others: [EntityType: Int]
    /// What is left out.
    public var mask: FieldMask

    public enum Detail: Hashable, Sendable {
        case person(Person)
        case place(Place)
        case event(Event)
        /// An organisation or a programme.
        case name(String)
    }
}

/// All statements of one kind of link between two entities.
public struct NetworkLink: Hashable, Sendable {
    public var first: EntityID
    public var second: EntityID
    public var kind: LinkKind
    /// In order, without overlaps; unbounded where no source tells.
    public var periods: [Period]
    /// Of the strongest statement.
    public var strength: Double
    /// Who states it, in order; empty where it was made from all sources together.
    public var sources: [SourceID]
}

/// A way from one entity to another.
public struct NetworkPath: Hashable, Sendable {
    public var entities: [EntityID]
    /// The product of the strengths of its links.
    public var strength: Double
}
