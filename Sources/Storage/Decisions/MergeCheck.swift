import GRDB
import Identity
import Records

/// What stands against making one person of two, of all whom judgements will have joined to either by then.
struct MergeCheck {
    private let person: PersonID
    private let other: PersonID
    private let db: Database

    init(_ person: PersonID, _ other: PersonID, _ db: Database) {
        self.person = person
        self.other = other
        self.db = db
    }

    /// Throws `invalid` with what stands against it, and what to do.
    func run() throws {
        let verdicts = try StandingVerdicts(db)
        let one = verdicts.joined(to: person)
        if one.contains(other) {
            let by = verdicts.joining(one)?.words ?? "earlier judgements"
            throw StorageError(
                .invalid,
                "Persons \(person) and \(other) are to be one person already, by \(by). Run `kith link` for it to bind."
            )
        }
        let two = verdicts.joined(to: other)
        if try isForbidden(one, two) {
            throw StorageError(
                .invalid,
                "Persons \(person) and \(other) cannot be merged here. Ask the information governance lead.")
        }
        if let parted = verdicts.first(.different, between: one, and: two) {
            throw StorageError(
                .invalid, "By \(parted.words), they are two people. \(parted.advice)")
        }
        if let row = try sharedRow(one, two) {
            throw StorageError(
                .invalid,
                "One row of an extract tells of both, as two people: batch \(row.batch), row \(row.row). If the row is wrong, "
                    + "have the source correct it.")
        }
    }

    /// Whether a block stands between any of them.
    private func isForbidden(_ one: Set<PersonID>, _ two: Set<PersonID>) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM blocked_record x
                    JOIN blocked_record y ON y.block = x.block AND y.side <> x.side
                    JOIN person_assignment a ON a.record = x.record JOIN person_assignment b ON b.record = y.record
                    WHERE a.person IN (SELECT value FROM json_each(?)) AND b.person IN (SELECT value FROM json_each(?)))
                """, arguments: [Self.list(one), Self.list(two)]) ?? true
    }

    private func sharedRow(_ one: Set<PersonID>, _ two: Set<PersonID>) throws -> RowOrigin? {
        struct Place: Hashable {
            let batch: BatchID
            let row: Int
        }
        var rows: Set<Place> = []
        for id in try DecidedRecords(of: one, db).ids {
            rows.insert(Place(batch: id.origin.batch, row: id.origin.row))
        }
        return try DecidedRecords(of: two, db).ids.map(\.origin)
            .first { rows.contains(Place(batch: $0.batch, row: $0.row)) }
    }

    private static func list(_ people: Set<PersonID>) -> String {
        JSONText.array(people.sorted().map(\.description))
    }
}
