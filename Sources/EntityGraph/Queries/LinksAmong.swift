extension LinkGraph {
    /// The links that run among entities, in ascending order; those from one of them to itself are of them.
    ///
    /// - Throws: `outOfRange` for what is no entity.
    /// - Complexity: O(links of the entities), and less for entities with many links.
    public func links(among entities: [Int], through filter: LinkFilter = .everything) throws(GraphError) -> [Int] {
        answer(LinksAmongQuery(named: try named(entities)), through: filter)
    }
}

struct LinksAmongQuery: GraphQuery {
    let named: [UInt32]

    func answer(_ view: some GraphView, _ trail: inout Trail) -> [Int] {
        for entity in named where view.admits(entity: entity) && !trail.contains(entity) { trail.append(entity) }
        var links: [Int] = []
        for slot in 0..<trail.count {
            let entity = trail[slot]
            for place in view.rows.row(entity)
            where place.entity >= entity && trail.contains(place.entity) && view.admits(place) {
                links.append(place.link)
            }
        }
        return links.sorted()
    }
}
