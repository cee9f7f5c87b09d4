extension Schema {
    /// Organisations and who is at them, buildings, how places are found, problems to review; and what people decide of
    /// families and problems, which is only ever added to.
    static let placesAndDecisions = """
        CREATE TABLE organisation (
            id TEXT PRIMARY KEY,
            place INTEGER NOT NULL,
            kind TEXT NOT NULL,
            body TEXT NOT NULL
        ) STRICT;
        CREATE INDEX organisation_place ON organisation (place);
        CREATE TABLE affiliation (
            person INTEGER NOT NULL,
            organisation TEXT NOT NULL,
            role TEXT NOT NULL,
            period_from INTEGER,
            period_to INTEGER,
            source TEXT NOT NULL,
            record INTEGER NOT NULL,
            event INTEGER
        ) STRICT;
        CREATE INDEX affiliation_person ON affiliation (person);
        CREATE INDEX affiliation_organisation ON affiliation (organisation);
        CREATE TABLE building (id INTEGER PRIMARY KEY, uprn INTEGER, place INTEGER, basis TEXT NOT NULL) STRICT;
        CREATE INDEX building_place ON building (place) WHERE place IS NOT NULL;
        CREATE TABLE building_part (place INTEGER PRIMARY KEY, building INTEGER NOT NULL) STRICT;
        CREATE INDEX building_part_building ON building_part (building);
        CREATE TABLE place_search (place INTEGER PRIMARY KEY, postcode TEXT NOT NULL, words TEXT NOT NULL) STRICT;
        CREATE INDEX place_search_postcode ON place_search (postcode);
        CREATE INDEX place_uprn ON place (uprn) WHERE uprn IS NOT NULL;
        CREATE TABLE problem (key TEXT PRIMARY KEY, kind TEXT NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE formed_member (
            family INTEGER NOT NULL,
            person INTEGER NOT NULL,
            role TEXT NOT NULL,
            is_resident INTEGER NOT NULL,
            body BLOB NOT NULL,
            PRIMARY KEY (family, person)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE family_decision (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            family INTEGER NOT NULL,
            person INTEGER NOT NULL,
            kind TEXT NOT NULL,
            role TEXT,
            period_from INTEGER,
            period_to INTEGER,
            principal TEXT NOT NULL,
            decided_on INTEGER NOT NULL,
            reason TEXT NOT NULL,
            run INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX family_decision_pair ON family_decision (family, person, id);
        CREATE TABLE problem_decision (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            problem TEXT NOT NULL,
            verdict TEXT NOT NULL,
            principal TEXT NOT NULL,
            decided_on INTEGER NOT NULL,
            reason TEXT NOT NULL
        ) STRICT;
        CREATE INDEX problem_decision_problem ON problem_decision (problem, id);
        CREATE TABLE withdrawal_effect (
            run INTEGER NOT NULL,
            batch INTEGER NOT NULL,
            source TEXT NOT NULL,
            family INTEGER NOT NULL,
            person INTEGER NOT NULL
        ) STRICT;
        """ + ["family_decision", "problem_decision", "withdrawal_effect"].map { addedToOnly($0) }.joined()
}
