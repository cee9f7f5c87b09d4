/// Groups that are more linked within than chance would have it.
///
/// The method is that of V. Traag, L. Waltman and N. van Eck, "From Louvain to Leiden: guaranteeing well-connected
/// communities", Scientific Reports 9 (2019), for modularity with a resolution (J. Reichardt and S. Bornholdt 2006), but
/// where theirs draws lots among the moves that help, this takes the best: the same graph and seed give the same
/// communities. Every community is connected. There may be other partitions nearly as good: a community is a question.
public struct Communities: Hashable, Sendable {
    /// The community of each entity: 0 for that of the first entity, and so on in the order of their first entities.
    public let of: [Int]
    public let count: Int
    /// How much more of the links' weight lies within communities than by chance; nil in a graph without links.
    public let modularity: Double?
    public let resolution: Double
    public let isWeighted: Bool

    /// - Parameters:
    ///   - resolution: above 1 makes more and smaller communities, below 1 fewer and larger. The default is 1.
    ///   - isWeighted: a link counts its strength; else 1. The default is yes.
    ///   - seed: of the orders in which entities are looked at. The default is 0.
    ///   - tries: orders tried; the partition of the greatest modularity is kept. The default is 3.
    /// - Throws: `outOfRange` for a resolution that is not above 0 or no tries.
    /// - Complexity: O((entities + links) × rounds × tries): some tens of rounds.
    public init(
        of graph: LinkGraph, resolution: Double = 1, isWeighted: Bool = true, seed: UInt64 = 0, tries: Int = 3,
        budget: MeasureBudget = MeasureBudget()
    ) throws(GraphError) {
        guard resolution > 0, resolution.isFinite, tries > 0 else {
            throw GraphError(.outOfRange, "communities take a resolution above 0 and at least one try")
        }
        let rows = WeightedRows(graph, isWeighted: isWeighted)
        var order = SeededOrder(seed: seed)
        let seeds = (0..<tries).map { _ in order.next() }
        let partitions = budget.map(tries) { number in
            let found = CommunitySearch(resolution: resolution, seed: seeds[number]).partition(rows)
            return (found, Self.modularity(of: found, in: rows, resolution: resolution))
        }
        var best = partitions[0]
        for partition in partitions.dropFirst() where (partition.1 ?? 0) > (best.1 ?? 0) { best = partition }
        (of, modularity) = best
        count = (best.0.max() ?? -1) + 1
        self.resolution = resolution
        self.isWeighted = isWeighted
    }

    /// The members of each community, in ascending order.
    public var members: [[Int]] {
        var members = [[Int]](repeating: [], count: count)
        for (entity, community) in of.enumerated() { members[community].append(entity) }
        return members
    }

    /// How much more of the links' weight lies within groups than by chance; nil in a graph without links.
    ///
    /// - Parameter group: of each entity, any numbers from 0.
    /// - Throws: `outOfRange` when there is not one group an entity, or a group below 0.
    /// - Complexity: O(entities + links).
    public static func modularity(
        of group: [Int], in graph: LinkGraph, resolution: Double = 1, isWeighted: Bool = true
    ) throws(GraphError) -> Double? {
        guard group.count == graph.entityCount, group.allSatisfy({ $0 >= 0 }) else {
            throw GraphError(.outOfRange, "modularity takes one group an entity, from 0")
        }
        return modularity(
            of: Partition.numbered(group), in: WeightedRows(graph, isWeighted: isWeighted), resolution: resolution)
    }

    private static func modularity(of group: [Int], in rows: WeightedRows, resolution: Double) -> Double? {
        var within = 0.0
        var strengths = [Double](repeating: 0, count: (group.max() ?? -1) + 1)
        var total = 0.0
        for entity in 0..<rows.count {
            within += rows.selfWeights[entity]
            for place in rows.row(of: entity) where group[Int(rows.others[place])] == group[entity] {
                within += rows.weights[place]
            }
            let strength = rows.strength(of: entity)
            strengths[group[entity]] += strength
            total += strength
        }
        if total == 0 { return nil }
        return within / total - resolution * strengths.reduce(0) { $0 + ($1 / total) * ($1 / total) }
    }

    /// Whether each entity is in one community, each community is connected, and the modularity is that of the partition.
    package func checkInvariants(of graph: LinkGraph) -> Bool {
        let rows = WeightedRows(graph, isWeighted: isWeighted)
        return of.count == graph.entityCount && Partition.numbered(of) == of && Set(of).count == count
            && Partition.connected(of, in: rows) == of
            && modularity == Self.modularity(of: of, in: rows, resolution: resolution)
    }
}
