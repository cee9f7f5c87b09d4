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
        let insert = try db.makeStatement(sql: "INSERT INTO person_change VALUES (?, ?, ?, ?)")
        for change in resolution.history {
            try insert.execute(arguments: [
                run, change.person.rawValue, change.kind.rawValue, change.other?.rawValue,
            ])
        }
        return run
    }

    static func insertPeople(
        _ people: [Person], assignments: [PersonAssignment], _ relationships: [PersonRelationship], _ db: Database
    ) throws {
        let insert = try db.makeStatement(
            sql: "INSERT INTO person (id, search_name, sources, body) VALUES (?, ?, ?, ?)")
        let name = try db.makeStatement(sql: "INSERT INTO person_name (rowid, name) VALUES (?, ?)")
        var bytes = ByteWriter()
        for person in people {
            bytes.reset()
            person.write(to: &bytes)
            let text = SearchText.of(person)
            let sources = JSONText.array(person.sources.map { JSONText.quoted($0.rawValue) })
            try insert.execute(arguments: [person.id.rawValue, text, sources, bytes.data])
            try name.execute(arguments: [person.id.rawValue, text])
        }
        let assign = try db.makeStatement(sql: "INSERT INTO person_assignment VALUES (?, ?)")
        for assignment in assignments {
            try assign.execute(arguments: [assignment.record.rawValue, assignment.person.rawValue])
        }
        let relate = try db.makeStatement(sql: "INSERT INTO person_relationship VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        for one in relationships {
            try relate.execute(arguments: [
                one.subject.rawValue, one.object.rawValue, one.kind.rawValue, one.period.from?.number,
                one.period.to?.number, one.subjectRecord.rawValue, one.objectRecord.rawValue, one.source.rawValue,
            ])
        }
    }

    /// - Parameter orElse: what becomes of a pair that is there: `IGNORE` or `REPLACE`.
    static func insertReviewQueue(_ pairs: [ReviewCandidate], orElse: String, _ db: Database) throws {
        let candidate = try db.makeStatement(
            sql: """
                INSERT OR \(orElse) INTO review_candidate
                (first, second, match_weight, match_probability, is_joined, reason, effect, value)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for one in pairs {
            let pair = PairID(first: one.first, second: one.second)
            try candidate.execute(arguments: [
                pair.first.rawValue, pair.second.rawValue, one.matchWeight, one.matchProbability, one.isJoined,
                one.reason, one.effect, one.value,
            ])
        }
    }

    static func insertPlaces(_ places: [Place], residences: [Residence], _ db: Database) throws {
        let insert = try db.makeStatement(sql: "INSERT INTO place (id, uprn, body) VALUES (?, ?, ?)")
        var bytes = ByteWriter()
        for place in places {
            bytes.reset()
            place.write(to: &bytes)
            try insert.execute(arguments: [place.id.rawValue, place.uprn, bytes.data])
        }
        let live = try db.makeStatement(sql: "INSERT INTO residence VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        for one in residences {
            try live.execute(arguments: [
                one.person.rawValue, one.place.rawValue, one.period.from?.number, one.period.to?.number,
                one.source.rawValue, one.record.rawValue, one.household, one.householdRole,
            ])
        }
    }

    static func insertReports(
        _ reports: [RepeatedReport], hidden: ConfidentialAddresses.Hidden, _ db: Database
    ) throws {
        let repeated = try db.makeStatement(sql: "INSERT INTO repeated_report VALUES (?, ?, ?)")
        for one in reports {
            try repeated.execute(arguments: [one.report.rawValue, one.standing.rawValue, one.rule])
        }
        let record = try db.makeStatement(sql: "INSERT OR IGNORE INTO hidden_record_address VALUES (?)")
        for id in hidden.records.sorted() { try record.execute(arguments: [id.rawValue]) }
        let event = try db.makeStatement(sql: "INSERT OR IGNORE INTO hidden_event_address VALUES (?)")
        for id in hidden.events.sorted() { try event.execute(arguments: [id.rawValue]) }
    }

    /// A family is known to the sources that know its members.
    static func insertFamilies(
        _ families: [Family], _ db: Database, knownTo sources: (PersonID) throws -> [String]
    ) throws {
        let insert = try db.makeStatement(
            sql: "INSERT INTO family (id, has_dependent_child, homes, sources) VALUES (?, ?, ?, ?)")
        let join = try db.makeStatement(sql: "INSERT INTO family_member VALUES (?, ?, ?, ?, ?)")
        var bytes = ByteWriter()
        for family in families {
            let known = Set(try family.members.flatMap { try sources($0.person) }).sorted()
            try insert.execute(arguments: [
                family.id.rawValue, family.hasDependentChild, JSONText.array(family.homes.map(\.description)),
                JSONText.array(known.map(JSONText.quoted)),
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

    static func insertProblems(_ problems: [FamilyProblem], _ db: Database) throws {
        for problem in problems {
            try db.execute(
                sql: "INSERT INTO family_problem VALUES (?)", arguments: [try JSONText.encode(problem)])
        }
    }
}
