/// What binds several entities: every shortest path between every two of them.
public struct ConnectingNetwork: Hashable, Sendable {
    /// Those asked about and those on a path, in ascending order.
    public let entities: [Int]
    /// The links that the paths go over, in ascending order.
    public let links: [Int]
    /// Every two of those asked about, the smaller first, in order.
    public let pairs: [Pair]

    public struct Pair: Hashable, Sendable {
        public let first: Int
        public let second: Int
        /// How many links apart; nil where they are not as near as was asked.
        public let distance: Int?
    }

    /// Checks that it is a part of a graph that binds the ends of every pair as near as it says.
    /// - Throws: `broken`.
    public func checkInvariants(in graph: LinkGraph) throws(GraphError) {
        for list in [entities, links] {
            try GraphError.require(zip(list, list.dropFirst()).allSatisfy(<), "a connecting network is out of order")
        }
        var bound: [Int: [Int]] = [:]
        for link in links.map(graph.link) {
            bound[link.source, default: []].append(link.target)
            bound[link.target, default: []].append(link.source)
        }
        try GraphError.require(
            bound.keys.allSatisfy(Set(entities).contains), "a connecting network's link leads out of it")
        for pair in pairs {
            guard let distance = pair.distance else { continue }
            var near: Set<Int> = [pair.first]
            for _ in 0..<distance { near.formUnion(near.flatMap { bound[$0] ?? [] }) }
            try GraphError.require(near.contains(pair.second), "a pair is not bound in its connecting network")
        }
    }
}

extension LinkGraph {
    /// The union of the shortest paths between every two of several entities.
    ///
    /// - Parameters:
    ///   - entities: in any order; a hidden one is left out.
    ///   - within: the most links of a path.
    /// - Throws: `outOfRange` for what is no entity.
    /// - Complexity: that of ``shortestPath(from:to:within:through:)`` for every two.
    public func connectingNetwork(
        of entities: [Int], within: Int, through filter: LinkFilter = .everything
    ) throws(GraphError) -> ConnectingNetwork {
        answer(ConnectingNetworkQuery(named: try named(entities), within: within), through: filter)
    }
}

struct ConnectingNetworkQuery: GraphQuery {
    let named: [UInt32]
    let within: Int

    func answer(_ view: some GraphView, _ trail: inout Trail) -> ConnectingNetwork {
        let ends = Set(named).filter { view.admits(entity: $0) }.sorted()
        var entities = Set(ends)
        var links: Set<Int> = []
        var pairs: [ConnectingNetwork.Pair] = []
        for first in ends.indices {
            for second in ends.indices.dropFirst(first + 1) {
                trail.start()
                let web = PathWeb(from: ends[first], to: ends[second], within: within, view, &trail)
                pairs.append(.init(first: Int(ends[first]), second: Int(ends[second]), distance: web?.length))
                if let web { gather(web, from: ends[first], &entities, &links, view, trail) }
            }
        }
        return ConnectingNetwork(
            entities: entities.sorted().map { Int($0) }, links: links.sorted(), pairs: pairs)
    }

    private func gather(
        _ web: PathWeb, from source: UInt32, _ entities: inout Set<UInt32>, _ links: inout Set<Int>,
        _ view: some GraphView, _ trail: Trail
    ) {
        var layer: Set<UInt32> = [source]
        for _ in 0..<web.length {
            var next: Set<UInt32> = []
            for entity in layer {
                for place in view.rows.row(entity) where web.leads(from: entity, over: place, view, trail) {
                    next.insert(place.entity)
                    links.insert(place.link)
                }
            }
            entities.formUnion(next)
            layer = next
        }
    }
}
