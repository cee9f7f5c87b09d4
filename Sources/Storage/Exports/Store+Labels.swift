public import Access
import GRDB
import Identity
public import Records

/// Judgements taken out of the store.
public struct JudgementExport: Sendable {
    /// Oldest first, superseded ones too; those that the grant does not reach are not among them.
    public var judgements: [NamedJudgement]
    /// Pairs left out because a record of theirs is no longer loaded.
    public var lost: Int
}

extension Store {
    /// Every judgement of records that are live, by lasting names. For `.list` or `.review` on the list of pairs.
    public func judgements(under grant: consuming AccessGrant) async throws -> JudgementExport {
        let leave = try Leave(grant, for: [.list, .review], of: [.pair])
        return try await show(leave) { db in
            let live = try LiveBatches(db, covered: leave.covered)
            let carried = try CarriedJudgements(db, live: live, records: try live.records(db))
            var export = JudgementExport(judgements: [], lost: carried.lost)
            // A pair that a block keeps from being seen has no attributes, and is left out with the others.
            for judgement in carried.judgements.reversed() {
                let pair = PairID(first: judgement.first, second: judgement.second)
                guard let attributes = try Attributes.pair(pair, db), leave.admits(part: attributes),
                    let first = try live.name(judgement.first, db), let second = try live.name(judgement.second, db)
                else { continue }
                export.judgements.append(NamedJudgement(first: first, second: second, judgement: judgement))
            }
            return Shown(export, ids: Set(export.judgements.map(\.pair.description)).sorted())
        }
    }

    /// The live records that some names are of. For `.list` or `.review` on the list of pairs; shows nobody.
    public func records(
        named names: Set<RecordName>, under grant: consuming AccessGrant
    ) async throws -> [RecordName: RecordID] {
        let leave = try Leave(grant, for: [.list, .review], of: [.pair])
        return try await show(leave) { db in
            let live = try LiveBatches(db, covered: leave.covered)
            var found: [RecordName: RecordID] = [:]
            for record in try live.records(db) {
                guard let digest = live.row(of: record.id.origin)?.digest else { continue }
                let name = RecordName(record, digest: digest)
                if names.contains(name), found[name] == nil { found[name] = record.id }
            }
            return Shown(found, ids: [], count: found.count)
        }
    }
}

extension LiveBatches {
    fileprivate func name(_ id: RecordID, _ db: Database) throws -> RecordName? {
        guard let record = try record(id, db), let digest = row(of: id.origin)?.digest else { return nil }
        return RecordName(record, digest: digest)
    }
}
