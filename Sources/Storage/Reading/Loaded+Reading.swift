import GRDB
import Records

extension LiveBatches {
    /// Every record of the batches, in order of id.
    func records(_ db: Database) throws -> [PersonRecord] {
        try records(reading: queries(in: "person_record"), expecting: batches.reduce(0) { $0 + $1.records }, db)
    }

    /// The events of the batches, in order of id.
    func events(_ db: Database, _ which: LinkageEvents = .all) throws -> [Event] {
        let all = which == .all
        return try events(
            reading: queries(in: "event"), only: which, expecting: all ? batches.reduce(0) { $0 + $1.events } : 0, db)
    }

    /// The batches one after the other, each in order of id.
    private func queries(in table: String) -> [BodyReading.Query] {
        batches.map { batch in
            let (first, end) = Self.keys(of: batch.id)
            return BodyReading.Query(
                sql: "SELECT id, body FROM \(table) WHERE id >= ? AND id < ? ORDER BY id", arguments: [first, end])
        }
    }

    /// - Parameter count: how many there may be, to make room for.
    func records(
        reading queries: [BodyReading.Query], expecting count: Int = 0, _ db: Database
    ) throws -> [PersonRecord] {
        let sources = sources
        var reading = BodyReading(queries, db)
        return try reading.all(expecting: count) { id, reader throws(StorageError) in
            let id = RecordID(rawValue: id)
            guard let source = sources[id.origin.batch] else { return nil }
            return try PersonRecord(id: id, source: source, from: &reader)
        }
    }

    func events(
        reading queries: [BodyReading.Query], only which: LinkageEvents = .all, expecting count: Int = 0, _ db: Database
    ) throws -> [Event] {
        let sources = sources
        var reading = BodyReading(queries, db)
        return try reading.all(expecting: count) { id, reader throws(StorageError) in
            let id = EventID(rawValue: id)
            guard let source = sources[id.origin.batch], which == .all || Event.stateAddress(reader) else { return nil }
            return try Event(id: id, source: source, from: &reader)
        }
    }

    private var sources: [BatchID: SourceID] {
        Dictionary(batches.map { ($0.id, $0.source) }, uniquingKeysWith: { first, _ in first })
    }

    /// Every stated relationship of the batches, in the order in which rows state them.
    func relationships(_ db: Database) throws -> [StatedRelationship] {
        var relationships: [StatedRelationship] = []
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT batch, subject, object, kind, period_from, period_to FROM stated_relationship ORDER BY rowid")
        while let row = try rows.next() {
            guard self[BatchID(row[0])] != nil else { continue }
            guard let kind = RelationshipKind(rawValue: row[3]) else { throw ByteReader.damage }
            relationships.append(
                StatedRelationship(
                    subject: RecordID(rawValue: row[1]), object: RecordID(rawValue: row[2]), kind: kind,
                    period: Period(row, from: 4)))
        }
        return relationships
    }

    /// One record; nil when it is not there, or its batch is not live or not covered.
    func record(_ id: RecordID, _ db: Database) throws -> PersonRecord? {
        guard let batch = self[id.origin.batch],
            let row = try Row.fetchOne(db, sql: "SELECT body FROM person_record WHERE id = ?", arguments: [id.rawValue])
        else { return nil }
        var reader = ByteReader(try row.bytes(at: 0))
        var record = try PersonRecord(id: id, source: batch.source, from: &reader)
        if try Self.isHidden("hidden_record_address WHERE record", id.rawValue, db) {
            record.address?.isConfidential = true
        }
        return record
    }

    /// One event; nil when it is not there, or its batch is not live or not covered.
    func event(_ id: EventID, _ db: Database) throws -> Event? {
        guard let batch = self[id.origin.batch],
            let row = try Row.fetchOne(db, sql: "SELECT body FROM event WHERE id = ?", arguments: [id.rawValue])
        else { return nil }
        var reader = ByteReader(try row.bytes(at: 0))
        var event = try Event(id: id, source: batch.source, from: &reader)
        if event.address != nil, try Self.isHidden("hidden_event_address WHERE event", id.rawValue, db) {
            event.address?.isConfidential = true
        }
        return event
    }

    /// Whether linking found the address of a record or event to be one that must not be shown.
    private static func isHidden(_ place: String, _ id: Int64, _ db: Database) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(place) = ?)", arguments: [id]) ?? true
    }
}
