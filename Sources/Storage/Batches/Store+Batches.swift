public import Access
public import Foundation
import GRDB
public import Records

extension Store {
    /// A file's content address, which names its copy in the store. Throws `file` when it cannot be read.
    public static func digest(of file: URL) throws(StorageError) -> String { try FileDigest.hex(of: file) }

    /// The live or held batch of a source that was loaded from the same file, if there is one.
    public func existingBatch(source: SourceID, digest: String) async throws -> Batch? {
        try await facts { db in
            try Row.fetchOne(
                db, sql: "\(Batch.selection) WHERE source = ? AND digest = ? AND status IN ('live', 'held')",
                arguments: [source.rawValue, digest]
            ).map(Batch.init(row:))
        }
    }

    /// The immutable copy of the extract from which a batch was loaded.
    public func batchFile(_ batch: Batch) -> URL { files.url(of: batch.digest) }

    /// The same for a row of a record or event that was shown.
    public func batchFile(_ row: RowReference) -> URL { files.url(of: row.digest) }

    /// Loads one file as one batch, in one transaction: whole, or not at all. For `.load` on the source or the workspace.
    ///
    /// `fill` reads `writer.file`, the store's own copy, and appends what its rows yield. Whatever it throws is passed on,
    /// and the store is as it was. The call blocks its thread until the batch is on disk.
    ///
    /// Throws `alreadyLoaded` for a live or held batch of the same source and file, and `file` when it cannot be read.
    public func loadBatch(
        _ draft: BatchDraft, under grant: consuming AccessGrant, fill: (BatchWriter) throws -> Void
    ) throws -> Batch {
        let onWorkspace = grant.request.resource.kind == .workspace
        let leave = try Leave(
            grant, for: [.load], of: [.source, .workspace], id: onWorkspace ? nil : draft.source.id.rawValue)
        let digest = try FileDigest.hex(of: draft.file)
        let bytes = (try? draft.file.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
        try journal.appendNow(AuditDraft(leave, ids: [draft.source.id.rawValue], people: [], count: 1))
        var isNewCopy = false
        do {
            return try database.write { db in
                try sweepCopies(db)
                let batch = try insertBatch(draft, digest: digest, bytes: bytes, db)
                isNewCopy = try files.add(draft.file, digest: digest)
                let writer = try BatchWriter(
                    batch: batch, source: draft.source.id, file: files.url(of: digest), in: db)
                try fill(writer)
                let standing = BatchStanding(
                    db: db, principal: leave.request.principal.id, instant: draft.loadedAt,
                    reason: leave.request.reason ?? "loaded")
                try close(batch, writer, draft, standing)
                guard
                    let row = try Row.fetchOne(
                        db, sql: "\(Batch.selection) WHERE id = ?", arguments: [batch.rawValue])
                else { throw StorageError.missing("batch") }
                return try Batch(row: row)
            }
        } catch {
            if isNewCopy { files.remove(digest) }
            throw StorageError.naming(error)
        }
    }

    private func sweepCopies(_ db: Database) throws {
        files.removeAll(but: Set(try String.fetchAll(db, sql: "SELECT DISTINCT digest FROM batch")))
    }

    private func insertBatch(_ draft: BatchDraft, digest: String, bytes: Int, _ db: Database) throws -> BatchID {
        let source = draft.source
        let live = try Int64.fetchOne(
            db, sql: "SELECT id FROM batch WHERE source = ? AND digest = ? AND status IN ('live', 'held')",
            arguments: [source.id.rawValue, digest])
        if let live {
            throw StorageError(
                .alreadyLoaded,
                "\(draft.file.lastPathComponent) was loaded for \(source.id) already, as batch \(live). Nothing was done."
            )
        }
        try db.execute(
            sql: """
                INSERT INTO source VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
                SET profile = excluded.profile, agency = excluded.agency, sensitivity = excluded.sensitivity
                """,
            arguments: [source.id.rawValue, try JSONText.encode(source), source.agency, source.sensitivity.rank])
        try db.execute(
            sql: """
                INSERT INTO batch (source, file_name, digest, bytes, rows, records, relationships, events, quarantined,
                    field_problems, period_from, period_to, loaded_at, status)
                VALUES (?, ?, ?, ?, 0, 0, 0, 0, 0, 0, ?, ?, ?, 'live')
                """,
            arguments: [
                source.id.rawValue, draft.file.lastPathComponent, digest, bytes, draft.period.from?.number,
                draft.period.to?.number, draft.loadedAt.timeIntervalSince1970,
            ])
        return BatchID(db.lastInsertedRowID)
    }

    private func close(
        _ batch: BatchID, _ writer: BatchWriter, _ draft: BatchDraft, _ standing: BatchStanding
    ) throws {
        let db = standing.db
        try db.execute(
            sql: """
                UPDATE batch SET rows = ?, records = ?, relationships = ?, events = ?, quarantined = ?,
                    field_problems = ? WHERE id = ?
                """,
            arguments: [
                writer.rows, writer.records, writer.relationships, writer.events, writer.quarantined,
                writer.fieldProblems, batch.rawValue,
            ])
        if let appraisal = writer.appraisal {
            try db.execute(
                sql: "INSERT INTO batch_quality VALUES (?, ?, ?)",
                arguments: [batch.rawValue, appraisal.version, appraisal.body])
        }
        try standing.checkLive(draft.supersedes, of: draft.source.id)
        guard let reasons = writer.appraisal?.holdReasons, !reasons.isEmpty else {
            return try standing.supersede(draft.supersedes, by: batch)
        }
        try standing.set(batch, .held)
        try db.execute(
            sql: "INSERT INTO batch_hold VALUES (?, ?, ?)",
            arguments: [
                batch.rawValue, try JSONText.encode(reasons), try JSONText.encode(draft.supersedes),
            ])
        try standing.note(batch, .held)
    }
}
