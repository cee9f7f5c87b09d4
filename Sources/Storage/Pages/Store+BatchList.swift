public import Access
import GRDB
public import Records

extension Store {
    /// All batches, also those that are not live, newest first. For `.list` or `.read` on the list of batches, or on the
    /// workspace. Holds no person's data.
    public func batches(under grant: consuming AccessGrant) async throws -> [Batch] {
        let leave = try Leave(grant, for: [.list, .read], of: [.batch, .workspace])
        return try await show(leave) { db in
            let batches = try Row.fetchAll(db, sql: "\(Batch.selection) ORDER BY id DESC").map(Batch.init(row:))
            return Shown(batches, ids: batches.map(\.id.description))
        }
    }

    /// What was left out of a batch and why, in order of row. For `.read` or `.list` on the batch, on the list of batches,
    /// or on the workspace. Holds no person's data.
    public func quarantine(
        _ batch: BatchID, limit: Int = 1000, under grant: consuming AccessGrant
    ) async throws -> [QuarantinedRow] {
        let resource = grant.request.resource
        let named = resource.kind == .batch && !resource.isList ? batch.description : nil
        let leave = try Leave(grant, for: [.read, .list], of: [.batch, .workspace], id: named)
        return try await show(leave) { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT row, line, field, rule, shape, loses_row FROM quarantined_row WHERE batch = ?
                    ORDER BY row, rowid LIMIT ?
                    """, arguments: [batch.rawValue, max(0, limit)]
            ).map { row in
                QuarantinedRow(
                    row: row[0], line: row[1], column: row[2], rule: row[3], shape: row[4], losesRow: row[5])
            }
            return Shown(rows, ids: ["batch:\(batch)"], count: rows.count)
        }
    }
}
