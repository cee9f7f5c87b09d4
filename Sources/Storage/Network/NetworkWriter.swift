public import Families
import Foundation
import Records

/// Writes networks beside the database, durable and not yet in force: hand them to ``Store/replaceLinkage(_:under:forming:)``
/// or ``Store/apply(_:under:)``. A run that stops in between leaves a folder that the next one removes.
public struct NetworkWriter: Sendable {
    let files: NetworkFiles
    let batches: [BatchID]

    /// - Throws: ``StorageError`` when the disk refuses.
    public func write(_ network: CouncilNetwork) throws -> WrittenNetwork {
        WrittenNetwork(folder: try files.write(network), report: network.report, batches: batches)
    }
}
