import Families
import Foundation
import GRDB
import Identity
import Records

// How the rows of what a link run makes are written, whether it made everything or a part.

extension Store {
    /// A run with the history of the people; gives its number.
    static func insertRun(
        _ resolution: PeopleResolution, at instant: Date, nextPlace: Int64, nextFamily: Int64, _ db: Database
    ) throws -> Int64 {
        try db.execute(
            sql: "INSERT INTO link_run (at, threshold, model, report) VALUES (?, ?, ?, ?)",
            arguments: [
                instant.timeIntervalSince1970, resolution.threshold, resolution.model,
                try JSONText.encode(resolution.report),
            ])
        let run = db.lastInsertedRowID
        try LastingID.person.advance(to: resolution.nextID, db)
        try LastingID.place.advance(to: nextPlace, db)
        try LastingID.family.advance(to: nextFamily, db)
        let insert = try RowStatement("INSERT INTO person_change VALUES (?, ?, ?, ?)", db)
        for change in resolution.history {
            try insert.run(run, change.person.rawValue, change.kind.rawValue, change.other?.rawValue)
        }
        return run
    }

    static func insertPeople(
        _ people: [Person], assignments: [PersonAssignment], _ relationships: [PersonRelationship], _ db: Database
    ) throws {
        let insert = try RowStatement("INSERT INTO person (id, search_name, sources, body) VALUES (?, ?, ?, ?)", db)
        let name = try RowStatement("INSERT INTO person_name (rowid, name) VALUES (?, ?)", db)
        var bytes = ByteWriter()
        for person in people {
            bytes.reset()
            person.write(to: &bytes)
            let text = SearchText.of(person)
            let sources = JSONText.array(person.sources.map { JSONText.quoted($0.rawValue) })
            try insert.run(person.id.rawValue, text, sources, bytes.bytes)
            try name.run(person.id.rawValue, text)
        }
        let assign = try RowStatement("INSERT INTO person_assignment VALUES (?, ?)", db)
        for assignment in assignments {
            try assign.run(assignment.record.rawValue, assignment.person.rawValue)
        }
        let relate = try RowStatement("INSERT INTO person_relationship VALUES (?, ?, ?, ?, ?, ?, ?, ?)", db)
        for one in relationships {
            try relate.run(
                one.subject.rawValue, one.object.rawValue, one.kind.rawValue, one.period.from?.number,
                one.period.to?.number, one.subjectRecord.rawValue, one.objectRecord.rawValue, one.source.rawValue)
        }
    }

    /// - Parameter orElse: what becomes of a pair that is there: `IGNORE` or `REPLACE`.
    static func insertReviewQueue(_ pairs: [ReviewCandidate], orElse: String, _ db: Database) throws {
        let candidate = try RowStatement(
            """
            INSERT OR \(orElse) INTO review_candidate
            (first, second, match_weight, match_probability, is_joined, reason, effect, value)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, db)
        for one in pairs {
            let pair = PairID(first: one.first, second: one.second)
            try candidate.run(
                pair.first.rawValue, pair.second.rawValue, one.matchWeight, one.matchProbability, one.isJoined,
                one.reason, one.effect, one.value)
        }
    }

    static func insertPlaces(_ places: [Place], residences: [Residence], _ db: Database) throws {
        let insert = try RowStatement("INSERT INTO place (id, uprn, body) VALUES (?, ?, ?)", db)
        var bytes = ByteWriter()
        for place in places {
            bytes.reset()
            place.write(to: &bytes)
            try insert.run(place.id.rawValue, place.uprn, bytes.bytes)
        }
        let live = try RowStatement("INSERT INTO residence VALUES (?, ?, ?, ?, ?, ?, ?, ?)", db)
        for one in residences {
            try live.run(
                one.person.rawValue, one.place.rawValue, one.period.from?.number, one.period.to?.number,
                one.source.rawValue, one.record.rawValue, one.household, one.householdRole)
        }
    }

    static func insertReports(
        _ reports: [RepeatedReport], hidden: ConfidentialAddresses.Hidden, _ db: Database
    ) throws {
        let repeated = try RowStatement("INSERT INTO repeated_report VALUES (?, ?, ?)", db)
        for one in reports {
            try repeated.run(one.report.rawValue, one.standing.rawValue, one.rule)
        }
        let record = try RowStatement("INSERT OR IGNORE INTO hidden_record_address VALUES (?)", db)
        for id in hidden.records.sorted() { try record.run(id.rawValue) }
        let event = try RowStatement("INSERT OR IGNORE INTO hidden_event_address VALUES (?)", db)
        for id in hidden.events.sorted() { try event.run(id.rawValue) }
    }

    /// A family is known to the sources that know its members.
    static func insertFamilies(
        _ families: [Family], _ db: Database, knownTo sources: (PersonID) throws -> [String]
    ) throws {
        let insert = try RowStatement(
            "INSERT INTO family (id, has_dependent_child, homes, sources) VALUES (?, ?, ?, ?)", db)
        let join = try RowStatement("INSERT INTO family_member VALUES (?, ?, ?, ?, ?)", db)
        var bytes = ByteWriter()
        for family in families {
            let known = Set(try family.members.flatMap { try sources($0.person) }).sorted()
            try insert.run(
                family.id.rawValue, family.hasDependentChild, JSONText.array(family.homes.map(\.description)),
                JSONText.array(known.map(JSONText.quoted)))
            for member in family.members {
                bytes.reset()
                member.write(to: &bytes)
                try join.run(
                    family.id.rawValue, member.person.rawValue, member.role.rawValue, member.isResident, bytes.bytes)
            }
        }
    }

    static func insertProblems(_ problems: [FamilyProblem], _ db: Database) throws {
        for problem in problems {
            try db.execute(
                sql: "INSERT INTO family_problem VALUES (?)", arguments: [try JSONText.encode(problem)])
        }
    }
}
