import Access
public import Families
import Records
import Storage

/// The measures of a part of the network, for machines.
public struct MeasureReply: Encodable, Sendable {
    public struct Entity: Encodable, Sendable {
        public let id: EntityID
        public let type: EntityType
        public let label: String
        public let degree: Int
        public let strength: Double
        public let betweenness: Double
        /// Left out where it reaches nothing.
        public let closeness: Double?
        public let eigenvector: Double
        public let coreness: Int
        public let community: Int
        public let isArticulation: Bool
    }

    public struct Bridge: Encodable, Sendable {
        public let from: EntityID
        public let to: EntityID
        public let kind: String
    }

    /// The greatest betweenness first.
    public let entities: [Entity]
    public let bridges: [Bridge]
    public let communities: Int
    public let modularity: Double?
    /// Whether there is more than the limit lets be measured.
    public let isCut: Bool
    public let cautions: [String]
    /// Fields that are hidden.
    public let hidden: [String]
    /// Sources of which nothing was measured.
    public let leftOut: [String]

    public init(_ measures: NetworkMeasures, _ words: NetworkWords) {
        let view = measures.view
        entities = measures.rows.map { row in
            let entity = view.entities[row.place]
            return Entity(
                id: entity.id, type: entity.id.type, label: words.label(entity), degree: row.degree,
                strength: row.strength, betweenness: row.betweenness, closeness: row.closeness,
                eigenvector: row.eigenvector, coreness: row.coreness, community: row.community,
                isArticulation: row.isArticulation)
        }
        bridges = measures.bridges.map {
            Bridge(from: view.links[$0].first, to: view.links[$0].second, kind: view.links[$0].kind.kind)
        }
        communities = measures.communityCount
        modularity = measures.modularity
        isCut = view.isCut
        cautions = NetworkMeasures.cautions
        hidden = view.mask.hidden.map(\.rawValue)
        leftOut = view.leftOut.map(\.rawValue)
    }
}
