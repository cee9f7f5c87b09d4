extension LinkGraph {
    /// A path of as few links as there can be; of several, that whose entities' numbers come first in order.
    ///
    /// - Parameter within: the most links. The default is any number.
    /// - Returns: nil where no path is that short; a path of one entity from an entity to itself.
    /// - Throws: `outOfRange` for what is no entity.
    /// - Complexity: O(links of the entities less than half the path away from either end).
    public func shortestPath(
        from source: Int, to target: Int, within: Int = .max, through filter: LinkFilter = .everything
    ) throws(GraphError) -> LinkPath? {
        try shortestPaths(from: source, to: target, within: within, limit: 1, through: filter).first
    }

    /// The paths of as few links as there can be, in the order of their entities' numbers.
    ///
    /// - Parameters:
    ///   - within: the most links of a path. The default is any number.
    ///   - limit: the most paths.
    /// - Throws: `outOfRange` for what is no entity.
    public func shortestPaths(
        from source: Int, to target: Int, within: Int = .max, limit: Int, through filter: LinkFilter = .everything
    ) throws(GraphError) -> [LinkPath] {
        let query = ShortestPathsQuery(named: try named([source, target]), within: within, limit: limit)
        let paths = answer(query, through: filter)
        assert(
            paths.allSatisfy { path in GraphError.isMet { () throws(GraphError) in try path.checkInvariants(in: self) }
            })
        return paths
    }
}

struct ShortestPathsQuery: GraphQuery {
    let named: [UInt32]
    let within: Int
    let limit: Int

    func answer(_ view: some GraphView, _ trail: inout Trail) -> [LinkPath] {
        guard let web = PathWeb(from: named[0], to: named[1], within: within, view, &trail) else { return [] }
        var paths: [LinkPath] = []
        var entities = [named[0]]
        extend(&entities, &paths, web, view, trail)
        return paths
    }

    /// Adds the paths that begin with some entities, in order, until there are enough.
    private func extend(
        _ entities: inout [UInt32], _ paths: inout [LinkPath], _ web: PathWeb, _ view: some GraphView, _ trail: Trail
    ) {
        guard paths.count < limit, let last = entities.last else { return }
        if entities.count > web.length { return paths.append(LinkPath(entities, view)) }
        var earlier: UInt32?
        for place in view.rows.row(last)
        where place.entity != earlier && web.leads(from: last, over: place, view, trail) {
            earlier = place.entity
            entities.append(place.entity)
            extend(&entities, &paths, web, view, trail)
            entities.removeLast()
            if paths.count >= limit { return }
        }
    }
}
