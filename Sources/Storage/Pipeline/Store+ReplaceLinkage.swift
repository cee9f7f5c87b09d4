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
            let run = try Self.insertRun(outcome, db)
            try Self.replacePeople(outcome, run: run, db)
            try Self.replacePlaces(outcome, db)
            try Self.replaceFamilies(outcome, db)
            try Self.replaceReports(outcome, db)
            try outcome.state.keep(db)
            try Restriction.apply(db)
            try db.execute(sql: "DELETE FROM finding WHERE family NOT IN (SELECT id FROM family)")
            try Standing.rebuild(db)
        }
    }

    private static func insertRun(_ outcome: LinkageOutcome, _ db: Database) throws -> Int64 {
        let resolution = outcome.resolution
        try db.execute(
            sql: "INSERT INTO link_run (at, threshold, model, report) VALUES (?, ?, ?, ?)",
            arguments: [
                outcome.at.timeIntervalSince1970, resolution.threshold, resolution.model,
                try JSONText.encode(resolution.report),
            ])
        let run = db.lastInsertedRowID
        try LastingID.person.advance(to: resolution.nextID, db)
        try LastingID.place.advance(to: outcome.places.nextID, db)
        try LastingID.family.advance(to: outcome.families.nextID, db)
        let insert = try db.makeStatement(sql: "INSERT INTO person_change VALUES (?, ?, ?, ?)")
        for change in resolution.history {
            try insert.execute(arguments: [
                run, change.person.rawValue, change.kind.rawValue, change.other?.rawValue,
            ])
        }
        return run
    }

    private static func replacePeople(_ outcome: LinkageOutcome, run: Int64, _ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM person;
                DELETE FROM person_assignment;
                DELETE FROM person_relationship;
                DELETE FROM review_candidate;
                INSERT INTO person_name (person_name) VALUES ('delete-all');
                """)
        let insert = try db.makeStatement(
            sql: "INSERT INTO person (id, search_name, sources, body) VALUES (?, ?, ?, ?)")
        let name = try db.makeStatement(sql: "INSERT INTO person_name (rowid, name) VALUES (?, ?)")
        var bytes = ByteWriter()
        for person in outcome.people {
            bytes.reset()
            person.write(to: &bytes)
            let text = SearchText.of(person)
            let sources = JSONText.array(person.sources.map { JSONText.quoted($0.rawValue) })
            try insert.execute(arguments: [person.id.rawValue, text, sources, bytes.data])
            try name.execute(arguments: [person.id.rawValue, text])
        }
        let assign = try db.makeStatement(sql: "INSERT INTO person_assignment VALUES (?, ?)")
        for assignment in outcome.resolution.assignments {
            try assign.execute(arguments: [assignment.record.rawValue, assignment.person.rawValue])
        }
        let relate = try db.makeStatement(sql: "INSERT INTO person_relationship VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        for one in outcome.relationships {
            try relate.execute(arguments: [
                one.subject.rawValue, one.object.rawValue, one.kind.rawValue, one.period.from?.number,
                one.period.to?.number, one.subjectRecord.rawValue, one.objectRecord.rawValue, one.source.rawValue,
            ])
        }
        let candidate = try db.makeStatement(
            sql: """
                INSERT OR IGNORE INTO review_candidate
                (first, second, match_weight, match_probability, is_joined, reason, effect, value)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for one in outcome.resolution.uncertainPairs {
            let pair = PairID(first: one.first, second: one.second)
            try candidate.execute(arguments: [
                pair.first.rawValue, pair.second.rawValue, one.matchWeight, one.matchProbability, one.isJoined,
                one.reason, one.effect, one.value,
            ])
        }
    }

    private static func replacePlaces(_ outcome: LinkageOutcome, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM place; DELETE FROM residence;")
        let insert = try db.makeStatement(sql: "INSERT INTO place (id, uprn, body) VALUES (?, ?, ?)")
        var bytes = ByteWriter()
        for place in outcome.places.places {
            bytes.reset()
            place.write(to: &bytes)
            try insert.execute(arguments: [place.id.rawValue, place.uprn, bytes.data])
        }
        let live = try db.makeStatement(sql: "INSERT INTO residence VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        for one in outcome.places.residences {
            try live.execute(arguments: [
                one.person.rawValue, one.place.rawValue, one.period.from?.number, one.period.to?.number,
                one.source.rawValue, one.record.rawValue, one.household, one.householdRole,
            ])
        }
    }

    private static func replaceReports(_ outcome: LinkageOutcome, _ db: Database) throws {
        try db.execute(
            sql: "DELETE FROM repeated_report; DELETE FROM hidden_record_address; DELETE FROM hidden_event_address;")
        let repeated = try db.makeStatement(sql: "INSERT INTO repeated_report VALUES (?, ?, ?)")
        for one in outcome.repeated {
            try repeated.execute(arguments: [one.report.rawValue, one.standing.rawValue, one.rule])
        }
        let record = try db.makeStatement(sql: "INSERT INTO hidden_record_address VALUES (?)")
        for id in outcome.hidden.records.sorted() { try record.execute(arguments: [id.rawValue]) }
        let event = try db.makeStatement(sql: "INSERT INTO hidden_event_address VALUES (?)")
        for id in outcome.hidden.events.sorted() { try event.execute(arguments: [id.rawValue]) }
    }

    private static func replaceFamilies(_ outcome: LinkageOutcome, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM family; DELETE FROM family_member; DELETE FROM family_problem;")
        try insertFamilies(outcome.families.families, db)
        for problem in outcome.families.problems {
            try db.execute(
                sql: "INSERT INTO family_problem VALUES (?)", arguments: [try JSONText.encode(problem)])
        }
    }

    /// Families whose members are stored already: a family is known to the sources that know its members.
    static func insertFamilies(_ families: [Family], _ db: Database) throws {
        let known = try db.makeStatement(sql: "SELECT sources FROM person WHERE id = ?")
        let insert = try db.makeStatement(
            sql: "INSERT INTO family (id, has_dependent_child, homes, sources) VALUES (?, ?, ?, ?)")
        let join = try db.makeStatement(sql: "INSERT INTO family_member VALUES (?, ?, ?, ?, ?)")
        var bytes = ByteWriter()
        for family in families {
            var sources: Set<String> = []
            for member in family.members {
                if let list = try String.fetchOne(known, arguments: [member.person.rawValue]) {
                    sources.formUnion(try JSONText.decode([String].self, list))
                }
            }
            try insert.execute(arguments: [
                family.id.rawValue, family.hasDependentChild, JSONText.array(family.homes.map(\.description)),
                JSONText.array(sources.sorted().map(JSONText.quoted)),
            ])
            for member in family.members {
                bytes.reset()
                member.write(to: &bytes)
                try join.execute(arguments: [
                    family.id.rawValue, member.person.rawValue, member.role.rawValue, member.isResident, bytes.data,
                ])
            }
        }
    }
}
