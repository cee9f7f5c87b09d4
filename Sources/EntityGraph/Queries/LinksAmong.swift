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
            let isLarge = view.rows.isLarge(entity)
            view.rows.eachShortPlace(of: entity) { place in
                guard trail.contains(place.entity), view.admits(place) else { return }
                // A link between entities that are both large, or neither, stands in both of the rows gone over.
                let isInBoth = isLarge == view.rows.isLarge(place.entity)
                if isInBoth ? place.entity >= entity : !isLarge { links.append(place.link) }
            }
        }
        return links.sorted()
    }
}
