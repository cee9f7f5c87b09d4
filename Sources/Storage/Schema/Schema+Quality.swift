extension Schema {
    /// How good each batch is, batches that are held for a person, and what people did with batches.
    ///
    /// SQLite cannot widen a CHECK, so `batch` is built anew with the table that refers to it (the last part of
    /// https://www.sqlite.org/lang_altertable.html): the children first, then the parent, so that no key is ever without
    /// what it refers to.
    static let heldBatches = """
        CREATE TABLE batch_widened (
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
            status TEXT NOT NULL CHECK (status IN ('live', 'superseded', 'withdrawn', 'held')),
            superseded_by INTEGER REFERENCES batch_widened (id),
            changed_at REAL
        ) STRICT;
        INSERT INTO batch_widened SELECT * FROM batch ORDER BY id DESC;
        DELETE FROM sqlite_sequence WHERE name = 'batch_widened';
        INSERT INTO sqlite_sequence SELECT 'batch_widened', seq FROM sqlite_sequence WHERE name = 'batch';
        CREATE TABLE quarantined_row_moved (
            batch INTEGER NOT NULL REFERENCES batch_widened (id),
            row INTEGER NOT NULL,
            line INTEGER,
            field TEXT,
            rule TEXT NOT NULL,
            shape TEXT,
            loses_row INTEGER NOT NULL
        ) STRICT;
        INSERT INTO quarantined_row_moved SELECT * FROM quarantined_row ORDER BY rowid;
        DROP TABLE quarantined_row;
        DROP TABLE batch;
        ALTER TABLE batch_widened RENAME TO batch;
        ALTER TABLE quarantined_row_moved RENAME TO quarantined_row;
        CREATE UNIQUE INDEX batch_live ON batch (source, digest) WHERE status = 'live';
        CREATE INDEX quarantined_row_batch ON quarantined_row (batch);

        CREATE TABLE batch_quality (
            batch INTEGER PRIMARY KEY REFERENCES batch (id),
            version INTEGER NOT NULL,
            body TEXT NOT NULL
        ) STRICT;
        CREATE TABLE batch_hold (
            batch INTEGER PRIMARY KEY REFERENCES batch (id),
            reasons TEXT NOT NULL,
            supersedes TEXT NOT NULL
        ) STRICT;
        CREATE TABLE batch_change (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            batch INTEGER NOT NULL REFERENCES batch (id),
            change TEXT NOT NULL,
            other INTEGER REFERENCES batch (id),
            principal TEXT NOT NULL,
            at REAL NOT NULL,
            reason TEXT NOT NULL
        ) STRICT;
        CREATE INDEX batch_change_batch ON batch_change (batch, id);
        """ + ["batch_quality", "batch_hold", "batch_change"].map { addedToOnly($0) }.joined()
}
