import Foundation
import GRDB
import Identity
import Records

/// What was decided before a block and would carry records of one side to the other.
///
/// A merge binds records that no block names, too: after a child was merged with who they were before an adoption, the
/// school's record may be held to the birth name by nothing but that merge, and would stay there when a block parts the two.
/// So whatever was judged to join the people of two sides is taken back with the block, and the weights decide again on which
/// side each record belongs. What joins records of one side stands.
struct BlockedMerges {
    private let block: Int64
    private let db: Database

    init(_ block: Int64, _ db: Database) {
        self.block = block
        self.db = db
    }

    /// How an undoing reads to those who see it: it must not tell that there is a block.
    private static let reason = "The records are of different people."

    func takeBack(by principal: String, at instant: Date) throws {
        let sides = try sidesOfRecords()
        let verdicts = try StandingVerdicts(db)
        var decisions: Set<Int64> = []
        var pairs: Set<PairID> = []
        for person in try holders() {
            let joined = verdicts.joined(to: person)
            guard try self.sides(heldBy: joined).count > 1 else { continue }
            for verdict in verdicts.joining(within: joined) {
                if let side = sides[verdict.first], side == sides[verdict.second] { continue }
                if let decision = verdict.decision, try isMerge(decision) {
                    decisions.insert(decision)
                } else {
                    pairs.insert(PairID(first: verdict.first, second: verdict.second))
                }
            }
        }
        for decision in decisions.sorted() {
            try db.execute(
                sql: "INSERT INTO person_decision_undo VALUES (?, ?, ?, ?)",
                arguments: [decision, principal, instant.timeIntervalSince1970, Self.reason])
        }
        let day = Int32((instant.timeIntervalSince1970 / 86_400).rounded(.down))
        for pair in pairs.sorted(by: { ($0.first, $0.second) < ($1.first, $1.second) }) {
            try db.execute(
                sql: """
                    INSERT INTO judgement (first, second, verdict, principal, judged_on, reason) VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    pair.first.rawValue, pair.second.rawValue, Judgement.Verdict.withdrawn.rawValue, principal, day,
                    Self.reason,
                ])
        }
    }

    private func sidesOfRecords() throws -> [RecordID: Int] {
        var sides: [RecordID: Int] = [:]
        for row in try Row.fetchAll(
            db, sql: "SELECT record, side FROM blocked_record WHERE block = ?", arguments: [block])
        {
            sides[RecordID(rawValue: row[0])] = row[1]
        }
        return sides
    }

    private func holders() throws -> [PersonID] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT a.person FROM person_assignment a JOIN blocked_record x ON x.record = a.record
                WHERE x.block = ? ORDER BY a.person
                """, arguments: [block]
        ).map { PersonID($0) }
    }

    private func sides(heldBy people: Set<PersonID>) throws -> Set<Int> {
        try Int.fetchSet(
            db,
            sql: """
                SELECT DISTINCT x.side FROM person_assignment a JOIN blocked_record x ON x.record = a.record
                WHERE x.block = ? AND a.person IN (SELECT value FROM json_each(?))
                """, arguments: [block, JSONText.array(people.sorted().map(\.description))])
    }

    private func isMerge(_ decision: Int64) throws -> Bool {
        try String.fetchOne(db, sql: "SELECT kind FROM person_decision WHERE id = ?", arguments: [decision])
            == PersonDecision.Kind.merge.rawValue
    }
}
