import GRDB
import Identity
import Records

extension Store {
    /// The blocks in force, all of which a link run kept. Throws `invalid`, and nothing is changed, when people are linked whom
    /// a block keeps apart: one that was made while the run was going.
    static func blocksKept(
        _ known: LinkBlocks?, by assignments: [PersonAssignment], _ db: Database
    ) throws -> LinkBlocks {
        var blocks = known
        let asOf = try LinkBlocks.asOf(db)
        if blocks?.asOf != asOf {
            let live = try LiveBatches(db, covered: nil)
            blocks = try LinkBlocks.inForce(db) { try live.records(db) }
        }
        let kept = blocks ?? .none
        if kept.areViolated(by: assignments) {
            throw StorageError(
                .invalid, "What was decided while the run was going stands against it. Run `kith link` again.")
        }
        return kept
    }

    static func replaceSharedIdentifiers(_ outcome: LinkageOutcome, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM shared_identifier")
        let insert = try RowStatement("INSERT INTO shared_identifier VALUES (?, ?, ?, ?, ?)", db)
        for one in outcome.sharedIdentifiers {
            try insert.run(
                one.kind.rawValue, one.first.rawValue, one.second.rawValue, one.firstRecord.rawValue,
                one.secondRecord.rawValue)
        }
    }
}
