extension PathWalk {
    /// A figure of the walk from each of these entities, on several cores.
    static func each<Figure: Sendable>(
        of sources: [Int], over rows: LinkRows, _ lengths: LinkLengths, budget: MeasureBudget,
        _ figure: @Sendable (PathWalk) -> Figure
    ) -> [Figure] {
        let slices = min(64, sources.count)
        let figures = budget.map(slices) { slice in
            var walk = PathWalk(rows, lengths)
            return sources[slice * sources.count / slices..<(slice + 1) * sources.count / slices].map { source in
                walk.walk(from: source)
                return figure(walk)
            }
        }
        return figures.flatMap { $0 }
    }

    /// What measures by distance are refused: an entity that is none, and links without any length.
    static func admit(_ entities: [Int], of graph: LinkGraph, by length: LinkLength) throws(GraphError) {
        guard entities.allSatisfy({ $0 >= 0 && $0 < graph.entityCount }) else {
            throw GraphError(.outOfRange, "an entity that is asked for is not in the graph")
        }
        if length == .weakness, (0..<graph.linkCount).contains(where: { graph.link($0).strength == 1 }) {
            throw GraphError(
                .outOfRange,
                "links of strength 1 have no length by weakness, so nothing is far: ask by stepsAndWeakness")
        }
    }
}
