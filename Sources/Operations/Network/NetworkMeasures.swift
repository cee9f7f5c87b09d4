public import EntityGraph
public import Families
public import Storage

/// The measures of a view of the network, by the view's own entities and links alone. Each is a question for a
/// professional, never a finding about a person; the definitions are those of `EntityGraph`.
public struct NetworkMeasures: Sendable {
    /// What is measured of one entity.
    public struct Row: Hashable, Sendable {
        /// Where the entity is in the view.
        public let place: Int
        /// How many links it has.
        public let degree: Int
        /// The sum of their strengths.
        public let strength: Double
        /// How many shortest paths between two others lead over it, each pair once.
        public let betweenness: Double
        /// The inverse of the mean distance to what it reaches; nil where it reaches nothing.
        public let closeness: Double?
        /// Its score within its own component, 0 to 1.
        public let eigenvector: Double
        public let coreness: Int
        /// The number of its community, from 0.
        public let community: Int
        /// Whether the view falls into more parts without it.
        public let isArticulation: Bool
    }

    public let view: NetworkView
    /// The greatest betweenness first; then the greatest degree; then by id.
    public let rows: [Row]
    /// Where in the view the links are without which it falls into more parts.
    public let bridges: [Int]
    public let communityCount: Int
    /// How many parts it has that no link joins.
    public let componentCount: Int
    /// Nil where there is no link.
    public let modularity: Double?

    /// - Throws: `overBudget`.
    public init(of view: NetworkView, budget: MeasureBudget = MeasureBudget()) throws(GraphError) {
        let graph = try NetworkGraph(view).graph
        let degrees = Degrees(of: graph)
        let betweenness = try Betweenness(of: graph, budget: budget)
        let closeness = try Closeness(of: graph, budget: budget)
        let eigenvector = try EigenvectorCentrality(of: graph, budget: budget)
        let cores = Cores(of: graph)
        let communities = try Communities(of: graph, budget: budget)
        let points = ArticulationPoints(of: graph)
        let articulations = Set(points.entities)
        let measured = view.entities.indices.map { place in
            Row(
                place: place, degree: degrees.links[place], strength: degrees.strengths[place],
                betweenness: betweenness.entities[place], closeness: closeness.values[place],
                eigenvector: eigenvector.scoresInComponent[place], coreness: cores.coreness[place],
                community: communities.of[place], isArticulation: articulations.contains(place))
        }
        self.view = view
        rows = measured.sorted { one, other in
            if one.betweenness != other.betweenness { return one.betweenness > other.betweenness }
            if one.degree != other.degree { return one.degree > other.degree }
            return view.entities[one.place].id < view.entities[other.place].id
        }
        bridges = points.bridges
        communityCount = communities.count
        componentCount = graph.components().count
        modularity = communities.modularity
    }

    public func id(of row: Row) -> EntityID { view.entities[row.place].id }

    /// What the measures say and do not say.
    public static let cautions = [
        "Betweenness: stands between groups; says nothing of guilt or need.",
        "Closeness: near to what it reaches. Eigenvector: linked to the well-linked. Coreness: deep in a group.",
        "Community: more linked within than by chance; others are nearly as good. Holds together: what is shown falls into "
            + "more parts without it.",
        "All are of what is shown here alone: records show contact that was written down, not all contact.",
    ]
}
