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
    private let state: LinkState
    private var addedBatches: [Batch] = []
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
        let lastJudgement = try LinkState.lastJudgement(db)
        state = LinkState(batches: batches, settings: settings, lastJudgement: lastJudgement, records: last.records)
        let gone = try goneBatches.map { try Self.batch($0, db) }
        if let reason = Self.reason(last, state, live.batches, added: addedBatches, gone: gone, limits) {
            step = .everything(reason)
            return
        }
        if addedBatches.isEmpty, goneBatches.isEmpty, lastJudgement == last.lastJudgement { return }
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

    private static func reason(
        _ last: LinkState, _ now: LinkState, _ live: [Batch], added: [Batch], gone: [Batch], _ limits: IncrementLimits
    ) -> String? {
        if last.settings != now.settings { return "settings, rules or the gazetteer have changed" }
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

    /// Everything about the people whom the change may touch.
    func increment(_ db: Database, found: RecordSearch.Found, covered: Set<String>?) throws -> LinkageStep {
        let live = try LiveBatches(db, covered: covered)
        guard live.batches.map(\.id) == batches, let run = try LinkRun.last(db) else {
            return .everything("batches were loaded or withdrawn meanwhile")
        }
        var change = LinkageIncrement()
        change.added = added
        for (position, person) in found.echoes { change.echoes[added[Int(position)].id] = person }
        for candidate in found.candidates where found.echoes[candidate.added] == nil {
            change.searched.insert(candidate.person)
        }
        for (position, person) in found.ofKey where found.echoes[position] == nil { change.searched.insert(person) }
        change.loose = found.bereft
        try judge(&change, db)
        change.searched.formUnion(try neighbours(of: change.loose, db))
        change.searched.subtract(change.loose)
        let touched = change.searched.union(change.loose).union(change.echoes.values)
        try read(touched, into: &change, live: live, db)
        change.places = try Place.all(db)
        change.nextPerson = try LastingID.person.next(db)
        change.nextPlace = try LastingID.place.next(db)
        change.nextFamily = try LastingID.family.next(db)
        let carried = try CarriedJudgements(db, live: live, records: change.standing + added)
        change.judgements = carried.inForce
        change.judgementsLost = carried.lost
        change.model = run.model
        change.threshold = run.threshold
        change.state = state
        change.leftOut = live.leftOut
        return .increment(change)
    }

    /// People whom judgements since the last run are about: one who is judged to be two is resolved anew.
    private func judge(_ change: inout LinkageIncrement, _ db: Database) throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT a.person, b.person, j.verdict FROM judgement j
                LEFT JOIN person_assignment a ON a.record = j.first LEFT JOIN person_assignment b ON b.record = j.second
                WHERE j.id > ?
                """, arguments: [try LinkState.last(db)?.lastJudgement ?? 0])
        for row in rows {
            let people = [row[0] as Int64?, row[1] as Int64?].compactMap { $0.map { PersonID($0) } }
            switch Judgement.Verdict(rawValue: row[2]) {
            case .same: change.searched.formUnion(people)
            case .different, .withdrawn, nil: change.loose.formUnion(people)
            case .unsure: continue
            }
        }
    }

    /// Who is known to have lived where these people did, and whom sources state to be related to them: they help to tell
    /// who is who.
    private func neighbours(of people: Set<PersonID>, _ db: Database) throws -> Set<PersonID> {
        if people.isEmpty { return [] }
        let ids = JSONText.array(people.sorted().map(\.description))
        let rows = try Int64.fetchAll(
            db,
            sql: """
                SELECT other.person FROM residence one JOIN place ON place.id = one.place
                    JOIN residence other ON other.place = one.place
                    WHERE one.person IN (SELECT value FROM json_each(?1))
                        AND (SELECT count(*) FROM residence r WHERE r.place = one.place) <= 200
                UNION SELECT object FROM person_relationship WHERE subject IN (SELECT value FROM json_each(?1))
                UNION SELECT subject FROM person_relationship WHERE object IN (SELECT value FROM json_each(?1))
                """, arguments: [ids])
        return Set(rows.map { PersonID($0) })
    }

    private func read(
        _ people: Set<PersonID>, into change: inout LinkageIncrement, live: LiveBatches, _ db: Database
    ) throws {
        let ids = JSONText.array(people.sorted().map(\.description))
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT a.record, a.person, r.body FROM json_each(?) p CROSS JOIN person_assignment a ON a.person = p.value
                CROSS JOIN person_record r ON r.id = a.record
                """, arguments: [ids])
        while let row = try rows.next() {
            let id = RecordID(rawValue: row[0])
            guard let batch = live[id.origin.batch] else {
                change.gone.insert(id)
                continue
            }
            var reader = ByteReader(try row.bytes(at: 2))
            change.standing.append(try PersonRecord(id: id, source: batch.source, from: &reader))
            change.people[id] = PersonID(row[1])
        }
        change.standing.sort { $0.id < $1.id }
        change.residences = try Residence.all(db, "WHERE person IN (SELECT value FROM json_each(?))", [ids])
            .filter { live[$0.record.origin.batch] != nil }
        change.before = try Person.all(db, "WHERE id IN (SELECT value FROM json_each(?))", [ids])
        change.related = try PersonRelationship.all(db, "WHERE object IN (SELECT value FROM json_each(?))", [ids])
            .filter { !people.contains($0.subject) }
        let records = JSONText.array(change.standing.map(\.id.description))
        change.relationships = try live.relationships(
            db, "WHERE subject IN (SELECT value FROM json_each(?))", [records])
        for batch in addedBatches {
            let (first, end) = LiveBatches.keys(of: batch.id)
            change.relationships += try live.relationships(db, "WHERE subject >= ? AND subject < ?", [first, end])
        }
        change.events = try live.events(
            db,
            """
            WHERE id IN (SELECT p.event FROM json_each(?) r CROSS JOIN participant p ON p.record = r.value)
            """, [records])
        for batch in addedBatches {
            let (first, end) = LiveBatches.keys(of: batch.id)
            change.events += try live.events(db, "WHERE id >= ? AND id < ?", [first, end])
        }
        change.hidden = try live.records(db, "WHERE id IN (SELECT record FROM hidden_record_address)")
        change.hiddenEvents = try live.events(db, "WHERE id IN (SELECT event FROM hidden_event_address)")
    }
}

extension LiveBatches {
    /// Every record of some batches, in order of id.
    fileprivate func records(of batches: [Batch], _ db: Database) throws -> [PersonRecord] {
        try batches.flatMap { batch in
            let (first, end) = Self.keys(of: batch.id)
            return try records(db, "WHERE id >= ? AND id < ?", [first, end])
        }
    }

    /// Records that fulfil a condition, in order of id.
    fileprivate func records(
        _ db: Database, _ condition: String, _ arguments: StatementArguments = []
    ) throws -> [PersonRecord] {
        var records: [PersonRecord] = []
        let rows = try Row.fetchCursor(
            db, sql: "SELECT id, body FROM person_record \(condition) ORDER BY id", arguments: arguments)
        while let row = try rows.next() {
            let id = RecordID(rawValue: row[0])
            guard let batch = self[id.origin.batch] else { continue }
            var reader = ByteReader(try row.bytes(at: 1))
            records.append(try PersonRecord(id: id, source: batch.source, from: &reader))
        }
        return records
    }

    /// Events that fulfil a condition, in order of id.
    fileprivate func events(
        _ db: Database, _ condition: String, _ arguments: StatementArguments = []
    ) throws -> [Event] {
        var events: [Event] = []
        let rows = try Row.fetchCursor(
            db, sql: "SELECT id, body FROM event \(condition) ORDER BY id", arguments: arguments)
        while let row = try rows.next() {
            let id = EventID(rawValue: row[0])
            guard let batch = self[id.origin.batch] else { continue }
            var reader = ByteReader(try row.bytes(at: 1))
            events.append(try Event(id: id, source: batch.source, from: &reader))
        }
        return events
    }

    /// Stated relationships that fulfil a condition, in the order in which rows state them.
    fileprivate func relationships(
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
