import Foundation

/// A new file that its owner alone may read, written beside its final name and put in place when it is whole. What is
/// there already is never written over.
final class PrivateFile {
    private let path: String
    private let partial: String
    private let handle: FileHandle
    private var isInPlace = false

    /// - Throws: ``OperationError`` when the folder cannot be written, or another export into it goes on.
    init(_ path: String) throws(OperationError) {
        self.path = path
        partial = path + ".partial"
        // Never opens what somebody else put there, nor what a link leads to.
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw OperationError(
                .storage,
                "\(path): cannot be written; check the folder, who may write there, and that no \(partial) is left over."
            )
        }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    static func refuseExisting(_ path: String) throws(OperationError) {
        var status = stat()
        if lstat(path, &status) == 0 {
            throw OperationError(.wrongUsage, "\(path) is there already: name another, or take it away first.")
        }
    }

    /// Makes the folder, for its owner alone, where it is not there.
    static func makeFolder(_ folder: URL) throws(OperationError) {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw OperationError(.storage, "\(folder.path): cannot be made; check the path and who may write there.")
        }
    }

    func write(_ body: ((String) throws -> Void) throws -> Void) throws {
        do {
            try body { try handle.write(contentsOf: Data($0.utf8)) }
            try handle.synchronize()
            try handle.close()
        } catch {
            throw OperationError(.storage, "\(path): could not be written whole; is the disk full?")
        }
    }

    func putInPlace() throws(OperationError) {
        try Self.refuseExisting(path)
        guard rename(partial, path) == 0 else {
            throw OperationError(.storage, "\(path): cannot be put in place; check who may write there.")
        }
        isInPlace = true
    }

    /// Takes what was written away, in place or not.
    func takeAway() {
        try? handle.close()
        try? FileManager.default.removeItem(atPath: isInPlace ? path : partial)
    }
}
