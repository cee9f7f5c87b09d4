/// The entities around one or several, by how many links away they are.
public struct Neighbourhood: Hashable, Sendable {
    /// Those asked about first, then by distance; within a distance in the order in which the walk comes to them: by the
    /// entity they were reached from, then by number.
    public let entities: [Int]
    /// For each distance from 0, how many of ``entities`` are that near or nearer.
    public let within: [Int]
    /// The hubs among them that the walk did not begin at, in the order of ``entities``, with what is behind each.
    public let folds: [Fold]
    /// Whether the limit was reached, so that there is more than is told.
    public let isCut: Bool

    /// A hub, and its neighbours that are not among the neighbourhood's entities: "and 212 others at this hostel".
    public struct Fold: Hashable, Sendable {
        public let hub: Int
        /// In order of type; empty where the neighbourhood holds every neighbour.
        public let others: [TypeCount]

        public var count: Int { others.reduce(0) { $0 + $1.count } }
    }

    /// How many links away each of ``entities`` is.
    public var distances: [Int] {
        within.indices.flatMap { distance in
            repeatElement(distance, count: within[distance] - (distance == 0 ? 0 : within[distance - 1]))
        }
    }

    /// Those exactly that many links away.
    public func entities(at distance: Int) -> ArraySlice<Int> {
        guard within.indices.contains(distance) else { return [] }
        return entities[(distance == 0 ? 0 : within[distance - 1])..<within[distance]]
    }

    /// Checks that each entity stands once, that no distance but the first is empty, and that what is folded is not among
    /// the entities.
    /// - Throws: `broken`.
    public func checkInvariants() throws(GraphError) {
        let found = Set(entities)
        try GraphError.require(found.count == entities.count, "an entity stands twice in a neighbourhood")
        try GraphError.require(
            within.last == entities.count && zip(within, within.dropFirst()).allSatisfy(<),
            "a neighbourhood's distances do not cover its entities")
        for fold in folds {
            try GraphError.require(found.contains(fold.hub), "a hub is outside its neighbourhood")
            try GraphError.require(
                fold.others.allSatisfy { $0.count > 0 }
                    && zip(fold.others, fold.others.dropFirst()).allSatisfy { $0.type < $1.type },
                "a fold's types are out of order")
        }
    }
}

extension LinkGraph {
    /// The entities around one, as ``neighbourhood(of:depth:limit:through:)-(Array,_,_,_)`` finds them.
    public func neighbourhood(
        of entity: Int, depth: Int, limit: Int = .max, through filter: LinkFilter = .everything
    ) throws(GraphError) -> Neighbourhood {
        try neighbourhood(of: [entity], depth: depth, limit: limit, through: filter)
    }

    /// The entities at most `depth` links away from any of several.
    ///
    /// - Parameters:
    ///   - entities: where the walk begins; a hub among them is walked through. A hidden one is left out.
    ///   - limit: the walk stops once it has found so many. The default is no limit.
    /// - Throws: `outOfRange` for what is no entity.
    /// - Complexity: O(links of the entities found); a hub costs nothing like its degree, unless a filter hides part of it.
    public func neighbourhood(
        of entities: [Int], depth: Int, limit: Int = .max, through filter: LinkFilter = .everything
    ) throws(GraphError) -> Neighbourhood {
        answer(NeighbourhoodQuery(named: try named(entities), depth: depth, limit: limit), through: filter)
    }
}

struct NeighbourhoodQuery: GraphQuery {
    let named: [UInt32]
    let depth: Int
    let limit: Int

    func answer(_ view: some GraphView, _ trail: inout Trail) -> Neighbourhood {
        var isCut = false
        for entity in named where view.admits(entity: entity) && !trail.contains(entity) {
            if trail.count >= limit { isCut = true } else { trail.append(entity) }
        }
        let begun = trail.count
        var within = [begun]
        var layer = 0..<begun
        while within.count <= depth, !layer.isEmpty, !isCut {
            isCut = !expand(layer, isStart: within.count == 1, view, &trail)
            layer = layer.upperBound..<trail.count
            if !layer.isEmpty { within.append(trail.count) }
        }
        let folds = Folding.folds(begun, view, &trail)
        let found = Neighbourhood(
            entities: trail.entities.map { Int($0) }, within: within, folds: folds, isCut: isCut)
        assert(GraphError.isMet(found.checkInvariants))
        return found
    }

    /// Whether all that the layer leads to was found within the limit.
    private func expand(_ layer: Range<Int>, isStart: Bool, _ view: some GraphView, _ trail: inout Trail) -> Bool {
        for slot in layer {
            let entity = trail[slot]
            if !isStart, view.isHub(entity) { continue }
            for place in view.rows.row(entity) where !trail.contains(place.entity) && view.admits(place) {
                if trail.count >= limit { return false }
                trail.append(place.entity)
            }
        }
        return true
    }
}
