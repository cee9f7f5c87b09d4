extension Schema {
    /// Merges and splits by hand, each made of judgements; records that are never linked; and what is derived of both. A
    /// judgement stands unless the decision that it is part of was undone.
    static let personDecisions =
        """
        CREATE TABLE person_decision (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL CHECK (kind IN ('merge', 'split')),
            person INTEGER NOT NULL,
            other INTEGER,
            principal TEXT NOT NULL,
            at REAL NOT NULL,
            reason TEXT NOT NULL
        ) STRICT;
        CREATE TABLE person_decision_undo (
            decision INTEGER PRIMARY KEY REFERENCES person_decision (id),
            principal TEXT NOT NULL,
            at REAL NOT NULL,
            reason TEXT NOT NULL
        ) STRICT;
        CREATE TABLE decision_judgement (
            judgement INTEGER PRIMARY KEY REFERENCES judgement (id),
            decision INTEGER NOT NULL REFERENCES person_decision (id)
        ) STRICT;
        CREATE INDEX decision_judgement_decision ON decision_judgement (decision);
        CREATE TABLE decision_record (
            decision INTEGER NOT NULL REFERENCES person_decision (id),
            record INTEGER NOT NULL,
            person INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX decision_record_decision ON decision_record (decision);
        CREATE VIEW standing_judgement AS
            SELECT * FROM judgement WHERE id NOT IN (
                SELECT d.judgement FROM decision_judgement d JOIN person_decision_undo u ON u.decision = d.decision);

        CREATE TABLE link_block (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            principal TEXT NOT NULL,
            at REAL NOT NULL,
            reason TEXT NOT NULL
        ) STRICT;
        CREATE TABLE link_block_member (
            block INTEGER NOT NULL REFERENCES link_block (id),
            side INTEGER NOT NULL,
            source TEXT NOT NULL,
            key TEXT,
            record INTEGER,
            CHECK ((key IS NULL) <> (record IS NULL))
        ) STRICT;
        CREATE INDEX link_block_member_block ON link_block_member (block);
        CREATE TABLE link_block_lift (
            block INTEGER PRIMARY KEY REFERENCES link_block (id),
            principal TEXT NOT NULL,
            at REAL NOT NULL,
            reason TEXT NOT NULL
        ) STRICT;
        CREATE TABLE blocked_record (
            record INTEGER NOT NULL,
            block INTEGER NOT NULL,
            side INTEGER NOT NULL,
            PRIMARY KEY (record, block)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX blocked_record_block ON blocked_record (block, side);

        CREATE TABLE shared_identifier (
            kind TEXT NOT NULL,
            first INTEGER NOT NULL,
            second INTEGER NOT NULL,
            first_record INTEGER NOT NULL,
            second_record INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX shared_identifier_first ON shared_identifier (first);
        CREATE INDEX shared_identifier_second ON shared_identifier (second);
        """
        + [
            "person_decision", "person_decision_undo", "decision_judgement", "decision_record", "link_block",
            "link_block_member",
            "link_block_lift",
        ].map { addedToOnly($0) }.joined()
}
