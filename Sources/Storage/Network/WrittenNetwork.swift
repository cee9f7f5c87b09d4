public import Access
public import Families
import GRDB
public import Records

/// A network that is on the disk and waits for the transaction that names it.
public struct WrittenNetwork: Sendable {
    let folder: String
    public let report: NetworkReport
    /// The batches that it was built of.
    let batches: [BatchID]

    /// Names it as the one that counts. In the transaction that puts the run's other results in place.
    func take(_ db: Database) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO network (id, folder, entities, links, batches) VALUES (0, ?, ?, ?, ?)",
            arguments: [folder, report.entities, report.links, JSONText.array(batches.map(\.description))])
    }
}

extension Store {
    /// For `.link` on the workspace.
    ///
    /// - Parameter batches: what the network is built of. When one is no longer live, its source's links are not shown.
    public func networkWriter(of batches: Set<BatchID>, under grant: consuming AccessGrant) throws -> NetworkWriter {
        try Leave(grant, for: [.link], of: [.workspace]).isForPipeline()
        return NetworkWriter(files: networkFiles, batches: batches.sorted())
    }

    /// The network in force, whole; nil when there is none that can be read. For `.link` on the workspace.
    public func standingNetwork(under grant: consuming AccessGrant) async throws -> CouncilNetwork? {
        let leave = try Leave(grant, for: [.link], of: [.workspace])
        try leave.isForPipeline()
        return try await show(leave) { [networkFiles] db in
            let folder = try String.fetchOne(db, sql: "SELECT folder FROM network")
            let network = folder.flatMap { try? networkFiles.read($0) }.map { stored in
                CouncilNetwork(
                    entities: stored.entities, names: stored.names, kinds: stored.kinds, origins: stored.origins,
                    graph: stored.graph, report: NetworkReport())
            }
            return Shown(network, ids: ["workspace"], count: network?.entities.count ?? 0)
        }
    }

    /// Removes the networks that are no longer in force.
    func removeOldNetworks() async throws {
        let kept = try await facts { try String.fetchOne($0, sql: "SELECT folder FROM network") }
        networkFiles.removeAll(but: kept)
    }
}
