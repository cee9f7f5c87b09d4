public import Access
import GRDB
public import Identity
import Records

extension Store {
    /// Two records beside one another. For `.read`, `.explain` or `.review` on the pair.
    public func pair(_ pair: PairID, under grant: consuming AccessGrant) async throws -> PairView {
        let leave = try Leave(grant, for: [.read, .explain, .review], of: [.pair], id: pair.description)
        return try await show(leave) { db in
            guard let attributes = try Attributes.pair(pair, db), leave.filter.admits(attributes),
                let first = try Self.record(pair.first, leave, db),
                let second = try Self.record(pair.second, leave, db)
            else { return Shown(refused: .missing("pair"), ids: [pair.description]) }
            let keys: StatementArguments = [pair.first.rawValue, pair.second.rawValue]
            let candidate = try Row.fetchOne(
                db, sql: "\(ReviewCandidate.selection) WHERE first = ? AND second = ?", arguments: keys
            ).map(ReviewCandidate.init(row:))
            let judgements = try Judgement.all(db, "WHERE first = ? AND second = ?", keys)
            let view = PairView(
                first: first, second: second, candidate: candidate, judgements: judgements,
                mask: first.mask.union(second.mask))
            let people = Set([first.person, second.person].compactMap(\.self)).sorted()
            return Shown(view, ids: [pair.description], people: people.map(\.description))
        }
    }

    /// Pairs that wait for a judgement. For `.list` or `.review` on the list of pairs.
    public func reviewQueue(
        limit: Int = 50, offset: Int = 0, under grant: consuming AccessGrant
    ) async throws -> ReviewList {
        let leave = try Leave(grant, for: [.list, .review], of: [.pair])
        return try await show(leave) { db in
            let scope = ScopedTable.pair.condition(leave.filter.scope)
            let covered = ScopedTable.pair.condition(.sourcesWithin(leave.covered.sorted()))
            let condition = """
                WHERE \(scope.sql) AND \(covered.sql) AND NOT EXISTS (
                    SELECT 1 FROM standing_judgement j WHERE j.first = c.first AND j.second = c.second AND j.verdict <> 'withdrawn'
                    AND j.id = (SELECT max(id) FROM standing_judgement k WHERE k.first = c.first AND k.second = c.second))
                """
            let arguments = scope.arguments + covered.arguments
            let total = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM review_candidate c \(condition)", arguments: arguments)
            let candidates = try Row.fetchAll(
                db,
                sql: """
                    \(ReviewCandidate.selection) \(condition)
                    ORDER BY value DESC, abs(match_probability - 0.5), first, second LIMIT ? OFFSET ?
                    """, arguments: arguments + [max(0, limit), max(0, offset)]
            ).map(ReviewCandidate.init(row:))
            return Shown(
                ReviewList(candidates: candidates, total: total ?? 0),
                ids: candidates.map { PairID(first: $0.first, second: $0.second).description })
        }
    }

    /// Keeps a human's decision about a pair. It supersedes the pair's earlier ones, which are kept. For `.review` on the
    /// pair.
    public func judge(_ judgement: Judgement, under grant: consuming AccessGrant) async throws {
        let pair = PairID(first: judgement.first, second: judgement.second)
        let leave = try Leave(grant, for: [.review], of: [.pair], id: pair.description)
        try await change(leave, ids: [pair.description], count: 1) { db in
            guard pair.first != pair.second, let attributes = try Attributes.pair(pair, db),
                leave.filter.admits(attributes)
            else { throw StorageError.missing("pair") }
            try db.execute(
                sql: """
                    INSERT INTO judgement (first, second, verdict, principal, judged_on, reason) VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    pair.first.rawValue, pair.second.rawValue, judgement.verdict.rawValue, judgement.by,
                    judgement.on.number, judgement.reason,
                ])
        }
    }
}
