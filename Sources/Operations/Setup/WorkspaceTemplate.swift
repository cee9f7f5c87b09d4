import Access
import Families
import Foundation
import Yams

/// The files that a new workspace starts with.
struct WorkspaceTemplate {
    private let resources: URL

    init() throws(OperationError) {
        guard let folder = Bundle.module.url(forResource: "Resources", withExtension: nil) else {
            throw OperationError(
                .storage, "Kith's own resources are missing: keep the .resources folders beside the kith binary.")
        }
        resources = folder
    }

    func writeExamples(to directory: URL) throws(OperationError) { try copy("example", to: directory) }

    func writeProgrammes(to directory: URL) throws(OperationError) {
        try copy("programmes", to: directory.appending(path: "programmes"))
    }

    func writeNetwork(to directory: URL) throws(OperationError) { try copy("network", to: directory) }

    func standardNetwork() throws(OperationError) -> NetworkDefinition {
        try DefinitionReader(file: resources.appending(path: "network/network.yaml"), named: "network.yaml").decode()
    }

    /// `access/policy.yaml` from the standard policy, and `access/principals.yaml` with the demo's four people.
    func writeAccess(to directory: URL) throws(OperationError) {
        try copy("access", to: directory.appending(path: "access"))
        let encoder = YAMLEncoder()
        encoder.options.sortKeys = false
        encoder.options.allowUnicode = true
        do {
            let policy = try encoder.encode(AccessPolicyDefinition.standard)
            let heading = """
                # Who may do what, for which purpose. Nothing is allowed that no rule permits; a forbid beats every permit; a
                # rule that cannot be evaluated denies. Agreements (agreements/*.yaml) decide which sources a purpose covers.

                """
            try Data((heading + policy).utf8).write(to: directory.appending(path: "access/policy.yaml"))
        } catch {
            throw OperationError(.storage, "access/policy.yaml: cannot be written; check the disk.")
        }
    }

    /// Copies a folder of the resources, file by file, over what is there.
    private func copy(_ folder: String, to target: URL) throws(OperationError) {
        let source = resources.appending(path: folder)
        do {
            guard let walk = FileManager.default.enumerator(atPath: source.path) else { return }
            for case let name as String in walk {
                let from = source.appending(path: name)
                let to = target.appending(path: name)
                var isFolder: ObjCBool = false
                guard FileManager.default.fileExists(atPath: from.path, isDirectory: &isFolder), !isFolder.boolValue
                else { continue }
                try FileManager.default.createDirectory(
                    at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(contentsOf: from).write(to: to)
            }
        } catch {
            throw OperationError(.storage, "\(target.path): cannot be written; check the disk and who may write there.")
        }
    }
}
