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
    ///   - entities: which entities, in any order. They are in it whatever their type, unless they are hidden.
    ///   - filter: which links. Hubs are not folded: all links between the entities are in it. The default is everything.
    /// - Throws: `outOfRange` for an entity that is not in the graph.
    /// - Complexity: O(entities + their links · log entities).
    public init(
        of whole: LinkGraph, entities: some Sequence<Int>, filter: LinkFilter = .everything
    ) throws(GraphError) {
        let asked = Set(entities).sorted()
        guard (asked.first ?? 0) >= 0, (asked.last ?? -1) < whole.entityCount else {
            throw GraphError(.outOfRange, "an entity of the subgraph is not in the graph")
        }
        try self.init(whole, asked.filter { !filter.hidden.contains($0) }, filter)
    }

    /// All that a filter admits of a graph.
    public init(of whole: LinkGraph, filter: LinkFilter) throws(GraphError) {
        let admitted = (0..<whole.entityCount).filter {
            filter.admits(entityType: whole.type(of: $0)) && !filter.hidden.contains($0)
        }
        try self.init(whole, admitted, filter)
    }

    private init(_ whole: LinkGraph, _ entities: [Int], _ filter: LinkFilter) throws(GraphError) {
        var links: [Int] = []
        for entity in entities {
            // A link stands in the rows of both its ends: it is taken from its lower one's.
            for place in whole.row(of: entity)
            where place.entity >= entity && Self.place(of: Int(place.entity), in: entities) != nil
                && filter.admits(whole.link(place.link))
            {
                links.append(place.link)
            }
        }
        links.sort()
        let own = links.map { number in
            var link = whole.link(number)
            link.source = Self.place(of: link.source, in: entities) ?? 0
            link.target = Self.place(of: link.target, in: entities) ?? 0
            return link
        }
        graph = try LinkGraph(entityTypes: entities.map(whole.type), links: own)
        self.entities = entities
        self.links = links
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
