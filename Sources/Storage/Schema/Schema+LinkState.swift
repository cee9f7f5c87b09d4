extension Schema {
    /// What the derived tables were made of, so that a run knows what has changed since.
    static let linkState = """
        CREATE TABLE linked_batch (batch INTEGER PRIMARY KEY) STRICT;
        CREATE TABLE link_state (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            settings TEXT NOT NULL,
            judgement INTEGER NOT NULL,
            undone INTEGER NOT NULL,
            blocks INTEGER NOT NULL,
            records INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX stated_relationship_subject ON stated_relationship (subject);

        """
}
