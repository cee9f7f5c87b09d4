public import Access
import Families
import Foundation
import GRDB
import Identity
import Linkage
import Programmes
import Records

extension Store {
    /// Puts what a link run made in the place of what the last one made, in one transaction. Findings about families that
    /// are no more go with them; the others stay until the next assessment. For `.link` on the workspace.
    ///
    /// - Parameters:
    ///   - outcome: its people, places and what hangs by them are whole.
    ///   - form: makes the families, the repeated reports and the network of these, on other cores, while the people and
    ///     places are written; it must not turn to the store. The default leaves them as they are given.
    /// - Returns: the outcome with what was formed.
    @discardableResult
    public func replaceLinkage(
        _ outcome: LinkageOutcome, under grant: consuming AccessGrant,
        forming form: @escaping @Sendable (inout LinkageOutcome) throws -> Void = { _ in }
    ) async throws -> LinkageOutcome {
        let leave = try Leave(grant, for: [.link], of: [.workspace])
        let kept = try await change(leave, ids: ["workspace"], count: outcome.people.count) { db in
            let blocks = try Self.blocksKept(outcome.blocks, by: outcome.resolution.assignments, db)
            let effects = try WithdrawalEffects(db)
            let (formed, _) = try Workers.map(1, threads: 2) { _ in
                Result {
                    var whole = outcome
                    try form(&whole)
                    return whole
                }
            } meanwhile: {
                try Refilling.tables(["person_assignment", "person_relationship", "residence"], db) {
                    try Self.replacePeople(outcome, db)
                    try Self.replacePlaces(outcome, db)
                }
                try Self.replaceDetails(outcome, db)
                try Self.replaceSharedIdentifiers(outcome, db)
            }
            let outcome = try formed[0].get()
            let run = try Self.insertRun(
                outcome.resolution, at: outcome.at, nextPlace: outcome.places.nextID,
                nextFamily: outcome.families.nextID, db)
            try Refilling.tables(["family_member"], db) { try Self.replaceFamilies(outcome, db) }
            try Self.replaceReports(outcome, db)
            try Self.replaceProblems(outcome, effects, run: run, db)
            try Self.renewBlocks(db, known: blocks)
            try outcome.state.keep(db)
            try Restriction.apply(db)
            try db.execute(sql: "DELETE FROM finding WHERE family NOT IN (SELECT id FROM family)")
            try Standing.rebuild(db)
            try outcome.network?.take(db)
            return outcome
        }
        if kept.network != nil { try await removeOldNetworks() }
        return kept
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
        try db.execute(
            sql: """
                DELETE FROM family; DELETE FROM family_member; DELETE FROM formed_member; DELETE FROM family_problem;
                """)
        let sources = Dictionary(
            uniqueKeysWithValues: outcome.people.map { ($0.id, $0.sources.map(\.rawValue)) })
        try insertFamilies(outcome.families.families, db) { sources[$0] ?? [] }
        for one in outcome.families.decided { try one.formed?.insert(into: "formed_member", one.family, db) }
        try insertProblems(outcome.families.problems, db)
    }
}
