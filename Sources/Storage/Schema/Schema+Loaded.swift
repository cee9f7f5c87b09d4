extension Schema {
    /// What the extracts said: immutable, but for a batch's status.
    ///
    /// A record's and an event's id begin with the number of their batch, so the rows of a batch are a range of keys.
    static let loadedTables = """
        CREATE TABLE source (
            id TEXT PRIMARY KEY,
            profile TEXT NOT NULL,
            agency TEXT NOT NULL,
            sensitivity INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE batch (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            source TEXT NOT NULL REFERENCES source (id),
            file_name TEXT NOT NULL,
            digest TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            rows INTEGER NOT NULL,
            records INTEGER NOT NULL,
            relationships INTEGER NOT NULL,
            events INTEGER NOT NULL,
            quarantined INTEGER NOT NULL,
            field_problems INTEGER NOT NULL,
            period_from INTEGER,
            period_to INTEGER,
            loaded_at REAL NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('live', 'superseded', 'withdrawn')),
            superseded_by INTEGER REFERENCES batch (id),
            changed_at REAL
        ) STRICT;
        CREATE UNIQUE INDEX batch_live ON batch (source, digest) WHERE status = 'live';
        CREATE TABLE person_record (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
        CREATE TABLE stated_relationship (
            batch INTEGER NOT NULL,
            subject INTEGER NOT NULL,
            object INTEGER NOT NULL,
            kind TEXT NOT NULL,
            period_from INTEGER,
            period_to INTEGER
        ) STRICT;
        CREATE TABLE event (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
        CREATE TABLE participant (
            record INTEGER NOT NULL,
            event INTEGER NOT NULL,
            role TEXT NOT NULL,
            PRIMARY KEY (record, event, role)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE quarantined_row (
            batch INTEGER NOT NULL REFERENCES batch (id),
            row INTEGER NOT NULL,
            line INTEGER,
            field TEXT,
            rule TEXT NOT NULL,
            shape TEXT,
            loses_row INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX quarantined_row_batch ON quarantined_row (batch);

        """
}
