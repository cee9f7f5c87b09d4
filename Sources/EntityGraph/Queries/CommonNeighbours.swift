/// An entity with a link to each of several others.
public struct CommonNeighbour: Hashable, Sendable {
    public let entity: Int
    /// Its links to them, in ascending order.
    public let links: [Int]

    /// Checks that each of its links is its own.
    /// - Throws: `broken`.
    public func checkInvariants(in graph: LinkGraph) throws(GraphError) {
        try GraphError.require(
            !links.isEmpty && links.map(graph.link).allSatisfy { $0.source == entity || $0.target == entity },
            "a common neighbour has another's link")
    }
}

extension LinkGraph {
    /// The entities that have a link to each of some, in order; none of those is one.
    ///
    /// - Parameter entities: where one is hidden, nothing is common to all.
    /// - Throws: `outOfRange` for what is no entity.
    /// - Complexity: O(d · n · log D) for n entities, the least degree d and the largest D.
    public func commonNeighbours(
        of entities: [Int], through filter: LinkFilter = .everything
    ) throws(GraphError) -> [CommonNeighbour] {
        answer(CommonNeighboursQuery(named: try named(entities)), through: filter)
    }
}

struct CommonNeighboursQuery: GraphQuery {
    let named: [UInt32]

    func answer(_ view: some GraphView, _ trail: inout Trail) -> [CommonNeighbour] {
        let ends = Set(named).sorted { (view.rows.degree($0), $0) < (view.rows.degree($1), $1) }
        guard let fewest = ends.first, ends.allSatisfy({ view.admits(entity: $0) }) else { return [] }
        var found: [CommonNeighbour] = []
        for place in view.rows.row(fewest) where !ends.contains(place.entity) && view.admits(place) {
            if found.last?.entity == Int(place.entity) { continue }
            let links = ends.map { view.links(place.entity, $0) }
            if links.contains(where: \.isEmpty) { continue }
            found.append(CommonNeighbour(entity: Int(place.entity), links: links.joined().sorted()))
        }
        return found
    }
}
