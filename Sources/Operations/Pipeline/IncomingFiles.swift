import Foundation
import Intake
import Records

/// What lies in `incoming/`, and which source each file is of.
struct IncomingFiles {
    struct File {
        let name: String
        let url: URL
        let source: SourceDefinition

        /// With what the file speaks for, where its name says so.
        func speaking() throws(OperationError) -> File {
            do {
                return File(name: name, url: url, source: try source.speaking(ofFile: name))
            } catch {
                throw OperationError(.dataRefused, "incoming/\(name): \(error.reason)")
            }
        }
    }

    private(set) var files: [File] = []
    private(set) var unclaimed: [String] = []

    /// - Throws: ``OperationError`` when the folder cannot be read or a file matches two sources.
    init(in workspace: Workspace) throws(OperationError) {
        let folder = workspace.incoming
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            throw OperationError(
                .dataRefused, "\(folder.path): cannot be read; make the folder and put the agencies' extracts there.")
        }
        for name in names.sorted() where !name.hasPrefix(".") && name != "README.txt" {
            let claims = workspace.sources.filter { $0.file.matches(fileName: name) }
            guard let source = claims.first else {
                unclaimed.append(name)
                continue
            }
            guard claims.count == 1 else {
                throw OperationError(
                    .dataRefused,
                    "incoming/\(name): the patterns of \(claims.map(\.source.rawValue).joined(separator: " and ")) both match; make file.pattern in sources/ tell them apart."
                )
            }
            files.append(File(name: name, url: folder.appending(path: name), source: source))
        }
    }
}
