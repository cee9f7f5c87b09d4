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

    /// Goes down the web depth first, with a stack of its own: a path may be as long as the graph is large.
    func answer(_ view: some GraphView, _ trail: inout Trail) -> [LinkPath] {
        guard let web = PathWeb(from: named[0], to: named[1], within: within, view, &trail) else { return [] }
        var paths: [LinkPath] = []
        var entities = [named[0]]
        // For each of the entities, the first place of its row that has not been gone over.
        var positions = [0]
        while let last = entities.last, paths.count < limit {
            let row = view.rows.row(last)
            var position = positions[positions.count - 1]
            while position < row.count, !web.leads(from: last, over: row[position], view, trail) { position += 1 }
            if entities.count > web.length { paths.append(LinkPath(entities, view)) }
            if entities.count > web.length || position == row.count {
                entities.removeLast()
                positions.removeLast()
                continue
            }
            let next = row[position].entity
            while position < row.count, row[position].entity == next { position += 1 }
            positions[positions.count - 1] = position
            entities.append(next)
            positions.append(0)
        }
        return paths
    }
}
