extension LinkGraph {
    /// How many links an entity has that a filter admits; 0 for a hidden one.
    /// - Throws: `outOfRange` for what is no entity.
    /// - Complexity: O(links of the entity).
    public func degree(of entity: Int, through filter: LinkFilter) throws(GraphError) -> Int {
        answer(RowQuery(named: try named([entity])), through: filter).count
    }

    /// The other ends of an entity's links that a filter admits, each with the link's number, in order of entity, then
    /// of link; none for a hidden one.
    /// - Throws: `outOfRange` for what is no entity.
    public func neighbours(
        of entity: Int, through filter: LinkFilter
    ) throws(GraphError) -> [(entity: Int, link: Int)] {
        answer(RowQuery(named: try named([entity])), through: filter).map { (Int($0.entity), $0.link) }
    }
}

struct RowQuery: GraphQuery {
    let named: [UInt32]

    func answer(_ view: some GraphView, _ trail: inout Trail) -> [Place] {
        view.admits(entity: named[0]) ? view.rows.row(named[0]).filter(view.admits) : []
    }
}
