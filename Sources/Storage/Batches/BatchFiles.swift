import Foundation
import Glibc

/// The immutable copies of the extracts: `batches/<sha256>`, written once, read-only, never overwritten.
struct BatchFiles: Sendable {
    let folder: URL

    func url(of digest: String) -> URL { folder.appending(path: digest) }

    func holds(_ digest: String) -> Bool { FileManager.default.fileExists(atPath: url(of: digest).path) }

    func make() throws(StorageError) {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw StorageError(
                .folder,
                "The folder \(folder.path) cannot be made. Check that its parent is a folder that you may write.")
        }
    }

    /// Copies a file in and makes the copy durable. A copy that is there already is kept.
    ///
    /// - Returns: whether the copy is new.
    func add(_ file: URL, digest: String) throws(StorageError) -> Bool {
        if holds(digest) { return false }
        let arriving = folder.appending(path: ".arriving-\(digest)")
        do {
            try? FileManager.default.removeItem(at: arriving)
            try FileManager.default.copyItem(at: file, to: arriving)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: arriving.path)
            guard try FileDigest.hex(of: arriving) == digest else {
                throw StorageError(
                    .file, "The file \(file.lastPathComponent) changed while it was read. Load it when it is complete.")
            }
            try makeDurable(arriving)
            try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: arriving.path)
            try FileManager.default.moveItem(at: arriving, to: url(of: digest))
            try makeDurable(folder)
            return true
        } catch {
            try? FileManager.default.removeItem(at: arriving)
            if let known = error as? StorageError { throw known }
            throw Self.naming(error, file: file)
        }
    }

    func remove(_ digest: String) { try? FileManager.default.removeItem(at: url(of: digest)) }

    /// Removes what no batch refers to: what a load that was killed left behind. Call it as the one writer.
    func removeAll(but digests: Set<String>) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names where !digests.contains(name) { remove(name) }
    }

    private func makeDurable(_ url: URL) throws {
        let descriptor = open(url.path, O_RDONLY)
        guard descriptor >= 0 else { throw StorageError(.folder, "The folder \(folder.path) cannot be read.") }
        defer { _ = close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw StorageError(.folder, "The disk of \(folder.path) failed while a copy was written.")
        }
    }

    private static func naming(_ error: any Error, file: URL) -> StorageError {
        switch (error as? CocoaError)?.code {
        case .fileWriteOutOfSpace?:
            StorageError(
                .diskFull,
                "The disk is full: \(file.lastPathComponent) cannot be copied into the store. Free some space.")
        case .fileReadNoSuchFile?, .fileNoSuchFile?, .fileReadNoPermission?:
            StorageError(
                .file, "The file \(file.lastPathComponent) cannot be read. Check that it is there and readable.")
        default:
            StorageError(
                .folder, "The file \(file.lastPathComponent) cannot be copied into the store's batches folder.")
        }
    }
}
