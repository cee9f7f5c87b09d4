import EntityGraph
import Families
import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// The folder with built networks: one sub-folder each, numbered, with the entities and the graph. The database names the
/// one that counts; what it does not name was left by a run that was stopped, or is about to be named.
struct NetworkFiles: Sendable {
    let folder: URL

    private static let entityFile = "entities"
    private static let graphFile = "graph"

    /// Writes a network into a new sub-folder and makes it durable.
    ///
    /// - Returns: the sub-folder's name.
    func write(_ network: CouncilNetwork) throws -> String {
        let files = FileManager.default
        do {
            try files.createDirectory(at: folder, withIntermediateDirectories: true)
            let name = String((names().compactMap { Int($0) }.max() ?? 0) + 1)
            let place = folder.appending(path: name)
            // Fails where another run made it first: two runs never write into one folder.
            try files.createDirectory(
                at: place, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            var bytes = ByteWriter(reserving: network.entities.count * 3 + 4096)
            EntityTable(
                entities: network.entities, names: network.names, kinds: network.kinds, origins: network.origins
            ).write(to: &bytes)
            let entities = place.appending(path: Self.entityFile)
            try bytes.data.write(to: entities)
            try makeDurable(entities)
            try network.graph.write(to: place.appending(path: Self.graphFile))
            try makeDurable(place)
            try makeDurable(folder)
            return name
        } catch let error as StorageError {
            throw error
        } catch is GraphError {
            throw StorageError(.diskFull, "The network cannot be written. Free some space and link again.")
        } catch {
            throw StorageError(
                .folder, "The network cannot be written to \(folder.path). Check the disk and who may write there.")
        }
    }

    /// - Throws: `notFound` when it is not there, `damaged` when it is not as it was written.
    func read(_ name: String) throws(StorageError) -> StoredNetwork {
        let place = folder.appending(path: name)
        guard let data = try? Data(contentsOf: place.appending(path: Self.entityFile)) else {
            throw StorageError(.notFound, "The network is not there. Run `kith link`.")
        }
        let damage = StorageError(.damaged, "The network is damaged. Run `kith link`, which builds it anew.")
        do {
            var reader = ByteReader(Array(data))
            let table = try EntityTable(from: &reader)
            let graph = try LinkGraph(contentsOf: place.appending(path: Self.graphFile))
            guard graph.entityCount == table.entities.count, table.kinds.count <= 64, table.origins.count <= 256 else {
                throw damage
            }
            return StoredNetwork(
                folder: name, entities: table.entities, names: table.names, kinds: table.kinds, origins: table.origins,
                graph: graph)
        } catch {
            throw damage
        }
    }

    /// Removes every network but one.
    func removeAll(but kept: String?) {
        for name in names() where name != kept { remove(name) }
    }

    func remove(_ name: String) { try? FileManager.default.removeItem(at: folder.appending(path: name)) }

    private func names() -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] }

    private func makeDurable(_ url: URL) throws {
        let descriptor = open(url.path, O_RDONLY)
        guard descriptor >= 0 else { throw StorageError(.folder, "The folder \(folder.path) cannot be read.") }
        defer { _ = close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw StorageError(.folder, "The disk of \(folder.path) failed while the network was written.")
        }
    }
}
