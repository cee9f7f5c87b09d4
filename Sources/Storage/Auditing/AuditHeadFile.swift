import Audit
import Foundation
import Glibc

/// `audit-heads.log`: a line of JSON for each signed head, only ever added to. A copy kept by someone else shows later
/// whether the log was changed.
struct AuditHeadFile: Sendable {
    let url: URL

    func append(_ head: SignedTreeHead) throws(StorageError) {
        let line: String
        do {
            line = try JSONText.encode(head) + "\n"
        } catch {
            throw StorageError(.audit, "A head of the audit log cannot be written down.")
        }
        let descriptor = open(url.path, O_WRONLY | O_APPEND | O_CREAT, 0o644)
        guard descriptor >= 0 else { throw failed }
        defer { _ = close(descriptor) }
        let bytes = Array(line.utf8)
        guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else { throw failed }
    }

    /// The heads in the file, in its order. A last line that a crash cut short is passed over; any other that cannot be
    /// read throws `audit`.
    func heads() throws(StorageError) -> [SignedTreeHead] {
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
        var heads: [SignedTreeHead] = []
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        for (number, line) in lines.enumerated() {
            do {
                heads.append(try JSONDecoder().decode(SignedTreeHead.self, from: Data(line.utf8)))
            } catch {
                if number == lines.count - 1, !text.hasSuffix("\n") { break }
                throw StorageError(
                    .audit, "Line \(number + 1) of \(url.lastPathComponent) is not a signed head of the audit log.")
            }
        }
        return heads
    }

    private var failed: StorageError {
        StorageError(.audit, "The file \(url.path) cannot be written. Check who owns it, and the disk.")
    }
}
