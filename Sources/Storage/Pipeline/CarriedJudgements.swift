import GRDB
import Identity
import Records

/// Judgements as they bear on the records that are live now.
///
/// When an extract is loaded again its records get new ids. A judged record of a batch that is no longer live is found
/// again by its source's own key for the person, or, where it has none, by a live record of the source that says the same.
struct CarriedJudgements {
    /// Newest first, of each pair all.
    private(set) var judgements: [Judgement] = []
    /// How many judged pairs have a record that is not to be found among the live ones.
    private(set) var lost = 0

    /// - Parameter records: every live record.
    init(_ db: Database, live: LiveBatches, records: [PersonRecord]) throws {
        let all = try Judgement.all(db)
        let gone = Set(all.flatMap { [$0.first, $0.second] }).filter { live.row(of: $0.origin) == nil }
        let found = gone.isEmpty ? [:] : try Self.successors(of: gone, db, live: live, among: records)
        var pairs: Set<PairID> = []
        for judgement in all {
            func now(_ id: RecordID) -> RecordID? { gone.contains(id) ? found[id] : id }
            guard let first = now(judgement.first), let second = now(judgement.second), first != second else {
                if pairs.insert(PairID(first: judgement.first, second: judgement.second)).inserted { lost += 1 }
                continue
            }
            var carried = judgement
            carried.first = min(first, second)
            carried.second = max(first, second)
            judgements.append(carried)
        }
    }

    /// The latest of each pair that has not been taken back, newest first.
    var inForce: [Judgement] {
        var seen: Set<PairID> = []
        return judgements.filter {
            seen.insert(PairID(first: $0.first, second: $0.second)).inserted && $0.verdict != .withdrawn
        }
    }

    private struct Key: Hashable {
        let source: SourceID
        let key: String
    }

    private static func successors(
        of gone: Set<RecordID>, _ db: Database, live: LiveBatches, among records: [PersonRecord]
    ) throws -> [RecordID: RecordID] {
        var byKey: [Key: [RecordID]] = [:]
        var byContent: [PersonRecord: [RecordID]] = [:]
        for id in gone {
            guard let record = try record(id, db) else { continue }
            if let key = record.key {
                byKey[Key(source: record.source, key: key), default: []].append(id)
            } else {
                byContent[said(by: record), default: []].append(id)
            }
        }
        let sources = Set(byContent.keys.map(\.source))
        var found: [RecordID: RecordID] = [:]
        for record in records {
            let ids: [RecordID]? =
                if let key = record.key {
                    byKey[Key(source: record.source, key: key)]
                } else if sources.contains(record.source) {
                    byContent[said(by: record)]
                } else {
                    nil
                }
            for id in ids ?? [] where found[id] == nil { found[id] = record.id }
        }
        return found
    }

    /// What a record says, whichever row and period it is of.
    static func said(by record: PersonRecord) -> PersonRecord {
        var record = record
        record.id = RecordID(rawValue: 0)
        record.period = .unbounded
        return record
    }

    /// A record of any batch, live or not.
    static func record(_ id: RecordID, _ db: Database) throws -> PersonRecord? {
        let row = try Row.fetchOne(
            db,
            sql: "SELECT r.body, b.source FROM person_record r JOIN batch b ON b.id = ? WHERE r.id = ?",
            arguments: [id.origin.batch.rawValue, id.rawValue])
        guard let row else { return nil }
        var reader = ByteReader(try row.bytes(at: 0))
        return try PersonRecord(id: id, source: SourceID(row[1]), from: &reader)
    }
}
