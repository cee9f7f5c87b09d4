/// How many of the shortest paths between others lead over each entity and each link: who stands between groups.
///
/// Undirected, each pair once. Parallel links make parallel paths; a link from an entity to itself is on none. The method
/// is that of U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25 (2001),
/// for links "On variants of shortest-path betweenness centrality", Social Networks 30 (2008), and for a sample
/// U. Brandes and C. Pich, "Centrality estimation in large networks", Int. J. Bifurcation and Chaos 17 (2007).
public struct Betweenness: Hashable, Sendable {
    /// The entities from which paths are walked when not from all: drawn without replacement by the seed.
    public struct Sample: Hashable, Sendable {
        public var count: Int
        public var seed: UInt64

        public init(count: Int, seed: UInt64) {
            self.count = count
            self.seed = seed
        }
    }

    /// One an entity.
    public let entities: [Double]
    /// One a link.
    public let links: [Double]
    /// Whether each is a share of the most that it could be in a graph of so many entities, 0 to 1, rather than a number
    /// of paths.
    public let isNormalised: Bool
    /// The entities from which paths were walked when these are estimates; nil when they are exact.
    public let sample: [Int]?

    /// - Parameters:
    ///   - length: what makes a path short. The default is steps.
    ///   - isNormalised: divide by (n − 1)(n − 2) / 2 for entities and n (n − 1) / 2 for links. The default is no.
    ///   - sample: walk from some entities only and scale up. The default, nil, is exact. A sample of all is exact.
    /// - Throws: `overBudget`; `outOfRange` for a sample of none, or where two entities are joined by more than 10³⁰⁸
    ///   shortest paths.
    /// - Complexity: O(entities × links) by steps, times log entities by length; a sample takes its share of that.
    public init(
        of graph: LinkGraph, by length: LinkLength = .steps, isNormalised: Bool = false, sample: Sample? = nil,
        budget: MeasureBudget = MeasureBudget()
    ) throws(GraphError) {
        let rows = LinkRows(graph)
        let lengths = LinkLengths(graph, by: length)
        let drawn = try Self.draw(sample, of: rows.count)
        let sources = drawn ?? Array(0..<rows.count)
        try budget.admit("betweenness", walksFrom: sources, over: rows, lengths: lengths)
        // As many slices on any machine, added up in their order: the same bytes on one core and on many.
        let slices = min(8, sources.count)
        let sums = budget.map(slices) { slice in
            PathSums(rows, lengths, stride(from: slice, to: sources.count, by: slices).map { sources[$0] })
        }
        var entities = [Double](repeating: 0, count: rows.count)
        var links = [Double](repeating: 0, count: rows.linkCount)
        for sum in sums {
            guard sum.isCountable else {
                throw GraphError(.outOfRange, "two entities are joined by more shortest paths than can be counted")
            }
            for entity in entities.indices { entities[entity] += sum.entities[entity] }
            for link in links.indices { links[link] += sum.links[link] }
        }
        // Each pair was walked from both its ends.
        let size = Double(rows.count)
        let scale = 0.5 * (drawn.map { size / Double($0.count) } ?? 1)
        let pairs = isNormalised ? max(1, (size - 1) * (size - 2) / 2) : 1
        let linkPairs = isNormalised ? max(1, size * (size - 1) / 2) : 1
        self.entities = entities.map { $0 * scale / pairs }
        self.links = links.map { $0 * scale / linkPairs }
        self.isNormalised = isNormalised
        self.sample = drawn
    }

    private static func draw(_ sample: Sample?, of count: Int) throws(GraphError) -> [Int]? {
        guard let sample, sample.count < count else { return nil }
        guard sample.count > 0 else { throw GraphError(.outOfRange, "a sample has at least one entity") }
        var order = SeededOrder(seed: sample.seed)
        return order.shuffled(count).prefix(sample.count).sorted()
    }

    /// Whether there is one finite number an entity and a link, none below 0.
    package func checkInvariants(of graph: LinkGraph) -> Bool {
        entities.count == graph.entityCount && links.count == graph.linkCount
            && (entities + links).allSatisfy { $0 >= 0 && $0.isFinite }
            && (0..<links.count).allSatisfy { graph.link($0).source != graph.link($0).target || links[$0] == 0 }
    }
}

/// What the walks from some entities give to all entities and links.
private struct PathSums: Sendable {
    var entities: [Double]
    var links: [Double]
    var isCountable = true

    init(_ rows: LinkRows, _ lengths: LinkLengths, _ sources: [Int]) {
        entities = [Double](repeating: 0, count: rows.count)
        links = [Double](repeating: 0, count: rows.linkCount)
        var walk = PathWalk(rows, lengths)
        /// How much of the paths from the source to all others leads over each entity.
        var dependencies = entities
        for source in sources {
            walk.walk(from: source)
            for entity in walk.reached.reversed() {
                guard walk.pathCounts[entity].isFinite else {
                    isCountable = false
                    return
                }
                let share = (1 + dependencies[entity]) / walk.pathCounts[entity]
                for place in rows.row(of: entity) where walk.arrives(at: entity, by: place) {
                    let other = Int(rows.others[place])
                    let part = walk.pathCounts[other] * share
                    dependencies[other] += part
                    links[Int(rows.links[place])] += part
                }
                if entity != source { entities[entity] += dependencies[entity] }
                dependencies[entity] = 0
            }
        }
    }
}
