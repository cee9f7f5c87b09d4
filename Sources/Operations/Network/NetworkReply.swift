import Access
public import Families
import Records
public import Storage

/// A part of the network for machines, and for the script that adds to a picture.
public struct NetworkReply: Encodable, Sendable {
    public struct Entity: Encodable, Sendable {
        public let id: EntityID
        public let type: EntityType
        public let label: String
        public let detail: String?
        /// Links from the nearest of those asked about.
        public let distance: Int?
        public let isCentre: Bool
        /// Of a hub: how many of each type are behind it and not shown.
        public let others: [String: Int]
    }

    public struct Link: Encodable, Sendable {
        public let from: EntityID
        public let to: EntityID
        public let kind: String
        public let label: String
        public let inverse: String
        /// 0 to 1.
        public let strength: Double
        public let periods: [Stretch]
        public let sources: [String]
    }

    public struct Stretch: Encodable, Sendable {
        public let from: String?
        public let to: String?
    }

    public struct Path: Encodable, Sendable {
        public let entities: [EntityID]
        public let strength: Double
    }

    public let entities: [Entity]
    public let links: [Link]
    public let paths: [Path]
    public let isCut: Bool
    /// Fields that are hidden.
    public let hidden: [String]
    /// Sources of which nothing is shown.
    public let leftOut: [String]

    public init(_ view: NetworkView, _ words: NetworkWords) {
        entities = view.entities.map { entity in
            Entity(
                id: entity.id, type: entity.id.type, label: words.label(entity), detail: words.detail(entity),
                distance: entity.distance, isCentre: entity.isCentre,
                others: Dictionary(
                    entity.others.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first }))
        }
        links = view.links.map { link in
            Link(
                from: link.first, to: link.second, kind: link.kind.kind, label: link.kind.label,
                inverse: link.kind.inverse, strength: link.strength,
                periods: link.periods.map { Stretch(from: $0.from?.description, to: $0.to?.description) },
                sources: link.sources.map(\.rawValue))
        }
        paths = view.paths.map { Path(entities: $0.entities, strength: $0.strength) }
        isCut = view.isCut
        hidden = view.mask.hidden.map(\.rawValue)
        leftOut = view.leftOut.map(\.rawValue)
    }
}
