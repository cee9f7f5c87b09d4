import Foundation
import GRDB
import Identity
import Records

extension PersonDecision {
    /// In the order in which they were made. The condition is over `person_decision d`.
    static func all(_ db: Database, _ condition: String, _ arguments: StatementArguments) throws -> [PersonDecision] {
        let lastRun = try Double.fetchOne(db, sql: "SELECT max(at) FROM link_run")
        return try Row.fetchAll(
            db,
            sql: """
                SELECT d.id, d.kind, d.person, d.other, d.principal, d.at, d.reason, u.principal, u.at, u.reason
                FROM person_decision d LEFT JOIN person_decision_undo u ON u.decision = d.id \(condition) ORDER BY d.id
                """, arguments: arguments
        ).map { row in
            guard let kind = Kind(rawValue: row[1]) else { throw ByteReader.damage }
            var undoing: Undoing?
            if let by = row[7] as String? {
                undoing = Undoing(by: by, at: Date(timeIntervalSince1970: row[8]), reason: row[9])
            }
            let id: Int64 = row[0]
            let pairs = try Pairs(of: id, db)
            return PersonDecision(
                id: id, kind: kind, person: PersonID(row[2]), other: (row[3] as Int64?).map { PersonID($0) },
                by: row[4],
                at: Date(timeIntervalSince1970: row[5]), reason: row[6], pairs: pairs.count,
                standing: undoing == nil ? pairs.standing(wasLinkedSince: (lastRun ?? 0) > row[5]) : .undone,
                undoing: undoing)
        }
    }

    /// Those that bear on a person: that name it, or judge a record of it.
    static func concerning(_ person: PersonID, _ db: Database) throws -> [PersonDecision] {
        try all(
            db,
            """
            WHERE d.person = ? OR d.other = ? OR d.id IN (
                SELECT k.decision FROM decision_judgement k JOIN judgement j ON j.id = k.judgement
                WHERE j.first IN (SELECT record FROM person_assignment WHERE person = ?)
                OR j.second IN (SELECT record FROM person_assignment WHERE person = ?))
            """, [person.rawValue, person.rawValue, person.rawValue, person.rawValue])
    }

    /// The people whose records a decision judges, as they are linked now.
    static func people(of id: Int64, _ db: Database) throws -> [PersonID] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT a.person FROM decision_judgement k JOIN judgement j ON j.id = k.judgement
                JOIN person_assignment a ON a.record IN (j.first, j.second) WHERE k.decision = ? ORDER BY a.person
                """, arguments: [id]
        ).map { PersonID($0) }
    }

    /// Who was whom, with what merges joined that were undone since the last link run put back as it was before them: so that
    /// both people have their old ids again.
    static func restoring(
        _ assignments: [RecordID: PersonID], _ db: Database
    ) throws -> [RecordID: PersonID] {
        // Of several merges of one record the earliest knows it best.
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT r.record, r.person FROM decision_record r JOIN person_decision d ON d.id = r.decision
                JOIN person_decision_undo u ON u.decision = d.id
                WHERE d.kind = 'merge' AND u.at >= (SELECT coalesce(max(at), 0) FROM link_run)
                ORDER BY d.id DESC, r.rowid
                """)
        if rows.isEmpty { return assignments }
        var restored = assignments
        for row in rows {
            let record = RecordID(rawValue: row[0])
            if restored[record] != nil { restored[record] = PersonID(row[1]) }
        }
        return restored
    }

    /// What a decision's judgements say, and whether people are linked so.
    private struct Pairs {
        let count: Int
        private var loaded = 0
        private var followed = 0

        init(of decision: Int64, _ db: Database) throws {
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT j.verdict, a.person, b.person FROM decision_judgement k JOIN judgement j ON j.id = k.judgement
                    LEFT JOIN person_assignment a ON a.record = j.first
                    LEFT JOIN person_assignment b ON b.record = j.second WHERE k.decision = ?
                    """, arguments: [decision])
            count = rows.count
            for row in rows {
                guard let first = row[1] as Int64?, let second = row[2] as Int64? else { continue }
                loaded += 1
                if (first == second) == (row[0] as String == Judgement.Verdict.same.rawValue) { followed += 1 }
            }
        }

        func standing(wasLinkedSince: Bool) -> Standing {
            if loaded == 0 { return wasLinkedSince ? .carried : .waiting }
            if loaded == followed { return .inEffect }
            return wasLinkedSince ? .notFollowed : .waiting
        }
    }
}
