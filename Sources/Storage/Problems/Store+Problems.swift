public import Access
import Families
import GRDB
import Identity
import Records

extension Store {
    /// The problems that wait, or with `seen` those that were looked at and are as they are. For `.review` on the list of
    /// pairs: who judges pairs looks at problems. A problem of people or places that the grant does not reach is neither
    /// listed nor counted.
    public func problems(
        kind: String? = nil, seen: Bool = false, limit: Int = 50, offset: Int = 0, under grant: consuming AccessGrant
    ) async throws -> ProblemList {
        let leave = try Leave(grant, for: [.review, .list], of: [.pair])
        return try await show(leave) { db in
            let viewing = try Viewing(leave, about: ResourceAttributes(families: [], sensitivity: .ordinary), db)
            var total = 0
            var lines: [ProblemLine] = []
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT body FROM problem p WHERE (? IS NULL OR kind = ?) AND \(seen ? "" : "NOT ")\(Self.isSeen)
                    ORDER BY kind, key
                    """, arguments: [kind, kind])
            while let row = try rows.next() {
                let problem = try JSONText.decode(ReviewProblem.self, row[0])
                guard try Self.admits(problem, viewing, db) else { continue }
                total += 1
                guard total > offset, lines.count < limit else { continue }
                lines.append(try Self.line(problem, viewing, db))
            }
            return Shown(
                ProblemList(lines: lines, total: total), ids: lines.map { "problem:\($0.problem.key)" },
                people: Set(lines.flatMap(\.problem.people)).sorted().map(\.description))
        }
    }

    /// Keeps a word on a problem, which takes it off the list until its evidence changes, or puts it back. For `.review` on
    /// the list of pairs. Throws `notFound` for a problem that is not there or out of reach.
    public func settle(_ decision: ProblemDecision, under grant: consuming AccessGrant) async throws {
        let leave = try Leave(grant, for: [.review], of: [.pair])
        guard decision.reason.contains(where: { !$0.isWhitespace }) else {
            throw StorageError(.invalid, "Say why: a word without a reason cannot be checked. Name nobody.")
        }
        try await change(leave, ids: ["problem:\(decision.problem)"], count: 1) { db in
            let viewing = try Viewing(leave, about: ResourceAttributes(families: [], sensitivity: .ordinary), db)
            let body = try String.fetchOne(
                db, sql: "SELECT body FROM problem WHERE key = ?", arguments: [decision.problem])
            guard let problem = try body.map({ try JSONText.decode(ReviewProblem.self, $0) }),
                try Self.admits(problem, viewing, db)
            else { throw StorageError.missing("problem") }
            try db.execute(
                sql: """
                    INSERT INTO problem_decision (problem, verdict, principal, decided_on, reason)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [
                    decision.problem, decision.verdict.rawValue, decision.by, decision.on.number, decision.reason,
                ])
        }
    }

    /// Of `problem p`: its latest word is that it was seen.
    static let isSeen = """
        EXISTS (SELECT 1 FROM problem_decision d WHERE d.problem = p.key AND d.verdict = 'seen'
            AND d.id = (SELECT max(id) FROM problem_decision e WHERE e.problem = p.key))
        """

    private static func admits(_ problem: ReviewProblem, _ viewing: Viewing, _ db: Database) throws -> Bool {
        for person in problem.people {
            // A person who is no more is nobody's to hide.
            guard let theirs = try Attributes.person(person, db) else { continue }
            if !viewing.leave.filter.admits(theirs) { return false }
        }
        for place in problem.places {
            guard let theirs = try Attributes.place(place, db) else { continue }
            if !viewing.leave.filter.admits(theirs) { return false }
        }
        for family in problem.families {
            guard let theirs = try Attributes.family(family, db) else { continue }
            if !viewing.leave.filter.admits(theirs) { return false }
        }
        return true
    }

    private static func line(_ problem: ReviewProblem, _ viewing: Viewing, _ db: Database) throws -> ProblemLine {
        let rows = try problem.evidence.prefix(20).compactMap { id -> RowReference? in
            guard let attributes = try Attributes.record(id, db), viewing.leave.admits(part: attributes) else {
                return nil
            }
            return viewing.live.row(of: id.origin)
        }
        let decision = try Row.fetchOne(
            db,
            sql: """
                SELECT verdict, principal, decided_on, reason FROM problem_decision WHERE problem = ?
                ORDER BY id DESC LIMIT 1
                """, arguments: [problem.key]
        ).map { row in
            guard let verdict = ProblemDecision.Verdict(rawValue: row[0]) else { throw ByteReader.damage }
            return ProblemDecision(
                problem: problem.key, verdict: verdict, by: row[1], on: Day(number: row[2]), reason: row[3])
        }
        return ProblemLine(problem: problem, rows: rows, decision: decision, advice: problem.advice)
    }
}
