public import Foundation
import GRDB

extension Store {
    /// Copies the whole store, as it stands at one moment, into a folder that is not there yet; others may read and write
    /// meanwhile. The log is copied last: the copy tells of everything that is in it.
    public func backup(to folder: URL) async throws {
        let files = FileManager.default
        guard !files.fileExists(atPath: folder.path) else {
            throw StorageError(.folder, "\(folder.path) is there already. Name a folder that is not.")
        }
        do {
            try files.createDirectory(at: folder, withIntermediateDirectories: true)
            try database.backup(to: DatabaseQueue(path: folder.appending(path: "kith.db").path))
            try journal.database.backup(to: DatabaseQueue(path: folder.appending(path: "audit.db").path))
            try files.copyItem(at: self.files.folder, to: folder.appending(path: "batches"))
            if files.fileExists(atPath: journal.heads.url.path) {
                try files.copyItem(
                    at: journal.heads.url, to: folder.appending(path: journal.heads.url.lastPathComponent))
            }
        } catch is CocoaError {
            throw StorageError(
                .folder, "The backup cannot be written to \(folder.path). Check the folder and the disk.")
        } catch {
            throw StorageError.naming(error)
        }
    }
}
