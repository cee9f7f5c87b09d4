import GRDB
public import Identity

/// Follows a person's id through merges.
enum LastingPerson {
    /// Who bears the records of a person that is no more; nil for one that lives, that never was, or that ended otherwise. An id
    /// does not lead to anybody of whom there is a block: it would tell whom they were.
    static func successor(of id: PersonID, _ db: Database) throws -> PersonID? {
        var seen: Set<Int64> = []
        var here = id.rawValue
        while seen.insert(here).inserted {
            let lives = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM person_assignment WHERE person = ?)", arguments: [here])
            let isBlocked = try Bool.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM person_assignment a JOIN blocked_record x ON x.record = a.record
                        WHERE a.person = ?)
                    """, arguments: [here])
            if isBlocked != false { return nil }
            if lives == true { return here == id.rawValue ? nil : PersonID(here) }
            guard
                let next = try Int64.fetchOne(
                    db,
                    sql: """
                        SELECT other FROM person_change WHERE person = ? AND kind = 'merged' AND other IS NOT NULL
                        ORDER BY rowid DESC LIMIT 1
                        """, arguments: [here])
            else { return nil }
            here = next
        }
        return nil
    }
}

extension Store {
    /// Who bears a merged person's records now; nil for a person that lives or is not known. An id and nothing else: what is
    /// shown of the person takes a grant.
    public func successor(of id: PersonID) async throws -> PersonID? {
        try await facts { db in try LastingPerson.successor(of: id, db) }
    }
}
