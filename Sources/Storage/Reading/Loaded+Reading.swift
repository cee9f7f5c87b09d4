import GRDB
import Records

extension LiveBatches {
    /// Every record of the batches, in order of id.
    func records(_ db: Database) throws -> [PersonRecord] {
        var records: [PersonRecord] = []
        records.reserveCapacity(batches.reduce(0) { $0 + $1.records })
        for batch in batches {
            let (first, end) = Self.keys(of: batch.id)
            let rows = try Row.fetchCursor(
                db, sql: "SELECT id, body FROM person_record WHERE id >= ? AND id < ? ORDER BY id",
                arguments: [first, end])
            while let row = try rows.next() {
                var reader = ByteReader(try row.bytes(at: 1))
                records.append(
                    try PersonRecord(id: RecordID(rawValue: row[0]), source: batch.source, from: &reader))
            }
        }
        return records
    }

    /// The events of the batches, in order of id.
    func events(_ db: Database, _ which: LinkageEvents = .all) throws -> [Event] {
        var events: [Event] = []
        if which == .all { events.reserveCapacity(batches.reduce(0) { $0 + $1.events }) }
        for batch in batches {
            let (first, end) = Self.keys(of: batch.id)
            let rows = try Row.fetchCursor(
                db, sql: "SELECT id, body FROM event WHERE id >= ? AND id < ? ORDER BY id", arguments: [first, end])
            while let row = try rows.next() {
                let bytes = try row.bytes(at: 1)
                if which == .withAddress, !Event.stateAddress(bytes) { continue }
                var reader = ByteReader(bytes)
                events.append(try Event(id: EventID(rawValue: row[0]), source: batch.source, from: &reader))
            }
        }
        return events
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
