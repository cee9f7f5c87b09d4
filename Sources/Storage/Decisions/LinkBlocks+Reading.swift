import GRDB
import Identity
import Records

extension LinkBlocks {
    /// A record by what lasts of it.
    private struct Key: Hashable {
        let source: SourceID
        let key: String
    }

    /// The blocks in force, and the loaded records that they name: those of a source's own key; those that a block names by
    /// their row, and every other of the source that says the same.
    ///
    /// - Parameter records: every live record; asked for only when there is a block.
    static func inForce(_ db: Database, records: () throws -> [PersonRecord]) throws -> LinkBlocks {
        let asOf = try asOf(db)
        var byKey: [Key: [Mark]] = [:]
        var byRecord: [RecordID: [Mark]] = [:]
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT block, side, source, key, record FROM link_block_member
                WHERE block NOT IN (SELECT block FROM link_block_lift) ORDER BY block, side, rowid
                """)
        if rows.isEmpty { return LinkBlocks(marks: [:], asOf: asOf) }
        for row in rows {
            let mark = Mark(block: row[0], side: row[1])
            if let key = row[3] as String? {
                byKey[Key(source: SourceID(row[2]), key: key), default: []].append(mark)
            } else {
                byRecord[RecordID(rawValue: row[4]), default: []].append(mark)
            }
        }
        let bySaying = try sayings(byRecord, db)
        let sources = Set(bySaying.keys.map(\.source))
        var marks: [RecordID: [Mark]] = [:]
        var representatives: [Mark: [RecordID]] = [:]
        var told: Set<String> = []
        for record in try records() {
            var own = byRecord[record.id] ?? []
            if let key = record.key {
                own += byKey[Key(source: record.source, key: key)] ?? []
            } else if own.isEmpty, sources.contains(record.source) {
                own += bySaying[CarriedJudgements.said(by: record)] ?? []
            }
            for mark in own {
                if marks[record.id]?.contains(mark) == true { continue }
                marks[record.id, default: []].append(mark)
                let name = "\(mark.block) \(mark.side) \(record.source) \(record.key ?? "#\(record.id)")"
                if told.insert(name).inserted { representatives[mark, default: []].append(record.id) }
            }
        }
        return LinkBlocks(marks: marks, representatives: representatives, asOf: asOf)
    }

    /// How many blocks and lifts there are: more are added, and none is taken away.
    static func asOf(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(
            db, sql: "SELECT (SELECT count(*) FROM link_block) + (SELECT count(*) FROM link_block_lift)") ?? 0
    }

    /// What the rows say that blocks name. What rows of two sides say alike tells neither, and is left out: those rows are
    /// known by their place alone.
    private static func sayings(
        _ byRecord: [RecordID: [Mark]], _ db: Database
    ) throws -> [PersonRecord: [Mark]] {
        var sayings: [PersonRecord: [Mark]] = [:]
        for (id, marks) in byRecord.sorted(by: { $0.key < $1.key }) {
            guard let record = try CarriedJudgements.record(id, db) else { continue }
            let saying = CarriedJudgements.said(by: record)
            for mark in marks where sayings[saying]?.contains(mark) != true {
                sayings[saying, default: []].append(mark)
            }
        }
        return sayings.mapValues { marks in
            marks.filter { mark in !marks.contains { $0.block == mark.block && $0.side != mark.side } }
        }
    }
}
