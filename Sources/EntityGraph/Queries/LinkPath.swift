/// A way through the graph: entities in order, each bound to the next by all the links that serve.
public struct LinkPath: Hashable, Sendable {
    /// From the first end to the last; each once.
    public let entities: [Int]
    /// For each step from one entity to the next, the links that serve, in ascending order.
    public let steps: [[Int]]
    /// The product of the strengths of each step's strongest link; 1 for a path of no step.
    public let strength: Double

    /// How many links away its ends are.
    public var length: Int { steps.count }

    /// Checks that it is a path of a graph: each entity once, each bound to the next by its step's links.
    /// - Throws: `broken`.
    public func checkInvariants(in graph: LinkGraph) throws(GraphError) {
        try GraphError.require(
            !entities.isEmpty && Set(entities).count == entities.count && steps.count == entities.count - 1,
            "a path's entities and steps do not fit")
        try GraphError.require(strength >= 0 && strength <= 1, "a path's strength is out of range")
        for (step, links) in steps.enumerated() {
            let ends = [entities[step], entities[step + 1]].sorted()
            try GraphError.require(
                !links.isEmpty && zip(links, links.dropFirst()).allSatisfy(<), "a step's links are out of order")
            for link in links.map(graph.link) {
                try GraphError.require([link.source, link.target].sorted() == ends, "a path's link has other ends")
            }
        }
    }

    init(_ entities: [UInt32], steps: [[Int]], _ view: some GraphView) {
        self.entities = entities.map { Int($0) }
        self.steps = steps
        strength = steps.reduce(1) { product, links in
            product * Double(links.lazy.map { view.rows.records[$0].strength }.max() ?? 0)
        }
    }

    /// With every link between its entities.
    init(_ entities: [UInt32], _ view: some GraphView) {
        self.init(entities, steps: zip(entities, entities.dropFirst()).map { view.links($0, $1) }, view)
    }
}
