extension Schema {
    /// The log's leaves in order, its signed heads, the Merkle tree's frontier, and what finds entries by whom and what.
    static let auditTables =
        """
        CREATE TABLE entry (sequence INTEGER PRIMARY KEY, leaf BLOB NOT NULL, body BLOB NOT NULL) STRICT;
        CREATE TABLE head (size INTEGER NOT NULL, signed_at REAL NOT NULL, body TEXT NOT NULL) STRICT;
        CREATE TABLE frontier (id INTEGER PRIMARY KEY CHECK (id = 0), size INTEGER NOT NULL, peaks BLOB NOT NULL) STRICT;
        CREATE TABLE entry_index (
            sequence INTEGER PRIMARY KEY,
            at REAL NOT NULL,
            principal TEXT NOT NULL,
            purpose TEXT NOT NULL,
            action TEXT NOT NULL,
            kind TEXT NOT NULL,
            outcome TEXT NOT NULL
        ) STRICT;
        CREATE TABLE entry_resource (
            resource TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            PRIMARY KEY (resource, sequence)
        ) STRICT, WITHOUT ROWID;
        """
        + ["entry", "head"].map { addedToOnly($0) }.joined()
}
