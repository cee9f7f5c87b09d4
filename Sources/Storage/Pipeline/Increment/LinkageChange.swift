import Families
import GRDB
import Identity
import Records

/// What differs between what was linked last and what is live now.
struct LinkageChange: Sendable {
    /// The live batches.
    let batches: [BatchID]
    private(set) var step = LinkageStep.nothing
    /// Records that are live and not linked, in order of id.
    private(set) var added: [PersonRecord] = []
    /// All linked records, in pieces to be searched side by side.
    private(set) var stretches: [RecordSearch.Stretch] = []
    let state: LinkState
    private(set) var addedBatches: [Batch] = []
    private var goneBatches: [BatchID] = []

    /// Rows of a batch that are searched in one piece.
    private static let rowsOfStretch = 50_000

    init(_ db: Database, covered: Set<String>?, settings: String, limits: IncrementLimits) throws {
        let live = try LiveBatches(db, covered: covered)
        batches = live.batches.map(\.id)
        guard let last = try LinkState.last(db) else {
            state = LinkState()
            step = .everything("nothing was linked before")
            return
        }
        let linked = Set(last.batches)
        addedBatches = live.batches.filter { !linked.contains($0.id) }
        goneBatches = last.batches.filter { live[$0] == nil }
        state = try LinkState(live: live, settings: settings, records: last.records, db)
        let gone = try goneBatches.map { try Self.batch($0, db) }
        let reason =
            try Self.reason(last, state, db)
            ?? Self.reason(last, live.batches, added: addedBatches, gone: gone, limits)
        if let reason {
            step = .everything(reason)
            return
        }
        if state == last { return }
        step = .increment(LinkageIncrement())
        added = try live.records(of: addedBatches, db)
        for batch in live.batches.filter({ linked.contains($0.id) }) + gone {
            let (first, _) = LiveBatches.keys(of: batch.id)
            for row in stride(from: 0, through: batch.rows, by: Self.rowsOfStretch) {
                let start = first + Int64(row) << 4
                stretches.append(
                    RecordSearch.Stretch(
                        ids: start..<(start + Int64(Self.rowsOfStretch) << 4), source: batch.source,
                        isGone: live[batch.id] == nil))
            }
        }
    }

    /// Why what stands cannot be built on.
    private static func reason(_ last: LinkState, _ now: LinkState, _ db: Database) throws -> String? {
        if last.settings != now.settings { return "settings, rules or the gazetteer have changed" }
        if last.blocks != now.blocks { return "what is never linked was changed" }
        // What was joined or parted because of it cannot be told from the rest.
        let takenBack = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM judgement j WHERE id > ?1 AND (verdict = 'withdrawn' OR verdict = 'unsure'
                    AND EXISTS (SELECT 1 FROM judgement e WHERE e.first = j.first AND e.second = j.second
                        AND e.id < j.id AND e.verdict <> 'unsure')))
                """, arguments: [last.lastJudgement])
        if takenBack == true || last.undone != now.undone { return "a judgement or a decision was taken back" }
        return nil
    }

    /// Why what has come and gone is too much.
    private static func reason(
        _ last: LinkState, _ live: [Batch], added: [Batch], gone: [Batch], _ limits: IncrementLimits
    ) -> String? {
        let all = live.reduce(0) { $0 + $1.records }
        let changed = (added + gone).reduce(0) { $0 + $1.records }
        if Double(changed) > limits.mostChanged * Double(max(all, 1)) {
            return "more than \(Int(limits.mostChanged * 100)) % of the records came or went"
        }
        if Double(all) > limits.mostGrowth * Double(last.records) {
            return "there are far more records than when everything was linked last"
        }
        return nil
    }

    private static func batch(_ id: BatchID, _ db: Database) throws -> Batch {
        guard let row = try Row.fetchOne(db, sql: "\(Batch.selection) WHERE id = ?", arguments: [id.rawValue]) else {
            throw ByteReader.damage
        }
        return try Batch(row: row)
    }
}
