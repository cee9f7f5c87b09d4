extension Schema {
    /// What is made from the batches and the decisions, replaced whole by each run. `person_assignment` and `place` are
    /// read back by the next run so that ids last.
    static let derivedTables = """
        CREATE TABLE person (
            id INTEGER PRIMARY KEY,
            search_name TEXT NOT NULL,
            sources TEXT NOT NULL,
            sensitivity INTEGER NOT NULL DEFAULT 0,
            body BLOB NOT NULL
        ) STRICT;
        CREATE INDEX person_restricted ON person (id) WHERE sensitivity > 0;
        CREATE VIRTUAL TABLE person_name USING fts5 (name, content = '', tokenize = 'trigram');
        CREATE TABLE person_assignment (record INTEGER PRIMARY KEY, person INTEGER NOT NULL) STRICT;
        CREATE INDEX person_assignment_person ON person_assignment (person);
        CREATE TABLE place (
            id INTEGER PRIMARY KEY,
            uprn INTEGER,
            sensitivity INTEGER NOT NULL DEFAULT 0,
            body BLOB NOT NULL
        ) STRICT;
        CREATE TABLE residence (
            person INTEGER NOT NULL,
            place INTEGER NOT NULL,
            period_from INTEGER,
            period_to INTEGER,
            source TEXT NOT NULL,
            record INTEGER NOT NULL,
            household TEXT,
            household_role TEXT
        ) STRICT;
        CREATE INDEX residence_person ON residence (person);
        CREATE INDEX residence_place ON residence (place);
        CREATE TABLE person_relationship (
            subject INTEGER NOT NULL,
            object INTEGER NOT NULL,
            kind TEXT NOT NULL,
            period_from INTEGER,
            period_to INTEGER,
            subject_record INTEGER NOT NULL,
            object_record INTEGER NOT NULL,
            source TEXT NOT NULL
        ) STRICT;
        CREATE INDEX person_relationship_subject ON person_relationship (subject);
        CREATE INDEX person_relationship_object ON person_relationship (object);
        CREATE TABLE family (
            id INTEGER PRIMARY KEY,
            has_dependent_child INTEGER NOT NULL,
            homes TEXT NOT NULL,
            sources TEXT NOT NULL,
            sensitivity INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE TABLE family_member (
            family INTEGER NOT NULL,
            person INTEGER NOT NULL,
            role TEXT NOT NULL,
            is_resident INTEGER NOT NULL,
            body BLOB NOT NULL,
            PRIMARY KEY (family, person)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX family_member_person ON family_member (person);
        CREATE TABLE family_problem (body TEXT NOT NULL) STRICT;
        CREATE TABLE review_candidate (
            first INTEGER NOT NULL,
            second INTEGER NOT NULL,
            match_weight REAL NOT NULL,
            match_probability REAL NOT NULL,
            is_joined INTEGER NOT NULL,
            reason TEXT NOT NULL,
            sensitivity INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (first, second)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE finding (
            family INTEGER NOT NULL,
            programme TEXT NOT NULL,
            criterion TEXT NOT NULL,
            answer INTEGER NOT NULL,
            body BLOB NOT NULL,
            PRIMARY KEY (family, programme, criterion)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE standing (
            programme TEXT NOT NULL,
            family INTEGER NOT NULL,
            eligible INTEGER NOT NULL,
            met INTEGER NOT NULL,
            not_known INTEGER NOT NULL,
            PRIMARY KEY (programme, family)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX standing_order ON standing (programme, eligible DESC, met DESC, family);

        """

    /// Reports for which another report of the same event stands, and whose address must not be shown.
    static let repeatedReports = """
        CREATE TABLE repeated_report (
            report INTEGER PRIMARY KEY,
            standing INTEGER NOT NULL,
            rule TEXT NOT NULL
        ) STRICT;
        CREATE INDEX repeated_report_standing ON repeated_report (standing);
        CREATE TABLE hidden_record_address (record INTEGER PRIMARY KEY) STRICT;
        CREATE TABLE hidden_event_address (event INTEGER PRIMARY KEY) STRICT;

        """

    /// What a judgement of a pair would teach, by which the queue is ordered.
    static let reviewValue = """
        ALTER TABLE review_candidate ADD COLUMN effect INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE review_candidate ADD COLUMN value REAL NOT NULL DEFAULT 0;
        CREATE INDEX review_candidate_value ON review_candidate (value DESC, first, second);

        """
}
