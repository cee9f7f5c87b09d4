import Audit
import Foundation
import GRDB

/// Appends to the audit log. An append returns when its entry is on disk, and throws when it is not: then nothing may be
/// shown.
///
/// Entries that come while a commit is under way are written together by the next one (group commit), so that the cost
/// of reaching the disk is shared.
actor AuditJournal {
    private struct Waiting {
        let draft: AuditDraft
        let done: CheckedContinuation<Void, any Error>
    }

    nonisolated let database: any DatabaseWriter
    nonisolated let heads: AuditHeadFile
    nonisolated let key: AuditSigningKey?
    private var waiting: [Waiting] = []
    private var isWriting = false

    init(database: any DatabaseWriter, heads: AuditHeadFile, key: AuditSigningKey?) {
        self.database = database
        self.heads = heads
        self.key = key
    }

    func append(_ draft: AuditDraft) async throws {
        try await withCheckedThrowingContinuation { done in
            waiting.append(Waiting(draft: draft, done: done))
            guard !isWriting else { return }
            isWriting = true
            Task { await writeAll() }
        }
    }

    /// The same for a caller that may block its thread.
    nonisolated func appendNow(_ draft: AuditDraft) throws {
        do {
            try database.write { try Self.write([draft], in: $0) }
        } catch {
            throw Self.naming(error)
        }
    }

    private func writeAll() async {
        while !waiting.isEmpty {
            let group = waiting
            waiting = []
            let drafts = group.map(\.draft)
            do {
                try await database.write { try Self.write(drafts, in: $0) }
                for one in group { one.done.resume() }
            } catch {
                let named = Self.naming(error)
                for one in group { one.done.resume(throwing: named) }
            }
        }
        isWriting = false
    }

    private static func write(_ drafts: [AuditDraft], in db: Database) throws {
        var tree = try frontier(db)
        let insert = try db.cachedStatement(sql: "INSERT INTO entry VALUES (?, ?, ?)")
        let index = try db.cachedStatement(sql: "INSERT INTO entry_index VALUES (?, ?, ?, ?, ?, ?, ?)")
        let resource = try db.cachedStatement(sql: "INSERT OR IGNORE INTO entry_resource VALUES (?, ?)")
        for draft in drafts {
            let entry = draft.entry(at: tree.size)
            let body = try entry.encoded()
            let leaf = Digest.leaf(body)
            let sequence = Int64(entry.sequence)
            try insert.execute(arguments: [sequence, Data(leaf.bytes), Data(body)])
            try index.execute(arguments: [
                sequence, entry.at.timeIntervalSince1970, entry.principal, entry.purpose, entry.action,
                entry.resourceKind, entry.outcome == .permitted ? "permitted" : "denied",
            ])
            for name in draft.resources { try resource.execute(arguments: [name, sequence]) }
            tree.append(leaf: leaf)
        }
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO frontier VALUES (0, ?, ?)").execute(
            arguments: [Int64(tree.size), Data(tree.peaks.flatMap(\.bytes))])
    }

    /// The tree as the log has it; throws when the log does not end where the frontier says.
    static func frontier(_ db: Database) throws -> AuditTree {
        let last = try Int64.fetchOne(db, sql: "SELECT max(sequence) FROM entry")
        guard let row = try Row.fetchOne(db, sql: "SELECT size, peaks FROM frontier") else {
            if last == nil { return AuditTree() }
            throw broken
        }
        let size: Int64 = row[0]
        let peaks = [UInt8](row[1] as Data)
        guard (last ?? -1) + 1 == size, peaks.count % Digest.length == 0 else { throw broken }
        let digests = try stride(from: 0, to: peaks.count, by: Digest.length).map {
            try Digest(bytes: peaks[$0..<$0 + Digest.length])
        }
        return try AuditTree(size: UInt64(size), peaks: digests)
    }

    private static let broken = StorageError(
        .audit,
        "The audit log does not end where it should, so nothing may be shown. Run `kith audit verify` and tell the "
            + "governance lead.")

    /// Whatever kept an entry from being written, nothing was shown: say so.
    private static func naming(_ error: any Error) -> StorageError {
        if let known = error as? StorageError { return known }
        let cause = (StorageError.naming(error) as? StorageError)?.reason ?? "The entry is too long."
        return StorageError(.audit, "The audit log cannot be written, so nothing was shown or changed. \(cause)")
    }
}
