package import EntityGraph
package import Families

/// What a picture of the network holds once the reader has opened entities of it: around each opened one the next portion
/// of its neighbours, so that a hub unfolds step by step and never all at once.
package struct OpenedEntities {
    /// With how many links from the nearest of those asked about.
    package private(set) var found: [(position: Int, distance: Int?)]
    /// For each of ``found`` how many neighbours of each type are not in the picture; those without any have none.
    package private(set) var folds: [Int: [EntityType: Int]] = [:]
    package private(set) var isCut: Bool
    private var held: Set<Int>

    /// - Parameters:
    ///   - opened: in the order in which they were opened; one that stands twice shows two portions. What is not in the
    ///     picture when its turn comes opens nothing.
    ///   - limit: the most entities that the picture holds.
    package init(
        _ around: Neighbourhood, opening opened: [Int], limit: Int, in graph: LinkGraph, through filter: LinkFilter
    ) throws {
        found = Array(zip(around.entities, around.distances.map(Optional.some)))
        held = Set(around.entities)
        isCut = around.isCut
        for position in opened { try open(position, limit, graph, filter) }
        for position in around.entities + found.dropFirst(around.entities.count).map(\.position) {
            var others: [EntityType: Int] = [:]
            for other in try Self.neighbours(of: position, graph, filter) where !held.contains(other) {
                if let type = EntityType(code: graph.type(of: other)) { others[type, default: 0] += 1 }
            }
            if !others.isEmpty { folds[position] = others }
        }
    }

    private mutating func open(_ position: Int, _ limit: Int, _ graph: LinkGraph, _ filter: LinkFilter) throws {
        guard let distance = found.first(where: { $0.position == position })?.distance else { return }
        let fresh = try Self.neighbours(of: position, graph, filter).filter { !held.contains($0) }
        let added = fresh.prefix(min(NetworkQuery.openedPortion, max(0, limit - found.count)))
        if added.count < min(fresh.count, NetworkQuery.openedPortion) { isCut = true }
        for other in added {
            found.append((other, distance + 1))
            held.insert(other)
        }
    }

    /// Each once, in order.
    private static func neighbours(of position: Int, _ graph: LinkGraph, _ filter: LinkFilter) throws -> [Int] {
        var last = position
        return try graph.neighbours(of: position, through: filter).compactMap { other, _ in
            guard other != last, other != position else { return nil }
            last = other
            return other
        }
    }
}
