import Families
import GRDB
import Identity
import Records

/// What the withdrawal of batches takes out of families: noted before a link run replaces them, told after.
struct WithdrawalEffects {
    private struct Withdrawn {
        let batch: Int64
        let source: String
        /// The members, before the run, of each family in which somebody has a record of the batch.
        let members: [Int64: Set<Int64>]
    }

    private let withdrawn: [Withdrawn]

    /// Call before the run's rows are replaced.
    init(_ db: Database) throws {
        let batches = try Row.fetchAll(
            db,
            sql: """
                SELECT id, source FROM batch WHERE status = 'withdrawn'
                    AND changed_at >= coalesce((SELECT at FROM link_run ORDER BY id DESC LIMIT 1), 0) ORDER BY id
                """)
        withdrawn = try batches.map { row in
            let keys = LiveBatches.keys(of: BatchID(row[0]))
            let members = try Row.fetchAll(
                db,
                sql: """
                    SELECT family, person FROM family_member WHERE family IN (
                        SELECT family FROM family_member WHERE person IN (
                            SELECT person FROM person_assignment WHERE record >= ? AND record < ?))
                    """, arguments: [keys.first, keys.end])
            var families: [Int64: Set<Int64>] = [:]
            for member in members { families[member[0], default: []].insert(member[1]) }
            return Withdrawn(batch: row[0], source: row[1], members: families)
        }
    }

    /// Call after they are replaced: who is no longer in the family goes down in the history.
    func note(run: Int64, _ db: Database) throws {
        for one in withdrawn {
            for (family, members) in one.members.sorted(by: { $0.key < $1.key }) {
                let now = try Int64.fetchSet(
                    db, sql: "SELECT person FROM family_member WHERE family = ?", arguments: [family])
                for person in members.subtracting(now).sorted() {
                    try db.execute(
                        sql: "INSERT INTO withdrawal_effect VALUES (?, ?, ?, ?, ?)",
                        arguments: [run, one.batch, one.source, family, person])
                }
            }
        }
    }

    /// Every effect so far, as problems: a withdrawal leaves them on the list until somebody has seen them.
    static func problems(_ db: Database) throws -> [ReviewProblem] {
        struct Loss: Hashable {
            let run: Int64
            let batch: Int64
            let family: Int64
        }
        var lost: [Loss: (source: String, people: [PersonID])] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT run, batch, source, family, person FROM withdrawal_effect") {
            let loss = Loss(run: row[0], batch: row[1], family: row[3])
            lost[loss, default: (row[2], [])].people.append(PersonID(row[4]))
        }
        return lost.map { loss, what in
            let stands = "Family \(loss.family) lost \(what.people.count) of its members when batch \(loss.batch) of "
            var problem = ReviewProblem(
                kind: "lost_by_withdrawal", people: what.people.sorted(), families: [FamilyID(loss.family)],
                summary: stands + "\(what.source) was withdrawn.")
            problem.key = "lost_by_withdrawal-\(loss.run)-\(loss.batch)-\(loss.family)"
            return problem
        }.sorted { $0.key < $1.key }
    }
}
