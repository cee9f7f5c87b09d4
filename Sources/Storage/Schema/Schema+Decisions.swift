extension Schema {
    /// What cannot be made again: decisions of people, the history of lasting ids, runs, accounts. Decisions and history
    /// are only ever added to.
    static let decisionTables = """
        CREATE TABLE lasting_id (kind TEXT PRIMARY KEY, next INTEGER NOT NULL) STRICT;
        CREATE TABLE person_change (
            run INTEGER NOT NULL,
            person INTEGER NOT NULL,
            kind TEXT NOT NULL,
            other INTEGER
        ) STRICT;
        CREATE INDEX person_change_person ON person_change (person);
        CREATE INDEX person_change_other ON person_change (other) WHERE other IS NOT NULL;
        CREATE TABLE link_run (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at REAL NOT NULL,
            threshold REAL NOT NULL,
            model TEXT NOT NULL,
            report TEXT NOT NULL
        ) STRICT;
        CREATE TABLE assessment_run (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at REAL NOT NULL,
            as_at INTEGER NOT NULL,
            programmes TEXT NOT NULL
        ) STRICT;
        CREATE TABLE judgement (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            first INTEGER NOT NULL,
            second INTEGER NOT NULL,
            verdict TEXT NOT NULL,
            principal TEXT NOT NULL,
            judged_on INTEGER NOT NULL,
            reason TEXT
        ) STRICT;
        CREATE INDEX judgement_pair ON judgement (first, second, id);
        CREATE TABLE restriction (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            resource INTEGER NOT NULL,
            sensitivity INTEGER NOT NULL,
            principal TEXT NOT NULL,
            at REAL NOT NULL,
            reason TEXT NOT NULL
        ) STRICT;
        CREATE INDEX restriction_resource ON restriction (kind, resource, id);
        CREATE TABLE account (
            principal TEXT PRIMARY KEY,
            hash TEXT NOT NULL,
            failures INTEGER NOT NULL,
            locked_until REAL
        ) STRICT;
        """
        + ["judgement", "restriction", "person_change"].map { addedToOnly($0) }.joined()

    /// Triggers that keep rows of a table from being changed or deleted.
    static func addedToOnly(_ table: String) -> String {
        ["UPDATE", "DELETE"].map { act in
            """

            CREATE TRIGGER \(table)_no_\(act.lowercased()) BEFORE \(act) ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(table) is only ever added to'); END;
            """
        }.joined()
    }
}
