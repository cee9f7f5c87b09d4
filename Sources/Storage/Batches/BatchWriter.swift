public import Foundation
import GRDB
public import Records

/// Writes the rows of one batch inside the transaction that `Store.loadBatch` holds open. Not to be kept.
public final class BatchWriter {
    /// The number from which the ids of the batch's records and events are made.
    public let batch: BatchID
    /// The store's immutable copy of the extract: what is to be read.
    public let file: URL
    /// Data rows read; set it before the load ends. The default is the highest row appended.
    public var rows = 0
    public private(set) var records = 0
    public private(set) var relationships = 0
    public private(set) var events = 0
    public private(set) var quarantined = 0
    public private(set) var fieldProblems = 0
    /// What was found of the batch's quality; set it before the load ends. The default, nil, keeps nothing and holds nothing.
    public var appraisal: BatchAppraisal?

    private let source: SourceID
    private let insertRecord: RowStatement
    private let insertRelationship: RowStatement
    private let insertEvent: RowStatement
    private let insertParticipant: RowStatement
    private let insertQuarantined: RowStatement
    private var bytes = ByteWriter()
    /// The last row that was counted as quarantined: a row with two bad fields is one row.
    private var lastQuarantined = -1

    init(batch: BatchID, source: SourceID, file: URL, in db: Database) throws {
        self.batch = batch
        self.source = source
        self.file = file
        insertRecord = try RowStatement("INSERT INTO person_record VALUES (?, ?)", db)
        insertRelationship = try RowStatement("INSERT INTO stated_relationship VALUES (?, ?, ?, ?, ?, ?)", db)
        insertEvent = try RowStatement("INSERT INTO event VALUES (?, ?)", db)
        insertParticipant = try RowStatement("INSERT OR IGNORE INTO participant VALUES (?, ?, ?)", db)
        insertQuarantined = try RowStatement("INSERT INTO quarantined_row VALUES (?, ?, ?, ?, ?, ?, ?)", db)
    }

    public func append(_ record: PersonRecord) throws {
        try check(record.id.origin, record.source)
        bytes.reset()
        record.write(to: &bytes)
        try run(insertRecord, record.id.rawValue, bytes.bytes)
        records += 1
    }

    public func append(_ relationship: StatedRelationship) throws {
        try check(relationship.subject.origin, source)
        try check(relationship.object.origin, source)
        try run(
            insertRelationship, batch.rawValue, relationship.subject.rawValue, relationship.object.rawValue,
            relationship.kind.rawValue, relationship.period.from?.number, relationship.period.to?.number)
        relationships += 1
    }

    public func append(_ event: Event) throws {
        try check(event.id.origin, event.source)
        bytes.reset()
        event.write(to: &bytes)
        try run(insertEvent, event.id.rawValue, bytes.bytes)
        for participant in event.participants {
            try check(participant.record.origin, source)
            try run(insertParticipant, participant.record.rawValue, event.id.rawValue, participant.role)
        }
        events += 1
    }

    public func append(_ bad: QuarantinedRow) throws {
        try run(insertQuarantined, batch.rawValue, bad.row, bad.line, bad.column, bad.rule, bad.shape, bad.losesRow)
        rows = max(rows, bad.row)
        if !bad.losesRow {
            fieldProblems += 1
        } else if bad.row != lastQuarantined {
            quarantined += 1
            lastQuarantined = bad.row
        }
    }

    public func append(contentsOf records: some Sequence<PersonRecord>) throws {
        for record in records { try append(record) }
    }

    public func append(contentsOf relationships: some Sequence<StatedRelationship>) throws {
        for relationship in relationships { try append(relationship) }
    }

    public func append(contentsOf events: some Sequence<Event>) throws {
        for event in events { try append(event) }
    }

    public func append(contentsOf quarantined: some Sequence<QuarantinedRow>) throws {
        for bad in quarantined { try append(bad) }
    }

    private func check(_ origin: RowOrigin, _ stated: SourceID) throws {
        guard origin.batch == batch, stated == source else {
            throw StorageError(
                .invalid,
                "Row \(origin.row) yields something of another batch or source than \(batch) of \(source).")
        }
        rows = max(rows, origin.row)
    }

    private func run<each Value: RowValue>(_ statement: RowStatement, _ values: repeat each Value) throws {
        do {
            try statement.run(repeat each values)
        } catch {
            throw StorageError.naming(error)
        }
    }
}
