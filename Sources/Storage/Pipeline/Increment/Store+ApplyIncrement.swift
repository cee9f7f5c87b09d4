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
        try await change(leave, ids: ["workspace"], count: patch.people.count) { db in
            let blocks = try Self.blocksKept(patch.blocks, by: patch.resolution.assignments, db)
            let effects = try WithdrawalEffects(db)
            try patch.state.keep(db)
            let run = try Self.insertRun(
                patch.resolution, at: patch.at, nextPlace: patch.places.nextID, nextFamily: patch.families.nextID, db)
            try Self.forget(patch.touched, db)
            try Self.insertPeople(patch.people, assignments: patch.resolution.assignments, patch.relationships, db)
            try Self.patchReviewQueue(patch, db)
            try Self.patchPlaces(patch, db)
            try Self.patchFamilies(patch, db)
            try Self.patchReports(patch, db)
            try Self.patchSharedIdentifiers(patch, db)
            try effects.note(run: run, db)
            try Self.patchProblems(patch, db)
            try Self.renewBlocks(db, known: blocks)
            try Restriction.apply(db)
            try db.execute(sql: "DELETE FROM finding WHERE family NOT IN (SELECT id FROM family)")
            try Standing.rebuild(db)
            try patch.network?.take(db)
        }
        if patch.network != nil { try await removeOldNetworks() }
    }

    // MARK: People

    /// Takes out all that is derived of some people.
    private static func forget(_ people: Set<PersonID>, _ db: Database) throws {
        let statements = try [
            """
            INSERT INTO person_name (person_name, rowid, name)
                SELECT 'delete', id, search_name FROM person WHERE id = ?
            """,
            "DELETE FROM person WHERE id = ?", "DELETE FROM person_assignment WHERE person = ?",
            "DELETE FROM person_relationship WHERE subject = ?", "DELETE FROM person_relationship WHERE object = ?",
            "DELETE FROM residence WHERE person = ?", "DELETE FROM affiliation WHERE person = ?",
            "DELETE FROM shared_identifier WHERE first = ?", "DELETE FROM shared_identifier WHERE second = ?",
        ].map { try RowStatement($0, db) }
        for person in people.sorted() {
            for statement in statements { try statement.run(person.rawValue) }
        }
    }

    /// Pairs that are settled, or of which a record is gone, leave the queue; of all that are left it holds those that teach
    /// most.
    private static func patchReviewQueue(_ patch: LinkagePatch, _ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM review_candidate WHERE coalesce((SELECT a.person = b.person
                    FROM person_assignment a, person_assignment b
                    WHERE a.record = review_candidate.first AND b.record = review_candidate.second), 2) <> is_joined
                """)
        try insertReviewQueue(patch.resolution.uncertainPairs, orElse: "REPLACE", db)
        try db.execute(
            sql: """
                DELETE FROM review_candidate WHERE (first, second) NOT IN (
                    SELECT first, second FROM review_candidate ORDER BY value DESC, first, second LIMIT ?)
                """, arguments: [patch.mostReviewPairs])
    }

    private static func patchSharedIdentifiers(_ patch: LinkagePatch, _ db: Database) throws {
        let insert = try RowStatement(
            """
            INSERT INTO shared_identifier SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS (
                SELECT 1 FROM shared_identifier WHERE kind = ?1 AND first = ?2 AND second = ?3)
            """, db)
        for one in patch.sharedIdentifiers {
            try insert.run(
                one.kind.rawValue, one.first.rawValue, one.second.rawValue, one.firstRecord.rawValue,
                one.secondRecord.rawValue)
        }
    }

    // MARK: Places

    private static func patchPlaces(_ patch: LinkagePatch, _ db: Database) throws {
        let places = patch.places
        let deletions = try ["DELETE FROM place WHERE id = ?", "DELETE FROM place_search WHERE place = ?"]
            .map { try RowStatement($0, db) }
        for place in places.gone.union(places.changed.map(\.id)).sorted() {
            for deletion in deletions { try deletion.run(place.rawValue) }
        }
        try insertPlaces(places.changed, residences: places.residences, db)
        try insertSearch(places.changed, db)
        try insertOrganisations(places.organisations, places.affiliations, db)
        guard let buildings = places.buildings else { return }
        try db.execute(sql: "DELETE FROM building; DELETE FROM building_part;")
        try insertBuildings(buildings, db)
    }

    // MARK: Families

    private static func patchFamilies(_ patch: LinkagePatch, _ db: Database) throws {
        let deletions = try [
            "DELETE FROM family WHERE id = ?", "DELETE FROM family_member WHERE family = ?",
            "DELETE FROM formed_member WHERE family = ?",
        ].map { try RowStatement($0, db) }
        for family in patch.goneFamilies.sorted() {
            for deletion in deletions { try deletion.run(family.rawValue) }
        }
        let known = try db.makeStatement(sql: "SELECT sources FROM person WHERE id = ?")
        try insertFamilies(patch.families.families, db) { person in
            let sources = try String.fetchOne(known, arguments: [person.rawValue])
            return try sources.map { try JSONText.decode([String].self, $0) } ?? []
        }
        for one in patch.families.decided { try one.formed?.insert(into: "formed_member", one.family, db) }
    }

    // MARK: Reports and problems

    private static func patchReports(_ patch: LinkagePatch, _ db: Database) throws {
        // Nothing is kept of batches that are no longer linked.
        let linked = "(SELECT batch FROM linked_batch)"
        try db.execute(
            sql: """
                DELETE FROM repeated_report WHERE report >> 36 NOT IN \(linked) OR standing >> 36 NOT IN \(linked);
                DELETE FROM hidden_record_address WHERE record >> 36 NOT IN \(linked);
                DELETE FROM hidden_event_address WHERE event >> 36 NOT IN \(linked);
                """)
        let drop = try RowStatement("DELETE FROM repeated_report WHERE report = ?", db)
        for id in patch.comparedEvents { try drop.run(id.rawValue) }
        try insertReports(patch.repeated, hidden: patch.hidden, db)
    }

    private static func patchProblems(_ patch: LinkagePatch, _ db: Database) throws {
        let found = patch.families.problems
        for row in try Row.fetchAll(db, sql: "SELECT rowid, body FROM family_problem") {
            let problem = try JSONText.decode(FamilyProblem.self, row[1])
            if patch.reconsidered.covers(problem.kind, problem.people) {
                try db.execute(sql: "DELETE FROM family_problem WHERE rowid = ?", arguments: [row[0] as Int64])
            }
        }
        try insertProblems(found, db)
        let standing = try String.fetchAll(
            db, sql: "SELECT body FROM problem WHERE kind <> 'lost_by_withdrawal' ORDER BY key"
        ).map { try JSONText.decode(ReviewProblem.self, $0) }.filter { !patch.reconsidered.covers($0) }
        try ReviewProblem.replace(
            standing + found.map { ReviewProblem($0) } + patch.places.problems.map { ReviewProblem($0) }
                + patch.contradictions.compactMap { ReviewProblem($0) } + WithdrawalEffects.problems(db), db)
    }
}
