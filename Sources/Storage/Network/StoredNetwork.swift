import EntityGraph
import Families
import Records

/// A network as it was read from the store, kept as long as it is the latest.
final class StoredNetwork: Sendable {
    let folder: String
    /// Sorted; a position is the graph's number of the entity.
    let entities: [EntityID]
    let names: [EntityID: String]
    let kinds: [LinkKind]
    let origins: [LinkOrigin]
    let graph: LinkGraph

    init(
        folder: String, entities: [EntityID], names: [EntityID: String], kinds: [LinkKind], origins: [LinkOrigin],
        graph: LinkGraph
    ) {
        self.folder = folder
        self.entities = entities
        self.names = names
        self.kinds = kinds
        self.origins = origins
        self.graph = graph
    }

    /// - Complexity: O(log *n*).
    func position(of entity: EntityID) -> Int? {
        var low = 0
        var high = entities.count
        while low < high {
            let middle = (low + high) / 2
            if entities[middle] < entity { low = middle + 1 } else { high = middle }
        }
        return low < entities.count && entities[low] == entity ? low : nil
    }
}
