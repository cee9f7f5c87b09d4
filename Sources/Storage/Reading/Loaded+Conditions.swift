import GRDB
import Records

// Reads of loaded rows that fulfil a condition: a `WHERE …` clause over the table.

extension LiveBatches {
    /// Every record of some batches, in order of id.
    func records(of batches: [Batch], _ db: Database) throws -> [PersonRecord] {
        try batches.flatMap { batch in
            let (first, end) = Self.keys(of: batch.id)
            return try records(db, "WHERE id >= ? AND id < ?", [first, end])
        }
    }

    /// Records that fulfil a condition, in order of id.
    func records(
        _ db: Database, _ condition: String, _ arguments: StatementArguments = []
    ) throws -> [PersonRecord] {
        let sql = "SELECT id, body FROM person_record \(condition) ORDER BY id"
        return try records(reading: [BodyReading.Query(sql: sql, arguments: arguments)], db)
    }

    /// Events that fulfil a condition, in order of id.
    func events(
        _ db: Database, _ condition: String, _ arguments: StatementArguments = []
    ) throws -> [Event] {
        let sql = "SELECT id, body FROM event \(condition) ORDER BY id"
        return try events(reading: [BodyReading.Query(sql: sql, arguments: arguments)], db)
    }

    /// Stated relationships that fulfil a condition, in the order in which rows state them.
    func relationships(
        _ db: Database, _ condition: String, _ arguments: StatementArguments
    ) throws -> [StatedRelationship] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT batch, subject, object, kind, period_from, period_to FROM stated_relationship \(condition)
                ORDER BY rowid
                """, arguments: arguments
        ).compactMap { row in
            guard self[BatchID(row[0])] != nil else { return nil }
            guard let kind = RelationshipKind(rawValue: row[3]) else { throw ByteReader.damage }
            return StatedRelationship(
                subject: RecordID(rawValue: row[1]), object: RecordID(rawValue: row[2]), kind: kind,
                period: Period(row, from: 4))
        }
    }
}
