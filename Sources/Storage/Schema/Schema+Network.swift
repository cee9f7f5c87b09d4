extension Schema {
    /// Which of the folders under `network/` is the network that the last link run built, and the batches it was built of.
    static let networkTable = """
        CREATE TABLE network (
            id INTEGER PRIMARY KEY CHECK (id = 0),
            folder TEXT NOT NULL,
            entities INTEGER NOT NULL,
            links INTEGER NOT NULL,
            batches TEXT NOT NULL
        ) STRICT;

        """
}
