import Access
public import Foundation
import Yams

/// Makes a new workspace with commented examples. Never touches a folder that has anything in it.
public struct InitialiseWorkspace: Sendable {
    public var directory: URL

    public init(at directory: URL) { self.directory = directory }

    /// - Throws: ``OperationError`` when the folder is not empty or cannot be written.
    public func run() throws(OperationError) {
        try Self.makeEmptyFolder(directory)
        let template = try WorkspaceTemplate()
        try template.writeExamples(to: directory)
        try template.writeProgrammes(to: directory)
        try template.writeAccess(to: directory)
        try template.writeNetwork(to: directory)
    }

    static func makeEmptyFolder(_ directory: URL) throws(OperationError) {
        let present = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
        guard present.isEmpty else {
            throw OperationError(
                .dataRefused, "\(directory.path): is not empty; name a new or an empty folder for the workspace.")
        }
        do {
            try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        } catch {
            throw OperationError(.storage, "\(directory.path): cannot be made; check the path and who may write there.")
        }
    }
}
