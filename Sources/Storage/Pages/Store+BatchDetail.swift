public import Access
import GRDB
public import Records

/// One batch with its quality, why it was held, and what was done with it. Holds no person's data.
public struct BatchDetail: Sendable {
    public var batch: Batch
    /// What ``BatchAppraisal`` said; nil for a batch that was loaded before quality was counted.
    public var quality: (version: Int, body: String)?
    public var hold: BatchHold?
    /// Oldest first.
    public var changes: [BatchChange]
}

extension Store {
    /// One batch, whatever its status. For `.read` on the batch, on the list of batches, or on the workspace.
    public func batchDetail(_ id: BatchID, under grant: consuming AccessGrant) async throws -> BatchDetail {
        let resource = grant.request.resource
        let named = resource.kind == .batch && !resource.isList ? id.description : nil
        let leave = try Leave(grant, for: [.read, .list], of: [.batch, .workspace], id: named)
        return try await show(leave) { db in
            guard
                let row = try Row.fetchOne(db, sql: "\(Batch.selection) WHERE id = ?", arguments: [id.rawValue])
            else { return Shown(refused: .missing("batch"), ids: [id.description]) }
            let quality = try Row.fetchOne(
                db, sql: "SELECT version, body FROM batch_quality WHERE batch = ?", arguments: [id.rawValue])
            let changes = try Row.fetchAll(
                db,
                sql: """
                    SELECT batch, change, other, principal, at, reason FROM batch_change WHERE batch = ? ORDER BY id
                    """, arguments: [id.rawValue])
            let detail = BatchDetail(
                batch: try Batch(row: row), quality: quality.map { ($0[0], $0[1]) }, hold: try Self.hold(id, db),
                changes: try changes.map(BatchChange.init(row:)))
            return Shown(detail, ids: [id.description])
        }
    }

    /// Every batch of a source, newest first. Needs no grant: it shows nobody.
    public func batches(of source: SourceID) async throws -> [Batch] {
        try await facts { db in
            try Row.fetchAll(
                db, sql: "\(Batch.selection) WHERE source = ? ORDER BY id DESC", arguments: [source.rawValue]
            ).map(Batch.init(row:))
        }
    }

    /// The quality of a source's live and superseded batches, the latest first: what a new one is held against. Needs no
    /// grant: it shows nobody.
    ///
    /// - Parameter before: only batches before this one. The default, nil, is all.
    public func qualityHistory(
        of source: SourceID, version: Int, before: BatchID? = nil, limit: Int = 6
    ) async throws -> [String] {
        try await facts { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT q.body FROM batch_quality q JOIN batch b ON b.id = q.batch
                    WHERE b.source = ? AND q.version = ? AND b.status IN ('live', 'superseded') AND b.id < ?
                    ORDER BY b.id DESC LIMIT ?
                    """, arguments: [source.rawValue, version, before?.rawValue ?? Int64.max, limit])
        }
    }

    /// How many people are known to each combination of sources, as they were last linked. Needs no grant: counts.
    public func sourceCombinations() async throws -> [(sources: Set<SourceID>, people: Int)] {
        try await facts { db in
            try Row.fetchAll(db, sql: "SELECT sources, count(*) FROM person GROUP BY sources ORDER BY sources").map {
                (Set(try JSONText.decode([String].self, $0[0]).map { SourceID($0) }), $0[1])
            }
        }
    }
}
