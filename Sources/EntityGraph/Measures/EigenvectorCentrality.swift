/// Who is linked to the well-linked: each entity's score is in proportion to the sum of its neighbours' scores.
///
/// The leading eigenvector of the weighted adjacency matrix: parallel links add up, a link from an entity to itself counts
/// twice, and the greatest score is 1, as in igraph. Source: P. Bonacich, "Power and centrality", American Journal of
/// Sociology 92 (1987).
///
/// The eigenvector of a graph in several components tells of the leading one alone: it is 0 everywhere else, and where two
/// components lead together any mixture of theirs is one. So each component is worked out for itself.
public struct EigenvectorCentrality: Hashable, Sendable {
    /// One component's part.
    public struct Component: Hashable, Sendable {
        /// In ascending order.
        public let entities: [Int]
        /// The growth that its scores share: its size, as the eigenvector sees it. 0 where there is no link.
        public let eigenvalue: Double
        /// About how far a score may be off for the arithmetic's sake: the residual over the distance to the next
        /// eigenvalue. Near or above 1 where two parts of it are as good as apart and neither leads.
        public let uncertainty: Double
    }

    /// One an entity: 0 outside the leading component; where components lead together, within one part in 10¹⁰, each has
    /// its own scores.
    public let scores: [Double]
    /// One an entity: its score within its own component, whose greatest is 1. 0 for an entity without a link.
    public let scoresInComponent: [Double]
    /// In the order of their first entities.
    public let components: [Component]
    /// Which component each entity is in.
    public let componentOf: [Int]

    /// - Parameters:
    ///   - isWeighted: a link counts its strength; else 1. The default is no.
    ///   - budget: bounds the rounds; the default is ``MeasureBudget``'s.
    /// - Throws: `overBudget`.
    /// - Complexity: O((entities + links) × rounds): some tens where one part leads clearly.
    public init(of graph: LinkGraph, isWeighted: Bool = false, budget: MeasureBudget = MeasureBudget())
        throws(GraphError)
    {
        let rows = WeightedRows(graph, isWeighted: isWeighted)
        let (component, count) = LinkRows(graph).components()
        var members = [[Int]](repeating: [], count: count)
        for entity in 0..<rows.count { members[component[entity]].append(entity) }
        var inComponent = [Double](repeating: 0, count: rows.count)
        var components: [Component] = []
        var places = [Int](repeating: 0, count: rows.count)
        var visitsLeft = budget.mostVisits
        for entities in members {
            for (place, entity) in entities.enumerated() { places[entity] = place }
            var search = LeadingEigenvector(of: entities, places: places, in: rows)
            guard search.run(visitsLeft: &visitsLeft) else {
                throw GraphError(
                    .overBudget,
                    "eigenvector centrality of \(rows.count) entities would visit more places than the budget of "
                        + "\(budget.mostVisits): ask it of a subgraph, or raise the budget")
            }
            for (place, entity) in entities.enumerated() { inComponent[entity] = search.scores[place] }
            components.append(
                Component(entities: entities, eigenvalue: search.eigenvalue, uncertainty: search.uncertainty))
        }
        let leading = components.map(\.eigenvalue).max() ?? 0
        scores = (0..<rows.count).map {
            components[component[$0]].eigenvalue >= leading * (1 - 1e-10) ? inComponent[$0] : 0
        }
        scoresInComponent = inComponent
        self.components = components
        componentOf = component
    }

    /// Whether each component's greatest score is 1, and its scores are in proportion to the sums of their neighbours'.
    package func checkInvariants(of graph: LinkGraph, isWeighted: Bool = false) -> Bool {
        let rows = WeightedRows(graph, isWeighted: isWeighted)
        let covered = components.flatMap(\.entities).sorted()
        guard covered == Array(0..<graph.entityCount), scoresInComponent.count == graph.entityCount else {
            return false
        }
        return components.enumerated().allSatisfy { number, component in
            let greatest = component.entities.reduce(0) { max($0, scoresInComponent[$1]) }
            return (component.eigenvalue == 0 ? greatest == 0 : greatest == 1)
                && component.entities.allSatisfy { entity in
                    let sum = rows.row(of: entity).reduce(rows.selfWeights[entity] * scoresInComponent[entity]) {
                        $0 + rows.weights[$1] * scoresInComponent[Int(rows.others[$1])]
                    }
                    return abs(sum - component.eigenvalue * scoresInComponent[entity])
                        <= 1e-9 * max(1, component.eigenvalue) && componentOf[entity] == number
                }
        }
    }
}
