public import Access
import Families
import Foundation
import GRDB
import Identity
import Programmes
import Records

extension Store {
    /// Puts what a link run made in the place of what the last one made, in one transaction. Findings about families that
    /// are no more go with them; the others stay until the next assessment. For `.link` on the workspace.
    public func replaceLinkage(_ outcome: LinkageOutcome, under grant: consuming AccessGrant) async throws {
        let leave = try Leave(grant, for: [.link], of: [.workspace])
        try await change(leave, ids: ["workspace"], count: outcome.people.count) { db in
            let blocks = try Self.blocksKept(outcome.blocks, by: outcome.resolution.assignments, db)
            let effects = try WithdrawalEffects(db)
            let run = try Self.insertRun(
                outcome.resolution, at: outcome.at, nextPlace: outcome.places.nextID,
                nextFamily: outcome.families.nextID, db)
            try Refilling.tables(["person_assignment", "person_relationship", "residence", "family_member"], db) {
                try Self.replacePeople(outcome, db)
                try Self.replacePlaces(outcome, db)
                try Self.replaceFamilies(outcome, db)
            }
            try Self.replaceReports(outcome, db)
            try Self.replaceDetails(outcome, effects, run: run, db)
            try Self.replaceSharedIdentifiers(outcome, db)
            try Self.renewBlocks(db, known: blocks)
            try outcome.state.keep(db)
            try Restriction.apply(db)
            try db.execute(sql: "DELETE FROM finding WHERE family NOT IN (SELECT id FROM family)")
            try Standing.rebuild(db)
            try outcome.network?.take(db)
        }
        if outcome.network != nil { try await removeOldNetworks() }
    }

    private static func replacePeople(_ outcome: LinkageOutcome, _ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM person;
                DELETE FROM person_assignment;
                DELETE FROM person_relationship;
                DELETE FROM review_candidate;
                INSERT INTO person_name (person_name) VALUES ('delete-all');
                """)
        try insertPeople(
            outcome.people, assignments: outcome.resolution.assignments, outcome.relationships, db)
        try insertReviewQueue(outcome.resolution.uncertainPairs, orElse: "IGNORE", db)
    }

    private static func replacePlaces(_ outcome: LinkageOutcome, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM place; DELETE FROM residence;")
        try insertPlaces(outcome.places.places, residences: outcome.places.residences, db)
    }

    private static func replaceReports(_ outcome: LinkageOutcome, _ db: Database) throws {
        try db.execute(
            sql: "DELETE FROM repeated_report; DELETE FROM hidden_record_address; DELETE FROM hidden_event_address;")
        try insertReports(outcome.repeated, hidden: outcome.hidden, db)
    }

    private static func replaceFamilies(_ outcome: LinkageOutcome, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM family; DELETE FROM family_member; DELETE FROM family_problem;")
        let sources = Dictionary(
            uniqueKeysWithValues: outcome.people.map { ($0.id, $0.sources.map(\.rawValue)) })
        try insertFamilies(outcome.families.families, db) { sources[$0] ?? [] }
        try insertProblems(outcome.families.problems, db)
    }
}
