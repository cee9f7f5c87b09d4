import Access
import Families
import GRDB
import Identity
import Records

/// One decision taking effect on the stored family, as the next link run will have it again.
struct MemberDeciding {
    private let decision: FamilyDecision
    private let family: Family
    private let leave: Leave
    private let db: Database

    init(_ decision: FamilyDecision, family: Family, leave: Leave, db: Database) {
        self.decision = decision
        self.family = family
        self.leave = leave
        self.db = db
    }

    func run() throws {
        let person = decision.person
        let member = family.member(person)
        let standing = try FamilyDecision.inForce(family.id, person, db)
        try check(member, standing)
        var kept = decision
        if kept.kind == .confirm, kept.role == nil { kept.role = member?.role }
        let formed = standing == nil ? member : try formedMember()
        let new =
            kept.kind == .withdraw ? formed : FamilyMember(kept, formed: formed, family: family, homes: homes(of:))
        if new == nil, family.members.allSatisfy({ $0.person == person }) {
            throw StorageError(.invalid, "This would leave nobody in the family: nothing was done.")
        }
        try kept.insert(db)
        try keep(formed, isDecided: kept.kind != .withdraw)
        try replace(new)
    }

    private func check(_ member: FamilyMember?, _ standing: FamilyDecision?) throws {
        let person = decision.person
        switch decision.kind {
        case .confirm where member == nil, .remove where member == nil:
            throw StorageError(.invalid, "Person \(person) is no member of family \(family.id): nothing was done.")
        case .add where member != nil:
            throw StorageError(
                .invalid, "Person \(person) is a member of family \(family.id) already: confirm them instead.")
        case .withdraw where standing == nil:
            throw StorageError(
                .invalid, "Nothing is decided of person \(person) in family \(family.id): nothing was done.")
        case .add:
            // Who may decide on a family may not pull into it somebody whom they may not see.
            guard let theirs = try Attributes.person(person, db), leave.filter.admits(theirs) else {
                throw StorageError.missing("person")
            }
        default: break
        }
    }

    /// What the evidence alone made of a person on whom a decision is in force.
    private func formedMember() throws -> FamilyMember? {
        try Row.fetchOne(
            db, sql: "SELECT role, is_resident, body FROM formed_member WHERE family = ? AND person = ?",
            arguments: [family.id.rawValue, decision.person.rawValue]
        ).map { row in
            guard let role = FamilyRole(rawValue: row[0]) else { throw ByteReader.damage }
            var reader = ByteReader(try row.bytes(at: 2))
            return try FamilyMember(person: decision.person, role: role, isResident: row[1], from: &reader)
        }
    }

    private func keep(_ formed: FamilyMember?, isDecided: Bool) throws {
        try db.execute(
            sql: "DELETE FROM formed_member WHERE family = ? AND person = ?",
            arguments: [family.id.rawValue, decision.person.rawValue])
        if isDecided, let formed { try formed.insert(into: "formed_member", family.id, db) }
    }

    private func replace(_ new: FamilyMember?) throws {
        let id = family.id.rawValue
        try db.execute(
            sql: "DELETE FROM family_member WHERE family = ? AND person = ?",
            arguments: [id, decision.person.rawValue])
        try new?.insert(into: "family_member", family.id, db)
        let roles = FamilyRole.allCases.filter(\.isDependentChild).map { JSONText.quoted($0.rawValue) }
        try db.execute(
            sql: """
                UPDATE family SET
                    has_dependent_child = EXISTS (SELECT 1 FROM family_member WHERE family = ?
                        AND role IN (SELECT value FROM json_each(?))),
                    sources = coalesce((SELECT json_group_array(value) FROM (
                        SELECT DISTINCT s.value FROM family_member m JOIN person p ON p.id = m.person, json_each(p.sources) s
                        WHERE m.family = ? ORDER BY s.value)), '[]')
                WHERE id = ?
                """, arguments: [id, JSONText.array(roles), id, id])
        try Restriction.apply(db)
    }

    /// Where a person lives now, as family formation counts it.
    private func homes(of person: PersonID) -> [PlaceID] {
        let oldest = decision.on.adding(days: -FamilyRules().homeCurrentDays)
        let places = try? Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT place FROM residence WHERE person = ? AND (period_from IS NULL OR period_from <= ?)
                    AND (period_to IS NULL OR period_to >= ?) ORDER BY place
                """, arguments: [person.rawValue, decision.on.number, oldest.number])
        return (places ?? []).map { PlaceID($0) }
    }
}

extension FamilyMember {
    /// Writes the membership into `family_member` or `formed_member`, whose columns are the same.
    func insert(into table: String, _ family: FamilyID, _ db: Database) throws {
        var bytes = ByteWriter()
        write(to: &bytes)
        try db.execute(
            sql: "INSERT INTO \(table) VALUES (?, ?, ?, ?, ?)",
            arguments: [family.rawValue, person.rawValue, role.rawValue, isResident, bytes.data])
    }
}
