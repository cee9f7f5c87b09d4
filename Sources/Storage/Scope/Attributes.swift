import Access
import Families
import GRDB
import Identity
import Records

/// What the policy asks about one thing, read from the store.
enum Attributes {
    static func person(_ id: PersonID, _ db: Database) throws -> ResourceAttributes? {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT sensitivity, sources FROM person WHERE id = ?", arguments: [id.rawValue])
        else { return nil }
        return ResourceAttributes(
            families: try families(of: [id], db), sensitivity: try sensitivity(row[0]),
            sources: Set(try JSONText.decode([String].self, row[1])))
    }

    static func family(_ id: FamilyID, _ db: Database) throws -> ResourceAttributes? {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT sensitivity, sources FROM family WHERE id = ?", arguments: [id.rawValue])
        else { return nil }
        return ResourceAttributes(
            families: [id.description], sensitivity: try sensitivity(row[0]),
            sources: Set(try JSONText.decode([String].self, row[1])))
    }

    static func place(_ id: PlaceID, _ db: Database) throws -> ResourceAttributes? {
        guard
            let rank = try Int.fetchOne(db, sql: "SELECT sensitivity FROM place WHERE id = ?", arguments: [id.rawValue])
        else { return nil }
        let families = try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT family FROM family_member WHERE person IN (SELECT person FROM residence WHERE place = ?)
                UNION SELECT DISTINCT family FROM family_member WHERE person IN (
                    SELECT a.person FROM organisation o JOIN affiliation a ON a.organisation = o.id WHERE o.place = ?)
                """, arguments: [id.rawValue, id.rawValue])
        let sources = try String.fetchSet(
            db,
            sql: """
                SELECT DISTINCT source FROM residence WHERE place = ?
                UNION SELECT DISTINCT a.source FROM organisation o JOIN affiliation a ON a.organisation = o.id
                    WHERE o.place = ?
                """, arguments: [id.rawValue, id.rawValue])
        return ResourceAttributes(
            families: Set(families.map(String.init)), sensitivity: try sensitivity(rank), sources: sources)
    }

    static func record(_ id: RecordID, _ db: Database) throws -> ResourceAttributes? {
        let exists = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM person_record WHERE id = ?)", arguments: [id.rawValue])
        guard exists == true else { return nil }
        return try loaded(.record, id.rawValue, batch: id.origin.batch, records: [id], db)
    }

    static func event(_ id: EventID, _ db: Database) throws -> ResourceAttributes? {
        guard let row = try Row.fetchOne(db, sql: "SELECT body FROM event WHERE id = ?", arguments: [id.rawValue])
        else { return nil }
        var reader = ByteReader(try row.bytes(at: 0))
        return try event(try Event(id: id, source: SourceID(""), from: &reader), db)
    }

    static func event(_ event: Event, _ db: Database) throws -> ResourceAttributes? {
        try loaded(
            .event, event.id.rawValue, batch: event.id.origin.batch, records: event.participants.map(\.record), db)
    }

    /// Nil, as for a pair that is not there, where a block keeps the two from being seen beside one another.
    static func pair(_ pair: PairID, _ db: Database) throws -> ResourceAttributes? {
        if try BlockedPeople.keepsFromView(pair, db) { return nil }
        guard let first = try record(pair.first, db), let second = try record(pair.second, db) else { return nil }
        return ResourceAttributes(
            families: (first.families ?? []).union(second.families ?? []),
            sensitivity: [first.sensitivity, second.sensitivity].compactMap(\.self).max(),
            agency: first.agency == second.agency ? first.agency : nil,
            sources: (first.sources ?? []).union(second.sources ?? []))
    }

    static func finding(_ id: FindingID, _ db: Database) throws -> ResourceAttributes? {
        let exists = try Bool.fetchOne(
            db,
            sql: "SELECT EXISTS (SELECT 1 FROM finding WHERE family = ? AND programme = ? AND criterion = ?)",
            arguments: [id.family.rawValue, id.programme, id.criterion])
        return exists == true ? try family(id.family, db) : nil
    }

    static func source(_ id: String, _ db: Database) throws -> ResourceAttributes? {
        try Row.fetchOne(db, sql: "SELECT agency, sensitivity FROM source WHERE id = ?", arguments: [id]).map { row in
            ResourceAttributes(
                families: [], sensitivity: try sensitivity(row[1]), agency: row[0], sources: [id])
        }
    }

    static func batch(_ id: BatchID, _ db: Database) throws -> ResourceAttributes? {
        try String.fetchOne(db, sql: "SELECT source FROM batch WHERE id = ?", arguments: [id.rawValue])
            .flatMap { try source($0, db) }
    }

    /// A record or event: of its source's agency, held as closely as its source, its people, or a decision about it.
    private static func loaded(
        _ kind: ResourceKind, _ id: Int64, batch: BatchID, records: [RecordID], _ db: Database
    ) throws -> ResourceAttributes? {
        guard
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT s.id, s.agency, s.sensitivity FROM batch b JOIN source s ON s.id = b.source
                    WHERE b.id = ? AND b.status = 'live'
                    """, arguments: [batch.rawValue])
        else { return nil }
        var rank = max(row[2] as Int, try Restriction.rank(of: kind, id, db))
        var people: [PersonID] = []
        for record in records {
            let person = try Row.fetchOne(
                db,
                sql: """
                    SELECT p.id, p.sensitivity FROM person_assignment a JOIN person p ON p.id = a.person WHERE a.record = ?
                    """, arguments: [record.rawValue])
            guard let person else { continue }
            people.append(PersonID(person[0]))
            rank = max(rank, person[1])
        }
        return ResourceAttributes(
            families: try families(of: people, db), sensitivity: try sensitivity(rank), agency: row[1],
            sources: [row[0] as String])
    }

    private static func families(of people: [PersonID], _ db: Database) throws -> Set<String> {
        var families: Set<String> = []
        for person in people {
            let ids = try Int64.fetchAll(
                db, sql: "SELECT family FROM family_member WHERE person = ?", arguments: [person.rawValue])
            families.formUnion(ids.map(String.init))
        }
        return families
    }

    static func sensitivity(_ rank: Int) throws -> Sensitivity {
        guard let sensitivity = Sensitivity.allCases.first(where: { $0.rank == rank }) else { throw ByteReader.damage }
        return sensitivity
    }
}
