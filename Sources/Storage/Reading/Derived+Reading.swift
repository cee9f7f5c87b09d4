import Families
import GRDB
import Identity
import Programmes
import Records

// Reads of derived rows. A condition is a `WHERE …` clause over the table.

extension Person {
    static func all(_ db: Database, _ condition: String = "", _ arguments: StatementArguments = []) throws -> [Person] {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT id, body FROM person p \(condition) ORDER BY id", arguments: arguments)
        var people: [Person] = []
        while let row = try rows.next() {
            var reader = ByteReader(try row.bytes(at: 1))
            people.append(try Person(id: PersonID(row[0]), from: &reader))
        }
        return people
    }

    static func one(_ id: PersonID, _ db: Database) throws -> Person? {
        try all(db, "WHERE id = ?", [id.rawValue]).first
    }
}

extension Place {
    static func all(_ db: Database, _ condition: String = "", _ arguments: StatementArguments = []) throws -> [Place] {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT id, body FROM place \(condition) ORDER BY id", arguments: arguments)
        var places: [Place] = []
        while let row = try rows.next() {
            var reader = ByteReader(try row.bytes(at: 1))
            places.append(try Place(id: PlaceID(row[0]), from: &reader))
        }
        return places
    }
}

extension Residence {
    static func all(
        _ db: Database, _ condition: String = "", _ arguments: StatementArguments = []
    ) throws -> [Residence] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT person, place, period_from, period_to, source, record, household, household_role
                FROM residence \(condition) ORDER BY record
                """, arguments: arguments
        ).map { row in
            Residence(
                person: PersonID(row[0]), place: PlaceID(row[1]), period: Period(row, from: 2),
                source: SourceID(row[4]), record: RecordID(rawValue: row[5]), household: row[6], householdRole: row[7])
        }
    }
}

extension PersonRelationship {
    static func all(
        _ db: Database, _ condition: String = "", _ arguments: StatementArguments = []
    ) throws -> [PersonRelationship] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT subject, object, kind, period_from, period_to, subject_record, object_record, source
                FROM person_relationship \(condition) ORDER BY rowid
                """, arguments: arguments
        ).map { row in
            guard let kind = RelationshipKind(rawValue: row[2]) else { throw ByteReader.damage }
            return PersonRelationship(
                subject: PersonID(row[0]), object: PersonID(row[1]), kind: kind, period: Period(row, from: 3),
                subjectRecord: RecordID(rawValue: row[5]), objectRecord: RecordID(rawValue: row[6]),
                source: SourceID(row[7]))
        }
    }
}

extension Family {
    static func all(_ db: Database, _ condition: String = "", _ arguments: StatementArguments = []) throws -> [Family] {
        var members: [FamilyID: [FamilyMember]] = [:]
        let memberRows = try Row.fetchCursor(
            db,
            sql: """
                SELECT family, person, role, is_resident, body FROM family_member
                WHERE family IN (SELECT id FROM family f \(condition)) ORDER BY family, person
                """, arguments: arguments)
        while let row = try memberRows.next() {
            guard let role = FamilyRole(rawValue: row[2]) else { throw ByteReader.damage }
            var reader = ByteReader(try row.bytes(at: 4))
            members[FamilyID(row[0]), default: []].append(
                try FamilyMember(person: PersonID(row[1]), role: role, isResident: row[3], from: &reader))
        }
        return try Row.fetchAll(
            db, sql: "SELECT id, has_dependent_child, homes FROM family f \(condition) ORDER BY id",
            arguments: arguments
        ).map { row in
            let id = FamilyID(row[0])
            return Family(
                id: id, members: members[id] ?? [], homes: try JSONText.decode([PlaceID].self, row[2]),
                hasDependentChild: row[1])
        }
    }
}

extension Finding {
    static func all(
        _ db: Database, _ condition: String = "", _ arguments: StatementArguments = []
    ) throws -> [Finding] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT family, programme, criterion, answer, body FROM finding \(condition)
                ORDER BY family, programme, criterion
                """, arguments: arguments
        ).map { row in
            let answer = try Answer(rank: row[3])
            var reader = ByteReader(try row.bytes(at: 4))
            return try Finding(
                family: FamilyID(row[0]), programme: row[1], criterion: row[2], answer: answer, from: &reader)
        }
    }
}

extension Judgement {
    static func all(
        _ db: Database, _ condition: String = "", _ arguments: StatementArguments = []
    ) throws -> [Judgement] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT first, second, verdict, principal, judged_on, reason FROM standing_judgement j \(condition)
                ORDER BY id DESC
                """, arguments: arguments
        ).map { row in
            guard let verdict = Verdict(rawValue: row[2]) else { throw ByteReader.damage }
            return Judgement(
                first: RecordID(rawValue: row[0]), second: RecordID(rawValue: row[1]), verdict: verdict, by: row[3],
                on: Day(number: row[4]), reason: row[5])
        }
    }
}

extension ReviewCandidate {
    static let selection =
        "SELECT first, second, match_weight, match_probability, is_joined, reason, effect, value FROM review_candidate c"

    init(row: Row) {
        self.init(
            first: RecordID(rawValue: row[0]), second: RecordID(rawValue: row[1]), matchWeight: row[2],
            matchProbability: row[3], isJoined: row[4], reason: row[5], effect: row[6], value: row[7])
    }
}
