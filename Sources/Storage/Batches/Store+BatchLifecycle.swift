public import Access
public import Foundation
import GRDB
public import Records

// What people do with a batch. Each is for `.load` on the batch, its source or the workspace; the grant's reason is kept.

extension Store {
    /// Lets a held batch in: it is linked, assessed and shown from now on, and takes the place of those that it was to.
    /// Throws `invalid` when it is not held.
    public func releaseBatch(_ id: BatchID, at instant: Date, under grant: consuming AccessGrant) async throws {
        try await changeBatch(id, at: instant, under: grant, for: [.load]) { standing, batch in
            guard batch.status == .held else {
                throw StorageError(.invalid, "Batch \(id) is \(batch.status.rawValue), not held: nothing was done.")
            }
            try standing.checkOnly(batch)
            try standing.set(id, .live)
            try standing.note(id, .released)
            let wanted = try Self.hold(id, standing.db)?.supersedes ?? []
            try standing.supersede(
                try wanted.filter { [.live, .held].contains(try standing.batch($0).status) }, by: id)
        }
    }

    /// Takes a batch back: nothing of it is linked, assessed or shown from now on; link and assess again. Also for
    /// `.erase`. Throws `invalid` when it is withdrawn already.
    public func withdrawBatch(_ id: BatchID, at instant: Date, under grant: consuming AccessGrant) async throws {
        try await changeBatch(id, at: instant, under: grant, for: [.load, .erase]) { standing, batch in
            guard batch.status != .withdrawn else {
                throw StorageError(.invalid, "Batch \(id) is withdrawn already: nothing was done.")
            }
            try standing.set(id, .withdrawn, by: batch.supersededBy)
            try standing.note(id, .withdrawn)
        }
    }

    /// Makes a superseded or withdrawn batch live again; what stood in its place is withdrawn. Throws `invalid` when it is
    /// live or held, or the same file is live as another batch.
    public func restoreBatch(_ id: BatchID, at instant: Date, under grant: consuming AccessGrant) async throws {
        try await changeBatch(id, at: instant, under: grant, for: [.load]) { standing, batch in
            guard batch.status == .superseded || batch.status == .withdrawn else {
                throw StorageError(.invalid, "Batch \(id) is \(batch.status.rawValue): there is nothing to restore.")
            }
            if let successor = try standing.successor(of: batch) {
                try standing.set(successor.id, .withdrawn, by: id)
                try standing.note(successor.id, .withdrawn, other: id)
            }
            try standing.checkOnly(batch)
            try standing.set(id, .live)
            try standing.note(id, .restored)
        }
    }

    private func changeBatch(
        _ id: BatchID, at instant: Date, under grant: consuming AccessGrant, for actions: Set<Action>,
        _ act: @escaping @Sendable (BatchStanding, Batch) throws -> Void
    ) async throws {
        let leave = try Leave(grant, for: actions, of: [.batch, .source, .workspace])
        let (kind, named) = (leave.request.resource.kind, leave.request.resource.id)
        let (principal, reason) = (leave.request.principal.id, leave.request.reason ?? "")
        try await change(leave, ids: ["batch:\(id)"], count: 1) { db in
            let standing = BatchStanding(db: db, principal: principal, instant: instant, reason: reason)
            let batch = try standing.batch(id)
            guard kind == .workspace || named == (kind == .batch ? id.description : batch.source.rawValue) else {
                throw StorageError(.wrongGrant, "The grant is for another batch or source.")
            }
            try act(standing, batch)
        }
    }

    static func hold(_ id: BatchID, _ db: Database) throws -> BatchHold? {
        try Row.fetchOne(
            db, sql: "SELECT reasons, supersedes FROM batch_hold WHERE batch = ?", arguments: [id.rawValue]
        ).map { row in
            BatchHold(
                reasons: try JSONText.decode([String].self, row[0]),
                supersedes: try JSONText.decode([BatchID].self, row[1]))
        }
    }
}
