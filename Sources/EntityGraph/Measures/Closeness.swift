/// How near each entity is to what it reaches: who hears of something early.
///
/// The entities reached, over the sum of the distances to them (the inverse of the mean distance), so that each is
/// measured inside its own component; undefined, nil, for an entity that reaches none. That is igraph's definition. In a
/// small component everybody is near: ``Reach/inWholeGraph`` multiplies by the share of the graph that is reached
/// (S. Wasserman and K. Faust, Social Network Analysis, 1994, p. 201), and is 0 where none is.
public struct Closeness: Hashable, Sendable {
    /// What a small component counts for.
    public enum Reach: String, Sendable, CaseIterable {
        /// Each entity is measured against its own component.
        case inComponent
        /// Times the share of all other entities that it reaches.
        case inWholeGraph
    }

    /// The entities that were asked for, in that order.
    public let entities: [Int]
    /// One for each of them: nil is undefined.
    public let values: [Double?]
    public let reach: Reach

    /// - Parameters:
    ///   - entities: whose closeness is asked. The default, nil, is that of all.
    ///   - length: what makes a path short. The default is steps.
    ///   - reach: what a small component counts for. The default is inComponent.
    /// - Throws: `overBudget`; `outOfRange` for an entity that is none, or by weakness where links are of strength 1.
    /// - Complexity: O(entities asked × links) by steps, times log entities by length.
    public init(
        of graph: LinkGraph, entities: [Int]? = nil, by length: LinkLength = .steps, reach: Reach = .inComponent,
        budget: MeasureBudget = MeasureBudget()
    ) throws(GraphError) {
        let asked = entities ?? Array(0..<graph.entityCount)
        try PathWalk.admit(asked, of: graph, by: length)
        let rows = LinkRows(graph)
        let lengths = LinkLengths(graph, by: length)
        try budget.admit("closeness", walksFrom: asked, over: rows, lengths: lengths)
        values = PathWalk.each(of: asked, over: rows, lengths, budget: budget) { walk in
            let others = Double(walk.reached.count - 1)
            guard others > 0 else { return reach == .inWholeGraph ? 0 : nil }
            let sum = walk.reached.reduce(0.0) { $0 + Double(walk.distances[$1]) } / lengths.unit
            let value = others / sum
            return reach == .inWholeGraph ? value * others / Double(rows.count - 1) : value
        }
        self.entities = asked
        self.reach = reach
    }

    /// Whether there is one value for each entity asked, above 0 where it reaches any.
    package func checkInvariants(of graph: LinkGraph) -> Bool {
        values.count == entities.count
            && zip(entities, values).allSatisfy { entity, value in
                let isAlone = graph.neighbours(of: entity).allSatisfy { $0.entity == entity }
                guard let value else { return isAlone && reach == .inComponent }
                return isAlone ? value == 0 && reach == .inWholeGraph : value > 0 && value.isFinite
            }
    }
}
