import Foundation
import GRDB
import Identity
public import Records

/// What a link run saw: with what it makes this is kept, so that the next run knows what has changed since.
public struct LinkState: Hashable, Sendable {
    /// The live batches that were linked.
    public var batches: [BatchID]
    /// A digest of all else that the outcome depends on: settings, rules, the gazetteer. An increment needs the same.
    public var settings: String
    /// The number of the last judgement that there was.
    public var lastJudgement: Int64
    /// How many decisions on people had been undone.
    public var undone: Int64
    /// How many blocks and lifts of blocks there were.
    public var blocks: Int64
    /// How many records the last run that linked everything saw.
    public var records: Int

    public init(
        batches: [BatchID] = [], settings: String = "", lastJudgement: Int64 = 0, undone: Int64 = 0, blocks: Int64 = 0,
        records: Int = 0
    ) {
        self.batches = batches
        self.settings = settings
        self.lastJudgement = lastJudgement
        self.undone = undone
        self.blocks = blocks
        self.records = records
    }

    /// As it is now.
    init(live: LiveBatches, settings: String = "", records: Int, _ db: Database) throws {
        self.init(
            batches: live.batches.map(\.id), settings: settings,
            lastJudgement: try Int64.fetchOne(db, sql: "SELECT max(id) FROM judgement") ?? 0,
            undone: try Int64.fetchOne(db, sql: "SELECT count(*) FROM person_decision_undo") ?? 0,
            blocks: try LinkBlocks.asOf(db), records: records)
    }

    /// Nil when nothing was linked yet.
    static func last(_ db: Database) throws -> LinkState? {
        let state = try Row.fetchOne(db, sql: "SELECT settings, judgement, undone, blocks, records FROM link_state")
        guard let state else { return nil }
        let batches = try Int64.fetchAll(db, sql: "SELECT batch FROM linked_batch ORDER BY batch")
        return LinkState(
            batches: batches.map { BatchID($0) }, settings: state[0], lastJudgement: state[1], undone: state[2],
            blocks: state[3], records: state[4])
    }

    /// Takes the place of what was kept.
    func keep(_ db: Database) throws {
        try db.execute(sql: "DELETE FROM linked_batch; DELETE FROM link_state;")
        let insert = try db.makeStatement(sql: "INSERT INTO linked_batch VALUES (?)")
        for batch in batches { try insert.execute(arguments: [batch.rawValue]) }
        try db.execute(
            sql: "INSERT INTO link_state VALUES (1, ?, ?, ?, ?, ?)",
            arguments: [settings, lastJudgement, undone, blocks, records])
    }
}
