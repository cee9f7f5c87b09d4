import Foundation
import GRDB
import Records

/// Moves batches between live, held, superseded and withdrawn, inside a transaction, and writes down who did it and why.
struct BatchStanding {
    let db: Database
    let principal: String
    let instant: Date
    let reason: String

    func batch(_ id: BatchID) throws -> Batch {
        guard let row = try Row.fetchOne(db, sql: "\(Batch.selection) WHERE id = ?", arguments: [id.rawValue]) else {
            throw StorageError.missing("batch")
        }
        return try Batch(row: row)
    }

    func set(_ id: BatchID, _ status: Batch.Status, by other: BatchID? = nil) throws {
        try db.execute(
            sql: "UPDATE batch SET status = ?, superseded_by = ?, changed_at = ? WHERE id = ?",
            arguments: [status.rawValue, other?.rawValue, instant.timeIntervalSince1970, id.rawValue])
    }

    func note(_ id: BatchID, _ kind: BatchChange.Kind, other: BatchID? = nil) throws {
        try BatchChange(batch: id, kind: kind, other: other, principal: principal, at: instant, reason: reason)
            .insert(db)
    }

    /// A batch that is loaded or released takes the place of others of its source.
    func supersede(_ earlier: [BatchID], by later: BatchID) throws {
        for id in earlier {
            try set(id, .superseded, by: later)
            try note(id, .superseded, other: later)
        }
    }

    /// Throws `invalid` unless all are live or held batches of the source.
    func checkLive(_ ids: [BatchID], of source: SourceID) throws {
        for id in ids {
            guard let batch = try? batch(id), batch.source == source, batch.status == .live || batch.status == .held
            else {
                throw StorageError(
                    .invalid, "Batch \(id) is not a live batch of \(source): it cannot be superseded.")
            }
        }
    }

    /// Throws `invalid` when the same file is live already.
    func checkOnly(_ batch: Batch) throws {
        let other = try Int64.fetchOne(
            db, sql: "SELECT id FROM batch WHERE source = ? AND digest = ? AND status = 'live' AND id <> ?",
            arguments: [batch.source.rawValue, batch.digest, batch.id.rawValue])
        if let other {
            throw StorageError(
                .invalid, "The same file is live as batch \(other): batch \(batch.id) would count double.")
        }
    }

    /// The live or held batch that stands where this one stood; nil when there is none.
    func successor(of batch: Batch) throws -> Batch? {
        var seen: Set<BatchID> = [batch.id]
        var next = batch.supersededBy
        while let id = next, seen.insert(id).inserted {
            let later = try self.batch(id)
            if later.status == .live || later.status == .held { return later }
            next = later.supersededBy
        }
        return nil
    }
}
