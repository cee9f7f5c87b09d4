public import Access
import EntityGraph
import Families
import GRDB
import Identity
import Records

// Looks at the network. Each is for `.read` (or `.export`) on one centre of the kind `network`; whoever asks of several
// centres has asked the policy of each.

extension Store {
    /// What is around entities or families, hubs folded; and what is around those that were opened.
    public func network(
        around centres: [NetworkCentre], _ query: NetworkQuery = NetworkQuery(), under grant: consuming AccessGrant
    ) async throws -> NetworkView {
        try await look(centres, query, grant) { look, positions, db in
            let graph = look.sight.graph
            let around = try graph.neighbourhood(
                of: positions, depth: query.depth, limit: query.limit, through: look.filter)
            if let opened = query.opened {
                let picture = try OpenedEntities(
                    around, opening: opened.compactMap(look.sight.position), limit: query.limit * 2, in: graph,
                    through: look.filter)
                return try look.view(
                    picture.found, centres: positions,
                    links: try graph.links(among: picture.found.map(\.position), through: look.filter),
                    folds: picture.folds, isCut: picture.isCut, db)
            }
            let folds = around.folds.map { fold in
                (
                    fold.hub,
                    Dictionary(
                        fold.others.compactMap { other in EntityType(code: other.type).map { ($0, other.count) } },
                        uniquingKeysWith: +)
                )
            }
            return try look.view(
                Array(zip(around.entities, around.distances.map(Optional.some))), centres: positions,
                links: try graph.links(among: around.entities, through: look.filter),
                folds: Dictionary(folds, uniquingKeysWith: { first, _ in first }), isCut: around.isCut, db)
        }
    }

    /// Ways from one entity to another, of at most six links.
    public func paths(
        _ kind: PathKind, from first: NetworkCentre, to second: NetworkCentre, _ query: NetworkQuery = NetworkQuery(),
        under grant: consuming AccessGrant
    ) async throws -> NetworkView {
        try await look([first, second], query, grant) { look, positions, db in
            guard positions.count == 2 else {
                throw StorageError(.invalid, "A path is between two different entities; a family is none.")
            }
            let graph = look.sight.graph
            let paths: [LinkPath] =
                switch kind {
                case .shortest:
                    try graph.shortestPaths(
                        from: positions[0], to: positions[1], within: Self.longestPath, limit: Self.mostPaths,
                        through: look.filter)
                case .strongest:
                    [
                        try graph.strongestPath(
                            from: positions[0], to: positions[1], within: Self.longestPath, through: look.filter)
                    ].compactMap(\.self)
                case .dated:
                    try graph.datedPaths(
                        from: positions[0], to: positions[1], within: Self.longestPath, limit: Self.mostPaths,
                        through: look.filter)
                }
            var entities = positions
            for entity in paths.flatMap(\.entities) where !entities.contains(entity) { entities.append(entity) }
            return try look.view(
                entities.map { ($0, nil) }, centres: positions,
                links: Set(paths.flatMap { $0.steps.flatMap(\.self) }).sorted(), paths: paths, db)
        }
    }

    /// What binds several entities: every shortest path between every two of them, of at most six links.
    public func connections(
        among centres: [NetworkCentre], _ query: NetworkQuery = NetworkQuery(), under grant: consuming AccessGrant
    ) async throws -> NetworkView {
        try await look(centres, query, grant) { look, positions, db in
            let network = try look.sight.graph.connectingNetwork(
                of: positions, within: Self.longestPath, through: look.filter)
            let others = network.entities.filter { !positions.contains($0) }
            return try look.view(
                (positions + others.prefix(max(0, query.limit - positions.count))).map { ($0, nil) },
                centres: positions, links: network.links, isCut: positions.count + others.count > query.limit, db)
        }
    }

    /// Entities with a link to each of several.
    public func commonLinks(
        of centres: [NetworkCentre], _ query: NetworkQuery = NetworkQuery(), under grant: consuming AccessGrant
    ) async throws -> NetworkView {
        try await look(centres, query, grant) { look, positions, db in
            let common = try look.sight.graph.commonNeighbours(of: positions, through: look.filter)
            let shown = common.prefix(max(0, query.limit - positions.count))
            return try look.view(
                positions.map { ($0, 0) } + shown.map { ($0.entity, 1) }, centres: positions,
                links: shown.flatMap(\.links).sorted(), isCut: shown.count < common.count, db)
        }
    }

    /// The most links of a way that is looked for.
    static let longestPath = 6
    static let mostPaths = 10

    private func look(
        _ centres: [NetworkCentre], _ query: NetworkQuery, _ grant: consuming AccessGrant,
        _ find: @escaping @Sendable (NetworkLook, [Int], Database) throws -> NetworkView
    ) async throws -> NetworkView {
        guard let first = centres.first else { throw StorageError(.invalid, "Name at least one entity.") }
        let leave = try Leave(grant, for: [.read, .export], of: [.network], id: first.description)
        let asked = centres.map(\.description) + (query.opened ?? []).map(\.description)
        return try await show(leave) { [networkShelf, networkFiles] db in
            guard let folder = try String.fetchOne(db, sql: "SELECT folder FROM network") else {
                throw StorageError(.notFound, "No network is built yet. Run `kith link`.")
            }
            let whole = try networkShelf.network(folder, reading: networkFiles.read)
            do {
                let look = try NetworkLook(
                    query, NetworkSight(whole, networkShelf, around: centres, leave, db), leave, db)
                let view = try find(look, try look.positions(of: centres, db), db)
                let ids = view.entities.map(\.id.description)
                return Shown(view, ids: asked + ids.filter { !asked.contains($0) }, count: ids.count)
            } catch let error as StorageError where error.code == .notFound {
                return Shown(refused: error, ids: asked)
            }
        }
    }
}
