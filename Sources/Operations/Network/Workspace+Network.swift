import Families
import Foundation

extension Workspace {
    /// The network's links: the workspace's `network.yaml`, or the standard ones where it has none.
    static func network(of directory: URL) throws(OperationError) -> NetworkDefinition {
        let file = directory.appending(path: "network.yaml")
        if FileManager.default.fileExists(atPath: file.path) {
            return try DefinitionReader(file: file, named: "network.yaml").decode()
        }
        return try WorkspaceTemplate().standardNetwork()
    }
}
