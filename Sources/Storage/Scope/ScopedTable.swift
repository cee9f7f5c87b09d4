import Access
import GRDB

/// How the rows of one list answer what a ``RowScope`` asks.
struct ScopedTable {
    /// A condition with one argument, a JSON array of family ids: the row belongs to one of them.
    let familiesCondition: String
    /// The column with the rank of the row's sensitivity.
    let sensitivity: String
    /// The column with the row's agency; `NULL` where that is not known.
    let agency: String
    /// A condition with one argument, a JSON array of source ids: no source of the row is outside them.
    let sourcesCondition: String

    static let family = ScopedTable(
        familiesCondition: "f.id IN (SELECT value FROM json_each(?))",
        sensitivity: "f.sensitivity", agency: "NULL",
        sourcesCondition:
            "NOT EXISTS (SELECT 1 FROM json_each(f.sources) s WHERE s.value NOT IN (SELECT value FROM json_each(?)))")

    static let person = ScopedTable(
        familiesCondition: """
            p.id IN (SELECT person FROM family_member WHERE family IN (SELECT value FROM json_each(?)))
            """,
        sensitivity: "p.sensitivity", agency: "NULL",
        sourcesCondition:
            "NOT EXISTS (SELECT 1 FROM json_each(p.sources) s WHERE s.value NOT IN (SELECT value FROM json_each(?)))")

    /// A place: of every family of those who are or were there.
    static let place = ScopedTable(
        familiesCondition: """
            l.id IN (WITH theirs AS (
                SELECT person FROM family_member WHERE family IN (SELECT value FROM json_each(?)))
                SELECT r.place FROM theirs t JOIN residence r ON r.person = t.person
                UNION SELECT o.place FROM theirs t JOIN affiliation a ON a.person = t.person
                JOIN organisation o ON o.id = a.organisation)
            """,
        sensitivity: "l.sensitivity", agency: "NULL",
        sourcesCondition: """
            NOT EXISTS (SELECT 1 FROM residence r WHERE r.place = l.id
                AND r.source NOT IN (SELECT value FROM json_each(?)))
            """)

    /// A pair of records: of every family of either's person, and of both records' sources.
    static let pair = ScopedTable(
        familiesCondition: """
            EXISTS (SELECT 1 FROM person_assignment a JOIN family_member m ON m.person = a.person
                WHERE a.record IN (c.first, c.second) AND m.family IN (SELECT value FROM json_each(?)))
            """,
        sensitivity: "c.sensitivity", agency: "NULL",
        sourcesCondition: """
            NOT EXISTS (SELECT 1 FROM batch b WHERE b.id IN (c.first >> 36, c.second >> 36)
                AND b.source NOT IN (SELECT value FROM json_each(?)))
            """)

    /// The condition of a scope. SQL's logic and the scope's are the same three-valued one, so each part is rendered
    /// literally: what is not known is `NULL`, and the row is left out.
    func condition(_ scope: RowScope) -> (sql: String, arguments: StatementArguments) {
        switch scope {
        case .everything: ("1", [])
        case .nothing: ("0", [])
        case .families(let ids):
            (familiesCondition, [JSONText.array(ids.compactMap(Int64.init).map(String.init))])
        case .sensitivityAtMost(let limit): ("\(sensitivity) <= ?", [limit.rank])
        case .agency(let wanted): ("\(agency) = ?", [wanted])
        case .sourcesWithin(let sources): (sourcesCondition, [JSONText.array(sources.map(JSONText.quoted))])
        case .not(let inner): negated(condition(inner))
        case .all(let parts): joined(parts, by: " AND ", whenEmpty: "1")
        case .any(let parts): joined(parts, by: " OR ", whenEmpty: "0")
        }
    }

    private func negated(
        _ inner: (sql: String, arguments: StatementArguments)
    ) -> (sql: String, arguments: StatementArguments) { ("NOT (\(inner.sql))", inner.arguments) }

    private func joined(
        _ parts: [RowScope], by word: String, whenEmpty: String
    ) -> (sql: String, arguments: StatementArguments) {
        if parts.isEmpty { return (whenEmpty, []) }
        let conditions = parts.map(condition)
        return (
            "(" + conditions.map(\.sql).joined(separator: word) + ")",
            conditions.reduce(into: []) { $0 += $1.arguments }
        )
    }
}
