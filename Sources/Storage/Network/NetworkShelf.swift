import EntityGraph
import Families
import Synchronization

/// Keeps the network that was last read, so that it is read once a process and not once a look.
final class NetworkShelf: Sendable {
    private struct Kept {
        var network: StoredNetwork?
        /// The network's graph without some links, as the last look that needed one saw it.
        var reduced: (links: [Int], graph: LinkGraph)?
    }

    private let kept = Mutex(Kept())

    /// The network of a folder, read when it is not the one that is kept. Looks that come together wait for one reading.
    func network(_ folder: String, reading read: (String) throws -> StoredNetwork) throws -> StoredNetwork {
        try kept.withLock { kept in
            if let network = kept.network, network.folder == folder { return network }
            kept = Kept()
            let network = try read(folder)
            kept.network = network
            return network
        }
    }

    /// A network's graph without some links.
    ///
    /// - Parameter links: sorted.
    /// - Complexity: O(links of the network) for other links than the last time.
    func graph(of network: StoredNetwork, without links: [Int]) throws -> LinkGraph {
        if links.isEmpty { return network.graph }
        return try kept.withLock { kept in
            if kept.network === network, let reduced = kept.reduced, reduced.links == links { return reduced.graph }
            let out = Set(links)
            var builder = try GraphBuilder(
                entityTypes: network.entities.map(\.type.code), expectedLinks: network.graph.linkCount)
            for number in 0..<network.graph.linkCount where !out.contains(number) {
                try builder.add(network.graph.link(number))
            }
            let graph = try builder.graph()
            if kept.network === network { kept.reduced = (links, graph) }
            return graph
        }
    }
}
