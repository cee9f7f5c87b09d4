import GRDB

/// A database's tables, in steps that are never changed once released: a later version adds a step.
///
/// `PRAGMA user_version` counts the steps taken; `PRAGMA application_id` says that the file is Kith's.
struct Schema: Sendable {
    let applicationID: Int32
    let steps: [String]

    /// The workspace: batches, derived data, decisions, accounts.
    static let workspace = Schema(
        applicationID: 0x4B69_7468,
        steps: [
            loadedTables + derivedTables + decisionTables, reviewValue, heldBatches, repeatedReports,
            personDecisions, networkTable, placesAndDecisions, linkState, relationshipsWithoutDates,
        ])

    /// The audit log, which has a file of its own: a load that holds the workspace's writer for seconds does not keep a
    /// page from being shown, and restoring an earlier workspace takes nothing out of the log.
    static let audit = Schema(applicationID: 0x4B69_4175, steps: [auditTables])

    /// Takes the steps that are still to be taken, in one transaction. Throws `newerSchema` for a file that a later
    /// version wrote and `damaged` for one that is not Kith's.
    func migrate(_ database: any DatabaseWriter) throws {
        let taken = try database.read(check)
        guard taken < steps.count else { return }
        try database.write { db in
            // Another process may have been first.
            for (number, step) in steps.enumerated().dropFirst(try check(db)) {
                try db.execute(sql: step)
                try db.execute(sql: "PRAGMA user_version = \(number + 1)")
                try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            }
        }
    }

    private func check(_ db: Database) throws -> Int {
        let taken = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let owner = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        guard taken == 0 || owner == applicationID else {
            throw StorageError(.damaged, "The file in the store's folder is not a Kith store. Name another folder.")
        }
        guard taken <= steps.count else {
            throw StorageError(
                .newerSchema,
                "A later version of Kith wrote this store (schema \(taken); this version knows \(steps.count)). "
                    + "Use that version, or restore a backup made before it.")
        }
        return taken
    }
}
