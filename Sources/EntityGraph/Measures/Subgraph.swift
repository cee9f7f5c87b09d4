/// Some of a graph's entities with the links between them that a filter admits, as a graph of its own, with the way back.
///
/// Measures are asked of a graph as it stands. What a viewer may not see is kept from a measure by asking it of the
/// subgraph under the viewer's filter: a measure of the whole graph tells of every link in it.
public struct Subgraph: Sendable {
    public let graph: LinkGraph
    /// For each entity of the subgraph, which it is in the whole graph: in ascending order.
    public let entities: [Int]
    /// For each link of the subgraph, which it is in the whole graph: in ascending order.
    public let links: [Int]

    /// - Parameters:
    ///   - entities: which entities, in any order; those that the filter does not admit are left out. The default, nil,
    ///     is all.
    ///   - filter: which links and entities. Hubs are not folded: all the links of the entities given are walked. The
    ///     default is everything.
    /// - Throws: `outOfRange` for an entity that is not in the graph.
    /// - Complexity: O(entities + their links + result · log result).
    public init(
        of whole: LinkGraph, entities: (some Sequence<Int>)?, filter: LinkFilter = .everything
    ) throws(GraphError) {
        let asked = entities.map { Set($0).sorted() } ?? Array(0..<whole.entityCount)
        guard (asked.first ?? 0) >= 0, (asked.last ?? -1) < whole.entityCount else {
            throw GraphError(.outOfRange, "an entity of the subgraph is not in the graph")
        }
        let admitted = asked.filter { filter.admits(entityType: whole.type(of: $0)) }
        var links: [Int] = []
        for entity in admitted {
            for (other, number) in whole.neighbours(of: entity) where Self.place(of: other, in: admitted) != nil {
                let link = whole.link(number)
                // A link stands in the rows of both its ends: it is taken from its source's.
                if link.source == entity, filter.admits(link) { links.append(number) }
            }
        }
        links.sort()
        let own = links.map { number in
            var link = whole.link(number)
            link.source = Self.place(of: link.source, in: admitted) ?? 0
            link.target = Self.place(of: link.target, in: admitted) ?? 0
            return link
        }
        graph = try LinkGraph(entityTypes: admitted.map(whole.type), links: own)
        self.entities = admitted
        self.links = links
    }

    /// All that a filter admits of a graph.
    public init(of whole: LinkGraph, filter: LinkFilter) throws(GraphError) {
        try self.init(of: whole, entities: [Int]?.none, filter: filter)
    }

    /// Where an entity of the whole graph is in the subgraph; nil where it is not in it.
    ///
    /// - Complexity: O(log entities).
    public func entity(ofWhole entity: Int) -> Int? { Self.place(of: entity, in: entities) }

    private static func place(of entity: Int, in sorted: [Int]) -> Int? {
        var range = 0..<sorted.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if sorted[middle] == entity { return middle }
            range = sorted[middle] < entity ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }

    /// Whether every entity and link is the whole graph's own, in ascending order.
    package func checkInvariants(of whole: LinkGraph) -> Bool {
        graph.entityCount == entities.count && graph.linkCount == links.count
            && zip(entities, entities.dropFirst()).allSatisfy(<) && zip(links, links.dropFirst()).allSatisfy(<)
            && entities.indices.allSatisfy { graph.type(of: $0) == whole.type(of: entities[$0]) }
            && links.indices.allSatisfy { number in
                var link = graph.link(number)
                link.source = entities[link.source]
                link.target = entities[link.target]
                return link == whole.link(links[number])
            }
    }
}
