public import Access
import Families
import Foundation
import GRDB
import Identity
import Records

extension Store {
    /// Puts what an increment made in the place of what was known of the people whom it touched, in one transaction.
    /// Findings about families that are no more go with them. For `.link` on the workspace.
    public func apply(_ patch: LinkagePatch, under grant: consuming AccessGrant) async throws {
        let leave = try Leave(grant, for: [.link], of: [.workspace])
        let people = patch.people.map(\.id.description)
        try await change(leave, ids: ["workspace"], count: people.count) { db in
            try patch.state.keep(db)
            try Self.insertRun(patch, db)
            try Self.patchPeople(patch, db)
            try Self.patchPlaces(patch, db)
            try Self.patchFamilies(patch, db)
            try Self.patchReports(patch, db)
            try Restriction.apply(db)
            try db.execute(sql: "DELETE FROM finding WHERE family NOT IN (SELECT id FROM family)")
            try Standing.rebuild(db)
        }
    }

    private static func insertRun(_ patch: LinkagePatch, _ db: Database) throws {
        let resolution = patch.resolution
        try db.execute(
            sql: "INSERT INTO link_run (at, threshold, model, report) VALUES (?, ?, ?, ?)",
            arguments: [
                patch.at.timeIntervalSince1970, resolution.threshold, resolution.model,
                try JSONText.encode(resolution.report),
            ])
        let run = db.lastInsertedRowID
        try LastingID.person.advance(to: resolution.nextID, db)
        try LastingID.place.advance(to: patch.nextPlace, db)
        try LastingID.family.advance(to: patch.nextFamily, db)
        let insert = try db.makeStatement(sql: "INSERT INTO person_change VALUES (?, ?, ?, ?)")
        for change in resolution.history {
            try insert.execute(arguments: [run, change.person.rawValue, change.kind.rawValue, change.other?.rawValue])
        }
    }

    private static func patchPeople(_ patch: LinkagePatch, _ db: Database) throws {
        let forget = try db.makeStatement(
            sql: """
                INSERT INTO person_name (person_name, rowid, name)
                    SELECT 'delete', id, search_name FROM person WHERE id = ?
                """)
        let deletions = try [
            "DELETE FROM person WHERE id = ?", "DELETE FROM person_assignment WHERE person = ?",
            "DELETE FROM person_relationship WHERE subject = ?", "DELETE FROM person_relationship WHERE object = ?",
            "DELETE FROM residence WHERE person = ?",
        ].map { try db.makeStatement(sql: $0) }
        for person in patch.touched.sorted() {
            try forget.execute(arguments: [person.rawValue])
            for deletion in deletions { try deletion.execute(arguments: [person.rawValue]) }
        }
        let insert = try db.makeStatement(
            sql: "INSERT INTO person (id, search_name, sources, body) VALUES (?, ?, ?, ?)")
        let name = try db.makeStatement(sql: "INSERT INTO person_name (rowid, name) VALUES (?, ?)")
        var bytes = ByteWriter()
        for person in patch.people {
            bytes.reset()
            person.write(to: &bytes)
            let text = SearchText.of(person)
            let sources = JSONText.array(person.sources.map { JSONText.quoted($0.rawValue) })
            try insert.execute(arguments: [person.id.rawValue, text, sources, bytes.data])
            try name.execute(arguments: [person.id.rawValue, text])
        }
        let assign = try db.makeStatement(sql: "INSERT INTO person_assignment VALUES (?, ?)")
        for one in patch.resolution.assignments {
            try assign.execute(arguments: [one.record.rawValue, one.person.rawValue])
        }
        let relate = try db.makeStatement(sql: "INSERT INTO person_relationship VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        for one in patch.relationships {
            try relate.execute(arguments: [
                one.subject.rawValue, one.object.rawValue, one.kind.rawValue, one.period.from?.number,
                one.period.to?.number, one.subjectRecord.rawValue, one.objectRecord.rawValue, one.source.rawValue,
            ])
        }
        try patchReviewQueue(patch, db)
    }

    /// Pairs that are settled, or of which a record is gone, leave the queue.
    private static func patchReviewQueue(_ patch: LinkagePatch, _ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM review_candidate WHERE coalesce((SELECT a.person = b.person
                    FROM person_assignment a, person_assignment b
                    WHERE a.record = review_candidate.first AND b.record = review_candidate.second), 2) <> is_joined
                """)
        let candidate = try db.makeStatement(
            sql: """
                INSERT OR REPLACE INTO review_candidate
                (first, second, match_weight, match_probability, is_joined, reason, effect, value)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for one in patch.resolution.uncertainPairs {
            let pair = PairID(first: one.first, second: one.second)
            try candidate.execute(arguments: [
                pair.first.rawValue, pair.second.rawValue, one.matchWeight, one.matchProbability, one.isJoined,
                one.reason, one.effect, one.value,
            ])
        }
    }

    private static func patchPlaces(_ patch: LinkagePatch, _ db: Database) throws {
        let insert = try db.makeStatement(sql: "INSERT OR REPLACE INTO place (id, uprn, body) VALUES (?, ?, ?)")
        var bytes = ByteWriter()
        func put(_ place: Place) throws {
            bytes.reset()
            place.write(to: &bytes)
            try insert.execute(arguments: [place.id.rawValue, place.uprn, bytes.data])
        }
        for place in patch.newPlaces { try put(place) }
        let shared = JSONText.array(patch.newlyShared.sorted().map(\.description))
        for var place in try Place.all(db, "WHERE id IN (SELECT value FROM json_each(?))", [shared]) {
            place.isShared = true
            try put(place)
        }
        let live = try db.makeStatement(sql: "INSERT INTO residence VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        for one in patch.residences {
            try live.execute(arguments: [
                one.person.rawValue, one.place.rawValue, one.period.from?.number, one.period.to?.number,
                one.source.rawValue, one.record.rawValue, one.household, one.householdRole,
            ])
        }
        // A place where nobody is known to have lived any more goes, as in a whole run.
        try db.execute(sql: "DELETE FROM place WHERE id NOT IN (SELECT place FROM residence)")
    }

    private static func patchFamilies(_ patch: LinkagePatch, _ db: Database) throws {
        let deletions = try ["DELETE FROM family WHERE id = ?", "DELETE FROM family_member WHERE family = ?"]
            .map { try db.makeStatement(sql: $0) }
        for family in patch.goneFamilies.sorted() {
            for deletion in deletions { try deletion.execute(arguments: [family.rawValue]) }
        }
        try insertFamilies(patch.families, db)
        let reconsidered = patch.reconsidered
        for row in try Row.fetchAll(db, sql: "SELECT rowid, body FROM family_problem") {
            let problem = try JSONText.decode(FamilyProblem.self, row[1])
            if problem.people.contains(where: reconsidered.contains) {
                try db.execute(
                    sql: "DELETE FROM family_problem WHERE rowid = ?", arguments: [row[0] as Int64])
            }
        }
        for problem in patch.problems {
            try db.execute(sql: "INSERT INTO family_problem VALUES (?)", arguments: [try JSONText.encode(problem)])
        }
    }

    private static func patchReports(_ patch: LinkagePatch, _ db: Database) throws {
        // Nothing is kept of batches that are no longer linked.
        let linked = "(SELECT batch FROM linked_batch)"
        try db.execute(
            sql: """
                DELETE FROM repeated_report WHERE report >> 36 NOT IN \(linked) OR standing >> 36 NOT IN \(linked);
                DELETE FROM hidden_record_address WHERE record >> 36 NOT IN \(linked);
                DELETE FROM hidden_event_address WHERE event >> 36 NOT IN \(linked);
                """)
        let drop = try db.makeStatement(sql: "DELETE FROM repeated_report WHERE report = ?")
        for id in patch.comparedEvents { try drop.execute(arguments: [id.rawValue]) }
        let repeated = try db.makeStatement(sql: "INSERT INTO repeated_report VALUES (?, ?, ?)")
        for one in patch.repeated {
            try repeated.execute(arguments: [one.report.rawValue, one.standing.rawValue, one.rule])
        }
        let record = try db.makeStatement(sql: "INSERT OR IGNORE INTO hidden_record_address VALUES (?)")
        for id in patch.hidden.records.sorted() { try record.execute(arguments: [id.rawValue]) }
        let event = try db.makeStatement(sql: "INSERT OR IGNORE INTO hidden_event_address VALUES (?)")
        for id in patch.hidden.events.sorted() { try event.execute(arguments: [id.rawValue]) }
    }
}
