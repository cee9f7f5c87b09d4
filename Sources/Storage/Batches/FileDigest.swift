import Audit
import Foundation

/// The content address of an extract: the root of the Merkle tree (RFC 9162, section 2.1; SHA-256) over its pieces of
/// 1 MiB, so that a file of any size is addressed in little memory.
enum FileDigest {
    static let pieceLength = 1 << 20

    /// Throws `file` when the file cannot be read.
    static func hex(of file: URL) throws(StorageError) -> String {
        do {
            let handle = try FileHandle(forReadingFrom: file)
            defer { try? handle.close() }
            var tree = AuditTree()
            while let piece = try handle.read(upToCount: pieceLength), !piece.isEmpty {
                tree.append(leaf: .leaf([UInt8](piece)))
            }
            return tree.root.hex
        } catch {
            throw StorageError(
                .file,
                "The file \(file.lastPathComponent) cannot be read. Check that it is there and that you may read it.")
        }
    }
}
