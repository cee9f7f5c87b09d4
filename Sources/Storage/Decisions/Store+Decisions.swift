public import Access
import Foundation
import GRDB
public import Identity
public import Records

extension Store {
    /// Decides that two people are one. It binds at the next link run. For `.review` on each of the two.
    ///
    /// Throws `notFound` for a person that is not there, and `invalid`, saying what stands against it: one of the two was
    /// merged away, the two are to be one already, they stand in one row of an extract, a judgement or decision holds them
    /// apart.
    public func merge(
        _ person: PersonID, _ other: PersonID, _ making: DecisionMaking, under grant: consuming AccessGrant,
        and otherGrant: consuming AccessGrant
    ) async throws -> PersonDecision {
        let leave = try Leave(grant, for: [.review], of: [.person], id: person.description)
        let otherLeave = try Leave(otherGrant, for: [.review], of: [.person], id: other.description)
        try await journal.append(AuditDraft(otherLeave, ids: [other.description], people: [], count: 1))
        return try await change(leave, ids: [person.description], count: 1) { db in
            try Self.check(person, leave, db)
            try Self.check(other, otherLeave, db)
            if person == other { throw StorageError(.invalid, "Person \(person) is given twice; name two people.") }
            try MergeCheck(person, other, db).run()
            let pairs = DecidedRecords.joining(
                try DecidedRecords(of: [person], db), try DecidedRecords(of: [other], db))
            return try Self.keep(.merge, person, other, making, same: pairs, different: [], db)
        }
    }

    /// Decides that some records of a person are another person's. It binds at the next link run: those taken out become
    /// one person, who may be linked on to others. For `.review` on the person.
    ///
    /// Throws `notFound` for a person that is not there, and `invalid`, saying what stands against it: a record is not the
    /// person's (any more), none or all of them are named, a judgement or decision holds two of them to be one person.
    public func split(
        _ person: PersonID, _ records: Set<RecordID>, _ making: DecisionMaking, under grant: consuming AccessGrant
    ) async throws -> PersonDecision {
        let leave = try Leave(grant, for: [.review], of: [.person], id: person.description)
        return try await change(leave, ids: [person.description], count: 1) { db in
            try Self.check(person, leave, db)
            let all = try DecidedRecords(of: [person], db)
            if records.isEmpty { throw StorageError(.invalid, "Name the records that are not person \(person)'s.") }
            if let stray = records.subtracting(all.ids).min() {
                throw StorageError(
                    .invalid, "Record \(stray) is not of person \(person), or is not any more. Load the person again.")
            }
            let out = all.filtered(records.contains)
            let rest = all.filtered { !records.contains($0) }
            if rest.ids.isEmpty {
                throw StorageError(
                    .invalid, "These are all records of person \(person): a split leaves at least one. Name fewer.")
            }
            let verdicts = try StandingVerdicts(db)
            if let held = verdicts.first(.same, between: Set(out.ids), and: Set(rest.ids)) {
                throw StorageError(
                    .invalid, "By \(held.words), records of both parts are one person. \(held.advice)")
            }
            if let parted = verdicts.first(.different, between: Set(out.ids), and: Set(out.ids)) {
                throw StorageError(
                    .invalid,
                    "By \(parted.words), two of the records are of two people: they cannot be taken out as one. Split them "
                        + "one after another.")
            }
            let pairs = DecidedRecords.parting(out, from: rest)
            return try Self.keep(.split, person, nil, making, same: pairs.same, different: pairs.different, db)
        }
    }

    /// Takes a decision back: exactly its judgements stand no more, and what stood before stands again. It binds at the next
    /// link run. For `.review` on a person whom the decision is about.
    ///
    /// Throws `notFound` when there is no such decision that the grant reaches, and `invalid` when it was undone before.
    public func undo(
        _ decision: Int64, of person: PersonID, _ making: DecisionMaking, under grant: consuming AccessGrant
    ) async throws -> PersonDecision {
        let leave = try Leave(grant, for: [.review], of: [.person], id: person.description)
        return try await change(leave, ids: [person.description], count: 1) { db in
            guard let standing = try PersonDecision.all(db, "WHERE d.id = ?", [decision]).first,
                try Self.isWithinReach(standing, of: person, leave, db)
            else { throw StorageError.missing("decision") }
            if let undoing = standing.undoing {
                throw StorageError(.invalid, "Decision \(decision) was undone before, by \(undoing.by).")
            }
            try db.execute(
                sql: "INSERT INTO person_decision_undo VALUES (?, ?, ?, ?)",
                arguments: [decision, making.by, making.at.timeIntervalSince1970, making.reason])
            return try PersonDecision.all(db, "WHERE d.id = ?", [decision])[0]
        }
    }

    /// The people whom a decision is about, as they are linked now: ids and nothing else. Nobody when there is none.
    public func peopleConcerned(by decision: Int64) async throws -> [PersonID] {
        try await facts { db in try PersonDecision.people(of: decision, db) }
    }

    /// Decisions about a person that may be shown: of a merge, only where the other may be named beside the person.
    static func decisions(about person: PersonID, _ leave: Leave, _ db: Database) throws -> [PersonDecision] {
        try PersonDecision.concerning(person, db).filter { try isWithinReach($0, of: person, leave, db) }
    }

    private static func isWithinReach(
        _ decision: PersonDecision, of person: PersonID, _ leave: Leave, _ db: Database
    ) throws -> Bool {
        let concerned = try PersonDecision.people(of: decision.id, db)
        guard concerned.contains(person) || [decision.person, decision.other].contains(person) else { return false }
        let blocked = try BlockedPeople(db)
        let named = Set(concerned + [decision.person] + [decision.other].compactMap(\.self))
        if named.contains(where: { blocked.areApart(person, $0) || blocked.mixed.contains($0) }) { return false }
        return try concerned.allSatisfy { try Attributes.person($0, db).map(leave.filter.admits) ?? true }
    }

    /// Throws unless the person is there, within the leave's reach, and not merged away.
    private static func check(_ person: PersonID, _ leave: Leave, _ db: Database) throws {
        if let attributes = try Attributes.person(person, db), leave.filter.admits(attributes) { return }
        guard let now = try LastingPerson.successor(of: person, db) else { throw StorageError.missing("person") }
        throw StorageError(
            .invalid,
            "Person \(person) is no more: it was merged into person \(now). Look at person \(now) and decide again.")
    }

    private static func keep(
        _ kind: PersonDecision.Kind, _ person: PersonID, _ other: PersonID?, _ making: DecisionMaking,
        same: [PairID], different: [PairID], _ db: Database
    ) throws -> PersonDecision {
        try db.execute(
            sql: "INSERT INTO person_decision (kind, person, other, principal, at, reason) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                kind.rawValue, person.rawValue, other?.rawValue, making.by, making.at.timeIntervalSince1970,
                making.reason,
            ])
        let decision = db.lastInsertedRowID
        try db.execute(
            sql: """
                INSERT INTO decision_record SELECT ?, record, person FROM person_assignment WHERE person IN (?, ?)
                """, arguments: [decision, person.rawValue, other?.rawValue ?? person.rawValue])
        let judge = try db.makeStatement(
            sql: """
                INSERT INTO judgement (first, second, verdict, principal, judged_on, reason) VALUES (?, ?, ?, ?, ?, ?)
                """)
        let belong = try db.makeStatement(sql: "INSERT INTO decision_judgement VALUES (?, ?)")
        let day = Int32((making.at.timeIntervalSince1970 / 86_400).rounded(.down))
        for (pairs, verdict) in [(same, Judgement.Verdict.same), (different, .different)] {
            for pair in pairs {
                try judge.execute(arguments: [
                    pair.first.rawValue, pair.second.rawValue, verdict.rawValue, making.by, day, making.reason,
                ])
                try belong.execute(arguments: [db.lastInsertedRowID, decision])
            }
        }
        return try PersonDecision.all(db, "WHERE d.id = ?", [decision])[0]
    }
}
