import Families
import Foundation
import GRDB
import Identity
import Records

/// The people whom blocks keep apart, as records are linked now. Nothing that is shown of one may name the other.
struct BlockedPeople {
    /// Both ways round.
    private let others: [PersonID: Set<PersonID>]
    /// Those who hold records of two sides of a block: nothing of them is shown until the next link run has parted them.
    let mixed: Set<PersonID>

    init(_ db: Database) throws {
        var others: [PersonID: Set<PersonID>] = [:]
        var mixed: Set<PersonID> = []
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT a.person, b.person FROM blocked_record x
                JOIN blocked_record y ON y.block = x.block AND y.side <> x.side
                JOIN person_assignment a ON a.record = x.record JOIN person_assignment b ON b.record = y.record
                """)
        for row in rows {
            let pair = (PersonID(row[0]), PersonID(row[1]))
            if pair.0 == pair.1 { mixed.insert(pair.0) } else { others[pair.0, default: []].insert(pair.1) }
        }
        self.others = others
        self.mixed = mixed
    }

    var isEmpty: Bool { others.isEmpty && mixed.isEmpty }

    /// Everybody of whom there is a block, in order.
    var all: [PersonID] { Set(others.keys).union(mixed).sorted() }

    func others(of person: PersonID) -> Set<PersonID> { others[person] ?? [] }

    func areApart(_ one: PersonID, _ other: PersonID) -> Bool { others[one]?.contains(other) ?? false }

    /// The first of some people, and of those after them whoever is not kept apart from one before.
    func together(_ people: [PersonID]) -> [PersonID] {
        if isEmpty { return people }
        return people.reduce(into: []) { kept, person in
            if !mixed.contains(person), !kept.contains(where: { areApart($0, person) }) { kept.append(person) }
        }
    }

    /// Whether one record is of a person of whom nothing is shown until the next link run, or two records are of people
    /// kept apart, or stand on two sides themselves.
    static func keepsFromView(_ pair: PairID, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM blocked_record x JOIN blocked_record y ON y.block = x.block AND y.side <> x.side
                    WHERE x.record = ? AND y.record = ?)
                OR EXISTS (SELECT 1 FROM person_assignment a JOIN person_assignment b JOIN person_assignment c
                    ON c.person = a.person JOIN person_assignment d ON d.person = b.person
                    JOIN blocked_record x ON x.record = c.record
                    JOIN blocked_record y ON y.record = d.record AND y.block = x.block AND y.side <> x.side
                    WHERE a.record = ? AND b.record = ?)
                """,
            arguments: [pair.first.rawValue, pair.second.rawValue, pair.first.rawValue, pair.second.rawValue]) ?? true
    }

    /// Whether a person holds records of two sides of a block.
    static func isMixed(_ person: PersonID, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM person_assignment a JOIN blocked_record x ON x.record = a.record
                    JOIN blocked_record y ON y.block = x.block AND y.side <> x.side
                    JOIN person_assignment b ON b.record = y.record AND b.person = a.person WHERE a.person = ?)
                """, arguments: [person.rawValue]) ?? true
    }
}

extension Array {
    /// Without whoever a block keeps apart from somebody named before, and without those of whom nothing is shown.
    func keptTogether(_ db: Database, _ person: (Element) -> PersonID) throws -> [Element] {
        let blocked = try BlockedPeople(db)
        if blocked.isEmpty { return self }
        let all = Set(blocked.all)
        var named: Set<PersonID> = []
        let concerned = map(person).filter { all.contains($0) && named.insert($0).inserted }
        let shut = Set(concerned).subtracting(blocked.together(concerned))
        return filter { !shut.contains(person($0)) }
    }
}

extension BlockedPeople {
    /// Takes out of all that was derived whatever tells of two people kept apart. Belongs into every transaction that
    /// replaces derived rows, or changes a block.
    static func apply(_ db: Database) throws {
        let blocked = try BlockedPeople(db)
        if blocked.isEmpty { return }
        try db.execute(
            sql: """
                DELETE FROM review_candidate WHERE EXISTS (
                    SELECT 1 FROM blocked_record x JOIN blocked_record y ON y.block = x.block AND y.side <> x.side
                    WHERE x.record = review_candidate.first AND y.record = review_candidate.second);
                """)
        for person in blocked.all {
            for other in blocked.others(of: person) {
                try db.execute(
                    sql: """
                        DELETE FROM person_relationship WHERE subject = ? AND object = ?;
                        DELETE FROM shared_identifier WHERE first = ? AND second = ?;
                        DELETE FROM review_candidate
                            WHERE first IN (SELECT record FROM person_assignment WHERE person = ?)
                            AND second IN (SELECT record FROM person_assignment WHERE person = ?);
                        """,
                    arguments: [
                        person.rawValue, other.rawValue, person.rawValue, other.rawValue, person.rawValue,
                        other.rawValue,
                    ])
            }
        }
        for person in blocked.mixed { try hide(person, db) }
        for person in blocked.all where !blocked.mixed.contains(person) { try narrowSearch(person, db) }
        try part(familiesWith: blocked, db)
        try blocked.forget(problemsOf: db)
    }

    /// A person of two identities is not shown at all. The records keep their person, so that the next link run gives it on.
    private static func hide(_ person: PersonID, _ db: Database) throws {
        try setSearch(person, to: nil, db)
        let id = person.rawValue
        try db.execute(
            sql: """
                DELETE FROM finding WHERE family IN (SELECT family FROM family_member WHERE person = ?);
                DELETE FROM person WHERE id = ?;
                DELETE FROM residence WHERE person = ?;
                DELETE FROM person_relationship WHERE subject = ? OR object = ?;
                DELETE FROM family_member WHERE person = ?;
                DELETE FROM shared_identifier WHERE first = ? OR second = ?;
                DELETE FROM affiliation WHERE person = ?;
                DELETE FROM formed_member WHERE person = ?;
                """, arguments: [id, id, id, id, id, id, id, id, id, id])
    }

    /// People of whom there is a block are found by the name that they bear now: a former name would lead from one to the
    /// other.
    private static func narrowSearch(_ id: PersonID, _ db: Database) throws {
        guard var person = try Person.one(id, db) else { return }
        person.otherNames = []
        try setSearch(id, to: SearchText.of(person), db)
    }

    private static func setSearch(_ id: PersonID, to text: String?, _ db: Database) throws {
        guard
            let before = try String.fetchOne(
                db, sql: "SELECT search_name FROM person WHERE id = ?", arguments: [id.rawValue]), before != text
        else { return }
        // The index has no content of its own: what is taken out must be told it. https://www.sqlite.org/fts5.html#the_delete_command
        try db.execute(
            sql: "INSERT INTO person_name (person_name, rowid, name) VALUES ('delete', ?, ?)",
            arguments: [id.rawValue, before])
        guard let text else { return }
        try db.execute(
            sql: "INSERT INTO person_name (rowid, name) VALUES (?, ?)", arguments: [id.rawValue, text])
        try db.execute(sql: "UPDATE person SET search_name = ? WHERE id = ?", arguments: [text, id.rawValue])
    }

    /// Of two members of one family whom a block keeps apart the surer stays. What was found of the family goes until it is
    /// assessed again.
    private static func part(familiesWith blocked: BlockedPeople, _ db: Database) throws {
        var touched: Set<FamilyID> = []
        for person in blocked.all {
            touched.formUnion(
                try Int64.fetchAll(
                    db, sql: "SELECT family FROM family_member WHERE person = ?", arguments: [person.rawValue]
                ).map { FamilyID($0) })
        }
        for id in touched.sorted() {
            guard let family = try Family.all(db, "WHERE id = ?", [id.rawValue]).first else { continue }
            let surest = family.members.sorted {
                $0.confidence == $1.confidence ? $0.person < $1.person : $0.confidence > $1.confidence
            }
            let kept = Set(blocked.together(surest.map(\.person)))
            for member in family.members where !kept.contains(member.person) {
                try db.execute(
                    sql: "DELETE FROM family_member WHERE family = ? AND person = ?",
                    arguments: [id.rawValue, member.person.rawValue])
            }
            if kept.count < family.members.count {
                try db.execute(sql: "DELETE FROM finding WHERE family = ?", arguments: [id.rawValue])
            }
        }
    }

    private func forget(problemsOf db: Database) throws {
        for row in try Row.fetchAll(db, sql: "SELECT rowid, body FROM family_problem") {
            let problem = try JSONText.decode(FamilyProblem.self, row[1])
            if together(problem.people).count < problem.people.count {
                try db.execute(sql: "DELETE FROM family_problem WHERE rowid = ?", arguments: [row[0] as Int64])
            }
        }
        for row in try Row.fetchAll(db, sql: "SELECT key, body FROM problem") {
            let problem = try JSONText.decode(ReviewProblem.self, row[1])
            if together(problem.people).count < problem.people.count {
                try db.execute(sql: "DELETE FROM problem WHERE key = ?", arguments: [row[0] as String])
            }
        }
    }
}
