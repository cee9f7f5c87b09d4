import Access
import Families
import GRDB
import Identity
import Records

/// What one read may see: the leave, the batches that it covers, and what hides what. All that a page shows of a person
/// passes through here.
struct Viewing {
    let leave: Leave
    let live: LiveBatches
    /// What is hidden of everything that the page shows.
    let mask: FieldMask
    /// The families and sources of the thing that the page is about: a part of it is judged as theirs.
    let about: ResourceAttributes

    init(_ leave: Leave, about: ResourceAttributes, _ db: Database) throws {
        self.init(leave, about: about, live: try LiveBatches(db, covered: leave.covered))
    }

    /// For many things of one read: the batches are looked up once.
    init(_ leave: Leave, about: ResourceAttributes, live: LiveBatches) {
        self.leave = leave
        self.about = about
        self.live = live
        mask = leave.mask(for: about)
    }

    /// Records of a person that may be shown, in order of id.
    func records(of person: Person, _ db: Database) throws -> [RecordView] {
        try person.records.compactMap { id in
            guard let record = try live.record(id, db), let row = live.row(of: id.origin),
                let attributes = try Attributes.record(id, db), leave.admits(part: attributes)
            else { return nil }
            return RecordView(record: record.masked(by: mask), row: row, person: person.id, mask: mask)
        }
    }

    /// What people took part in, newest first.
    func chronology(of people: [PersonID], _ db: Database) throws -> [ChronologyLine] {
        let ids = JSONText.array(people.map(\.description))
        let events = try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT event FROM participant WHERE record IN (
                    SELECT record FROM person_assignment WHERE person IN (SELECT value FROM json_each(?)))
                """, arguments: [ids])
        return try lines(events.map { EventID(rawValue: $0) }, people: Set(people), db)
    }

    /// The events that may be shown, newest first, naming of their people those who are shown.
    func lines(_ ids: [EventID], people: Set<PersonID>, _ db: Database) throws -> [ChronologyLine] {
        var lines: [ChronologyLine] = []
        for id in ids {
            guard let event = try live.event(id, db), let row = live.row(of: id.origin),
                var attributes = try Attributes.event(event, db)
            else { continue }
            // An event in which somebody else took part is this family's, too.
            attributes.families = (attributes.families ?? []).union(about.families ?? [])
            guard leave.admits(part: attributes) else { continue }
            let parts = try Self.parts(of: event, db).filter { people.contains($0.person) }
            lines.append(ChronologyLine(event: shown(event, parts), people: parts, row: row))
        }
        return try folded(lines, db).sorted { ($0.event.start, $0.event.id) > ($1.event.start, $1.event.id) }
    }

    /// One line for each event: of several reports that may be shown, the one that stands for them, or else the first.
    private func folded(_ lines: [ChronologyLine], _ db: Database) throws -> [ChronologyLine] {
        let ids = JSONText.array(lines.map(\.event.id.description))
        let rows = try Row.fetchAll(
            db, sql: "SELECT report, standing FROM repeated_report WHERE report IN (SELECT value FROM json_each(?))",
            arguments: [ids])
        let standing = Dictionary(uniqueKeysWithValues: rows.map { (row: Row) -> (Int64, Int64) in (row[0], row[1]) })
        let groups = Dictionary(grouping: lines) { standing[$0.event.id.rawValue] ?? $0.event.id.rawValue }
        return groups.map { id, reports in
            let ordered = reports.sorted { $0.event.id < $1.event.id }
            var line = ordered.first { $0.event.id.rawValue == id } ?? ordered[0]
            for report in ordered where report.event.id != line.event.id {
                line.alsoReported.append(report.row)
                for part in report.people where !line.people.contains(part) { line.people.append(part) }
            }
            return line
        }
    }

    /// Where people are known to have lived, and the places that may be shown.
    func homes(
        of people: [PersonID], _ db: Database
    ) throws -> (residences: [Residence], places: [PlaceID: Place]) {
        let ids = JSONText.array(people.map(\.description))
        let residences = try Residence.all(db, "WHERE person IN (SELECT value FROM json_each(?))", [ids])
            .filter { live[$0.record.origin.batch] != nil }
        let wanted = JSONText.array(Set(residences.map(\.place)).sorted().map(\.description))
        var places: [PlaceID: Place] = [:]
        for place in try self.places("WHERE id IN (SELECT value FROM json_each(?))", [wanted], db) {
            places[place.id] = place
        }
        return (residences.filter { places[$0.place] != nil }.map { $0.masked(by: mask) }, places)
    }

    /// Places that are not held more closely than the grant reaches.
    func places(_ condition: String, _ arguments: StatementArguments, _ db: Database) throws -> [Place] {
        try Place.all(db, condition, arguments).compactMap { place in
            let rank = try Int.fetchOne(
                db, sql: "SELECT sensitivity FROM place WHERE id = ?", arguments: [place.id.rawValue])
            var attributes = about
            attributes.sensitivity = try Attributes.sensitivity(rank ?? 0)
            return leave.filter.admits(attributes) ? place.masked(by: mask) : nil
        }
    }

    func relationships(_ condition: String, _ ids: String, _ db: Database) throws -> [PersonRelationship] {
        try PersonRelationship.all(db, condition, [ids, ids]).filter {
            live[$0.subjectRecord.origin.batch] != nil && live[$0.objectRecord.origin.batch] != nil
        }
    }

    /// The best view as the grant lets it be shown: of the sources, those that are covered.
    func shown(_ person: Person) -> Person {
        var shown = person.masked(by: mask)
        shown.sources = person.sources.filter { leave.covered.contains($0.rawValue) }
        shown.records = person.records.filter { live[$0.origin.batch] != nil }
        return shown
    }

    private func shown(_ event: Event, _ parts: [EventPart]) -> Event { event.masked(by: mask) }

    /// Who took part, as people are linked now.
    static func parts(of event: Event, _ db: Database) throws -> [EventPart] {
        try event.participants.compactMap { participant in
            try Int64.fetchOne(
                db, sql: "SELECT person FROM person_assignment WHERE record = ?",
                arguments: [participant.record.rawValue]
            ).map { EventPart(person: PersonID($0), role: participant.role) }
        }
    }
}
