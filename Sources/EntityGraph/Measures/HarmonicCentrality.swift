/// The mean nearness of each entity to all others: closeness that needs no component, since what is not reached is
/// infinitely far and adds nothing.
///
/// The sum of one over the distance to each other entity, over how many others there are. Source: P. Boldi and S. Vigna,
/// "Axioms for centrality", Internet Mathematics 10 (2014).
public struct HarmonicCentrality: Hashable, Sendable {
    /// The entities that were asked for, in that order.
    public let entities: [Int]
    /// One for each of them.
    public let values: [Double]
    /// Whether each is the mean over all other entities rather than the sum.
    public let isNormalised: Bool

    /// - Parameters:
    ///   - entities: whose centrality is asked. The default, nil, is that of all.
    ///   - length: what makes a path short. The default is steps.
    ///   - isNormalised: divide by the number of other entities. The default is yes.
    /// - Throws: `overBudget`; `outOfRange` for an entity that is none, or by weakness where links are of strength 1.
    /// - Complexity: O(entities asked × links) by steps, times log entities by length.
    public init(
        of graph: LinkGraph, entities: [Int]? = nil, by length: LinkLength = .steps, isNormalised: Bool = true,
        budget: MeasureBudget = MeasureBudget()
    ) throws(GraphError) {
        let asked = entities ?? Array(0..<graph.entityCount)
        try PathWalk.admit(asked, of: graph, by: length)
        let rows = LinkRows(graph)
        let lengths = LinkLengths(graph, by: length)
        try budget.admit("harmonic centrality", walksFrom: asked, over: rows, lengths: lengths)
        let others = isNormalised ? Double(max(1, rows.count - 1)) : 1
        values = PathWalk.each(of: asked, over: rows, lengths, budget: budget) { walk in
            walk.reached.dropFirst().reduce(0.0) { $0 + lengths.unit / Double(walk.distances[$1]) } / others
        }
        self.entities = asked
        self.isNormalised = isNormalised
    }

    /// Whether there is one value for each entity asked, 0 exactly where it reaches none.
    package func checkInvariants(of graph: LinkGraph) -> Bool {
        values.count == entities.count
            && zip(entities, values).allSatisfy { entity, value in
                let isAlone = graph.neighbours(of: entity).allSatisfy { $0.entity == entity }
                return isAlone ? value == 0 : value > 0 && value.isFinite
            }
    }
}
