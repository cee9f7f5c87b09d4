import Foundation
import GRDB
import Identity

/// What became of a person's id from run to run, as far as it may be told.
enum PersonHistory {
    /// Oldest first. Where a block keeps the person from another, nothing is told that names the other: neither who was taken
    /// out of whom, nor who was once held to be the same.
    static func told(of id: PersonID, _ db: Database) throws -> [DatedChange] {
        let others = try BlockedPeople(db).others(of: id)
        let changes = try changes(of: id, db)
        if others.isEmpty { return changes }
        return try changes.compactMap { dated in
            let named = [dated.change.person, dated.change.other].compactMap(\.self).filter { $0 != id }
            let leads = try named.contains { try others.contains($0) || leadsTo($0, others, db) }
            if !leads { return dated }
            guard dated.change.person == id, dated.change.kind == .split else { return nil }
            return DatedChange(change: PersonChange(person: id, kind: .created), at: dated.at)
        }
    }

    static func changes(of id: PersonID, _ db: Database) throws -> [DatedChange] {
        let kept = try kept(of: id, db)
        var told = kept
        var restored: Set<PersonID> = []
        for merged in kept where merged.change.kind == .merged {
            let person = merged.change.person
            guard let at = try restoring(of: person, db), restored.insert(person).inserted else { continue }
            told.append(
                DatedChange(change: PersonChange(person: person, kind: .restored, other: merged.change.other), at: at))
        }
        return told.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    /// When somebody who was merged away became a person again, since the merge was undone; nil for one who is no more.
    private static func restoring(of id: PersonID, _ db: Database) throws -> Date? {
        try Double.fetchOne(
            db,
            sql: """
                SELECT min(at) FROM link_run WHERE at >= (
                    SELECT max(u.at) FROM person_decision_undo u JOIN decision_record r ON r.decision = u.decision
                    WHERE r.person = ?1)
                AND EXISTS (SELECT 1 FROM person_assignment WHERE person = ?1)
                """, arguments: [id.rawValue]
        ).map { Date(timeIntervalSince1970: $0) }
    }

    private static func kept(of id: PersonID, _ db: Database) throws -> [DatedChange] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT c.person, c.kind, c.other, r.at FROM person_change c JOIN link_run r ON r.id = c.run
                WHERE c.person = ? OR c.other = ? ORDER BY c.rowid
                """, arguments: [id.rawValue, id.rawValue]
        ).map { row in
            guard let kind = PersonChange.Kind(rawValue: row[1]) else { throw ByteReader.damage }
            return DatedChange(
                change: PersonChange(
                    person: PersonID(row[0]), kind: kind, other: (row[2] as Int64?).map { PersonID($0) }),
                at: Date(timeIntervalSince1970: row[3]))
        }
    }

    /// Whether an id was merged into, or taken out of, any of some people, at however many steps.
    private static func leadsTo(_ id: PersonID, _ people: Set<PersonID>, _ db: Database) throws -> Bool {
        var seen: Set<PersonID> = [id]
        var open = [id]
        while let next = open.popLast() {
            for dated in try changes(of: next, db) {
                for one in [dated.change.person, dated.change.other].compactMap(\.self) where seen.insert(one).inserted
                {
                    if people.contains(one) { return true }
                    open.append(one)
                }
            }
        }
        return false
    }
}
