import Audit
import Foundation

/// The file with the seed of the key that signs the audit log's heads: 64 hex digits, readable by its owner alone.
struct SigningKeyFile {
    let url: URL
    private let name: String

    init(in workspace: Workspace) {
        name = workspace.settings.keys.auditSigning
        url = name.hasPrefix("/") ? URL(filePath: name) : workspace.directory.appending(path: name)
    }

    /// Reads the key, or makes one on first use. A key is never replaced: a log signed with a lost key must be noticed.
    func readOrMake() throws(OperationError) -> AuditSigningKey {
        if FileManager.default.fileExists(atPath: url.path) { return try read() }
        var seed = [UInt8]()
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<32 { seed.append(UInt8.random(in: .min ... .max, using: &generator)) }
        let text = seed.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\n"
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        } catch {
            throw OperationError(
                .storage, "\(name): its folder cannot be made; check that the workspace can be written to.")
        }
        let made = FileManager.default.createFile(
            atPath: url.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        guard made else {
            throw OperationError(.storage, "\(name): cannot be written; check that the workspace can be written to.")
        }
        return try read()
    }

    private func read() throws(OperationError) -> AuditSigningKey {
        let unusable = OperationError(
            .storage,
            "\(name): is not a signing key (64 hex digits). Put the right key back; without it the audit log cannot be continued."
        )
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { throw unusable }
        let digits = Array(text.trimmingCharacters(in: .whitespacesAndNewlines).utf8)
        guard digits.count == 64 else { throw unusable }
        var seed: [UInt8] = []
        for index in stride(from: 0, to: 64, by: 2) {
            guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16) else {
                throw unusable
            }
            seed.append(byte)
        }
        do {
            return try AuditSigningKey(seed: seed)
        } catch {
            throw unusable
        }
    }
}
