import Families
import GRDB
import Identity
import Records

extension LinkageChange {
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
        for (position, people) in found.ofKey where found.echoes[position] == nil { change.searched.formUnion(people) }
        change.searched.formUnion(try KinSearch(added, found).people(db))
        change.loose = found.bereft
        try judge(&change, db)
        // Those around them help to tell who is who.
        change.searched.formUnion(try KinSearch.kin(of: change.loose, db).values.flatMap(\.self))
        change.searched.subtract(change.loose)
        let touched = change.searched.union(change.loose).union(change.echoes.values)
        change.touched = touched
        try read(touched, into: &change, live: live, db)
        try readEvents(into: &change, live: live, db)
        try readOthers(touched, into: &change, live: live, db)
        change.places = try Place.all(db)
        change.organisationPlaces = try Store.organisationPlaces(db)
        change.organisationOnlyPlaces = Set(
            try Int64.fetchAll(
                db, sql: "SELECT place FROM organisation WHERE place NOT IN (SELECT place FROM residence)"
            ).map { PlaceID($0) })
        change.blocks = try LinkBlocks.inForce(db) { try blockable(change, live, db) }
        change.nextPerson = try LastingID.person.next(db)
        change.nextPlace = try LastingID.place.next(db)
        change.nextFamily = try LastingID.family.next(db)
        change.judgements = try CarriedJudgements(db, live: live, records: change.standing + added).inForce
        change.model = run.model
        change.threshold = run.threshold
        change.state = state
        return .increment(change)
    }

    /// People whom judgements since the last run are about: they are resolved anew, since what joins or parts two of their
    /// records may part or join others.
    private func judge(_ change: inout LinkageIncrement, _ db: Database) throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT a.person, b.person FROM judgement j
                LEFT JOIN person_assignment a ON a.record = j.first LEFT JOIN person_assignment b ON b.record = j.second
                WHERE j.id > ? AND j.verdict <> 'unsure'
                """, arguments: [try LinkState.last(db)?.lastJudgement ?? 0])
        for row in rows {
            for person in [row[0] as Int64?, row[1] as Int64?] { person.map { _ = change.loose.insert(PersonID($0)) } }
        }
    }

    private func read(
        _ people: Set<PersonID>, into change: inout LinkageIncrement, live: LiveBatches, _ db: Database
    ) throws {
        let ids = BondWalk.list(people)
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT a.record, a.person FROM json_each(?) p CROSS JOIN person_assignment a ON a.person = p.value",
            arguments: [ids])
        while let row = try rows.next() {
            let id = RecordID(rawValue: row[0])
            if live[id.origin.batch] == nil {
                change.gone.insert(id)
                change.bereft.insert(PersonID(row[1]))
            } else {
                change.people[id] = PersonID(row[1])
            }
        }
        change.standing = try live.records(
            db, "WHERE id IN (SELECT value FROM json_each(?))",
            [JSONText.array(change.people.keys.sorted().map(\.description))])
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
        change.hidden = try live.records(db, "WHERE id IN (SELECT record FROM hidden_record_address)")
        change.hiddenEvents = try live.events(db, "WHERE id IN (SELECT event FROM hidden_event_address)")
    }

    /// The events of the people and of the new batches, and every other report of these.
    private func readEvents(into change: inout LinkageIncrement, live: LiveBatches, _ db: Database) throws {
        let records = JSONText.array(change.standing.map(\.id.description))
        var events = try live.events(
            db, "WHERE id IN (SELECT p.event FROM json_each(?) r CROSS JOIN participant p ON p.record = r.value)",
            [records])
        for batch in addedBatches {
            let (first, end) = LiveBatches.keys(of: batch.id)
            events += try live.events(db, "WHERE id >= ? AND id < ?", [first, end])
        }
        let known = Set(events.map(\.id))
        let ids = JSONText.array(known.sorted().map(\.description))
        let reports = try live.events(
            db,
            """
            WHERE id IN (
                WITH told AS (
                    SELECT r.standing FROM json_each(?1) e CROSS JOIN repeated_report r ON r.report = e.value
                    UNION SELECT value FROM json_each(?1))
                SELECT standing FROM told
                UNION SELECT r.report FROM told CROSS JOIN repeated_report r ON r.standing = told.standing)
            """, [ids])
        change.events = (events + reports.filter { !known.contains($0.id) }).sorted { $0.id < $1.id }
    }

    /// Whose the records are that the people's relationships, events and identifiers name beside their own.
    private func readOthers(
        _ people: Set<PersonID>, into change: inout LinkageIncrement, live: LiveBatches, _ db: Database
    ) throws {
        let ids = BondWalk.list(people)
        change.holders = try live.records(
            db,
            """
            WHERE id IN (
                SELECT a.record FROM (
                    SELECT s.first AS person FROM json_each(?1) p CROSS JOIN shared_identifier s ON s.second = p.value
                    UNION SELECT s.second FROM json_each(?1) p CROSS JOIN shared_identifier s ON s.first = p.value) o
                CROSS JOIN person_assignment a ON a.person = o.person)
            """, [ids]
        ).filter { change.people[$0.id] == nil }
        let own = Set(added.map(\.id)).union(change.people.keys)
        var named = Set(change.relationships.flatMap { [$0.subject, $0.object] })
        named.formUnion(change.events.flatMap(\.participants).map(\.record))
        named.formUnion(change.holders.map(\.id))
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT a.record, a.person FROM json_each(?) r CROSS JOIN person_assignment a ON a.record = r.value",
            arguments: [JSONText.array(named.subtracting(own).sorted().map(\.description))])
        while let row = try rows.next() { change.others[RecordID(rawValue: row[0])] = PersonID(row[1]) }
    }

    /// Every record that a block may name: those in question, and those that are known to be in one.
    private func blockable(
        _ change: LinkageIncrement, _ live: LiveBatches, _ db: Database
    ) throws -> [PersonRecord] {
        let known = Set(change.standing.map(\.id))
        let others = try live.records(db, "WHERE id IN (SELECT record FROM blocked_record)")
        return (others.filter { !known.contains($0.id) } + change.standing + added).sorted { $0.id < $1.id }
    }
}
